import { decodeEntities } from '../../decode/entities'
import { type Card, makeCard } from '../../dom/card'
import { findAll } from '../../dom/unclobbered'
import type { ReceiptBook, Step } from '../step'

/** How one kind of element becomes a card. Attributes are tried in turn. */
interface Kind {
  selector: string
  /** In the words of the pages. */
  word: string
  names: readonly string[]
  /** Milliseconds. */
  length?: string
}

/** Players and cards of WeChat's editor. Source: docs/formats.md, "WeChat conventions". */
const KINDS: readonly Kind[] = [
  {
    selector: 'mpvoice, mp-common-mpaudio, mp-common-clip-audio, mp-common-claudio',
    word: '音频',
    names: ['name', 'author'],
    length: 'play_length',
  },
  {
    selector: 'qqmusic, mp-common-qqmusic, mp-common-music, mp-common-plain-music',
    word: '音乐',
    names: ['music_name', 'singer'],
    length: 'play_length',
  },
  {
    selector: 'mpvideosnap, mp-common-videosnap',
    word: '视频号',
    names: ['data-nickname', 'data-desc'],
  },
  { selector: 'mpprofile, mp-common-profile', word: '公众号', names: ['data-nickname'] },
  {
    selector: 'mp-miniprogram, mp-weapp, mp-common-miniprogram',
    word: '小程序',
    names: ['data-miniprogram-title', 'data-miniprogram-nickname'],
  },
  { selector: 'iframe.card_iframe, iframe.js_editor_card', word: '卡券', names: ['data-title', 'title'] },
  { selector: '.vote_iframe, mp-common-vote, mp-common-poll', word: '投票', names: ['data-title', 'data-votesubject'] },
  // Once its script ran, a player is full of words of its own (倍速, 分享).
  { selector: 'span.video_iframe', word: '视频', names: ['data-title', 'title'] },
]

/** What a script puts beside the element it plays, in pages of 2014 to 2020. */
const DRAWN: readonly { selector: string; of: string; word: string; names: string }[] = [
  { selector: '.audio_area[id^="voice_main_"]', of: 'mpvoice', word: '音频', names: '.audio_title, .audio_length' },
  {
    selector: '.qqmusic_area[id^="qqmusic_main_"]',
    of: 'qqmusic',
    word: '音乐',
    names: '.qqmusic_songname, .qqmusic_singername',
  },
]

/** All of them at once. */
const KNOWN = KINDS.map(({ selector }) => selector).join(', ')

/** Goods and advertisements an article carries: told in the receipt, put back on demand. */
const SHOP =
  'mpcps, mpcpc, mpshop, mpgongyi, mp-common-cpsad, mp-common-product, mp-common-shopprofile, mp-common-redpacket, mp-common-bluepacket'

/** What an element nobody knows may say of itself. */
const SAID = ['data-title', 'data-name', 'name', 'data-nickname', 'data-desc']
const ADDRESSES = ['data-url', 'data-link', 'data-href', 'href']
const COVERS = ['data-cover', 'data-img', 'data-imgurl', 'data-headimg', 'cover']

/** Puts an honest card in the place of each of WeChat's own elements; those nobody knows keep what they hold. */
export const wechatCards: Step = (body, receipt) => {
  for (const element of body.querySelectorAll(SHOP)) {
    // Put back it says what it was.
    if (body.contains(element)) receipt.drop(sellerCard(element), 'noise')
  }
  dropDrawn(body, receipt)
  makeCards(body, receipt)
  for (const sticker of body.querySelectorAll('mp-common-sticker[data-emoji_url]')) {
    const image = body.ownerDocument.createElement('img')
    image.setAttribute('src', sticker.getAttribute('data-emoji_url') ?? '')
    image.setAttribute('alt', sticker.getAttribute('data-title') ?? '')
    sticker.replaceWith(image)
  }
  for (const element of findAll(body, '*')) {
    if (!/^mp(?:-|key$)/.test(element.localName) || element.textContent?.trim() || element.querySelector('img'))
      continue
    const words = textsOf(element, SAID)
    const [address, poster] = [webAddress(element, ADDRESSES), webAddress(element, COVERS)]
    if (words.length > 0 || poster) element.replaceWith(makeCard(body.ownerDocument, { words, address, poster }))
  }
}

