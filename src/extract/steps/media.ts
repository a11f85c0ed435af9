import { makeCard } from '../../dom/card'
import { parsePictureAddress } from '../picture-address'
import type { Step } from '../step'

const PLAYERS = 'video, audio, iframe, embed, object'
const ADDRESS_ATTRIBUTES = ['data-src', 'src', 'data', 'data-url']
const POSTER_ATTRIBUTES = ['poster', 'data-cover', 'data-poster']
/** Nothing else plays there. */
const TENCENT_VIDEO = 'v.qq.com'

/** Puts a card in the place of each player: its poster, and a link to where it plays. */
export const media: Step = (body, receipt) => {
  for (const player of body.querySelectorAll(PLAYERS)) {
    if (!body.contains(player)) continue
    const card = cardOf(player)
    if (card) player.replaceWith(card)
    else receipt.drop(player, 'noise')
  }
}

function cardOf(player: Element): Element | null {
  const address = addressOf(player)
  const poster = posterOf(player)
  const title = titleOf(player)
  if (address === null && poster === null && title === null) return null
  const host = address === null ? '' : new URL(address).hostname
  const word = title ?? (isWechatVideo(player) || host === TENCENT_VIDEO ? '视频' : `▶ ${host}`.trim())
  return makeCard(player.ownerDocument, { words: [word], address, poster })
}

const isWechatVideo = (player: Element): boolean => /^wxv_\w+$/.test(player.getAttribute('data-mpvid') ?? '')

/** Where it plays: a page people can open, for players whose own address is only a frame; WeChat's play on the page itself. */
function addressOf(player: Element): string | null {
  if (isWechatVideo(player) && /^https?:/.test(player.baseURI)) return player.baseURI
  const written = [player, ...player.querySelectorAll('source')]
    .flatMap((element) => ADDRESS_ATTRIBUTES.map((name) => element.getAttribute(name)))
    .find((value) => value !== null && value.trim() !== '' && !value.startsWith('about:'))
  if (!written || !URL.canParse(written, player.baseURI)) return null
  const url = new URL(written, player.baseURI)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  const id = url.hostname === TENCENT_VIDEO ? url.searchParams.get('vid') : null
  return id && /^\w{5,20}$/.test(id) ? `https://v.qq.com/x/page/${id}.html` : url.href
}

function posterOf(player: Element): string | null {
  for (const name of POSTER_ATTRIBUTES) {
    const written = player.getAttribute(name) ?? ''
    // WeChat percent-encodes the covers of its players; what is no UTF-8 would throw, and these marks always are.
    const decoded = /^https?%3A%2F%2F/i.test(written)
      ? written.replace(/%(?:3A|2F|3F|3D|26)/gi, decodeURIComponent)
      : written
    const address = parsePictureAddress(decoded, player.baseURI)
    if (address !== null) return address
  }
  return null
}

function titleOf(player: Element): string | null {
  const title = (player.getAttribute('title') ?? player.getAttribute('aria-label') ?? '').trim()
  return title === '' ? null : title
}