function makeCards(body: Element, receipt: ReceiptBook): void {
  for (const element of body.querySelectorAll(KNOWN)) {
    const kind = KINDS.find(({ selector }) => element.matches(selector))
    if (!kind || !body.contains(element)) continue
    element.before(makeCard(body.ownerDocument, cardOf(element, kind)))
    // What a player says of itself is told; an element without words is only exchanged.
    if (element.textContent?.trim()) receipt.drop(element, 'noise')
    else element.remove()
  }
}

/** The words of a player that was drawn beside its element go; where the element is gone they make its card. */
function dropDrawn(body: Element, receipt: ReceiptBook): void {
  for (const { selector, of, word, names } of DRAWN) {
    for (const drawn of body.querySelectorAll(selector)) {
      const isBeside = [drawn.previousElementSibling, drawn.nextElementSibling].some((side) => side?.localName === of)
      const words = [word, ...[...drawn.querySelectorAll(names)].map((part) => part.textContent?.trim() ?? '')]
      if (!isBeside)
        drawn.before(makeCard(body.ownerDocument, { ...cardOf(drawn, { word, names: [], selector }), words }))
      receipt.drop(drawn, 'noise')
    }
  }
}

/** A card of goods in the place of the element; it stays where its own words or pictures say more. */
function sellerCard(element: Element): Element {
  if (element.textContent?.trim() || element.querySelector('img')) return element
  const words = ['商品', ...textsOf(element, SAID), productName(element.getAttribute('data-product') ?? '')]
  const card = makeCard(element.ownerDocument, { words, address: null, poster: webAddress(element, COVERS) })
  element.replaceWith(card)
  return card
}

/** `data-product` is percent-encoded JSON. */
function productName(written: string): string | null {
  try {
    const product: unknown = JSON.parse(decodeURIComponent(written))
    const named = typeof product === 'object' && product !== null ? Object.entries(product) : []
    const [, name] = named.find(([key, value]) => /^(?:title|name|product_name)$/.test(key) && value !== '') ?? []
    return typeof name === 'string' ? name.slice(0, 200) : null
  } catch (error) {
    // Cut, or written otherwise: then it says nothing.
    if (error instanceof URIError || error instanceof SyntaxError) return null
    throw error
  }
}

/** The first web address among attributes, percent-encoded or not; null: none. */
function webAddress(element: Element, names: readonly string[]): string | null {
  for (const name of names) {
    const written = element.getAttribute(name) ?? ''
    const address = /^https?%3A%2F%2F[\w.~%-]+$/i.test(written)
      ? written.replace(/%(?:3A|2F|3F|3D|26)/gi, decodeURIComponent)
      : written
    if (/^https?:\/\//.test(address) && URL.canParse(address)) return address
  }
  return null
}

/** All of them play or open on the article's own page only. Covers are the players', not the author's: left out. */
function cardOf(element: Element, { word, names, length }: Kind): Card {
  const base = element.baseURI
  return {
    words: [word, ...textsOf(element, names), length === undefined ? null : clockTime(element.getAttribute(length))],
    address: /^https?:/.test(base) ? base : null,
    poster: null,
  }
}

/** Names are written with entities inside of attributes, so a layer is left after the page is parsed. */
const textsOf = (element: Element, names: readonly string[]): string[] => [
  ...new Set(
    names.map((name) => decodeEntities(element.getAttribute(name) ?? '').trim()).filter((text) => text !== ''),
  ),
]

/** Milliseconds as minutes and seconds; null: not said. Some pages write seconds: nothing plays for a minute only in ms. */
function clockTime(written: string | null): string | null {
  const length = Number(written ?? '')
  if (!(length > 0)) return null
  const seconds = Math.round(length < 10_000 ? length : length / 1_000)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
}
