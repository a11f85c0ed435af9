/**
 * A WeChat message that is a video (`item_show_type` 5), music (6) or a recording (7), with or without a text. Nothing
 * of it plays here: a card says what it is and leads to its page. *Told* only, see docs/formats.md, "WeChat messages".
 */
import type { JsObject } from '../decode/js-literal'
import { makeCard } from '../dom/card'
import { parseInert } from '../dom/parse-inert'
import { snapshot } from '../dom/snapshot'
import { bodyOf, find } from '../dom/unclobbered'
import { visibleLines } from '../dom/visible-text'
import { ok } from '../problem/result'
import type { Read, Sign } from './contract'
import { addressIn, numberAt, readWechatData, textAt, valueAt } from './parts/wechat-data'
import { wechatFields } from './parts/wechat-fields'
import { readMessage } from './parts/wechat-message'
import { ARTICLE_NOISE } from './parts/wechat-noise'

const PLACE = '#js_video_page_title, #js_audio_title, .page_share_video, .page_share_audio, .page_share_music'

export const sign: Sign = { selector: PLACE }

export const before = ['wechat-article']

/** `item_show_type` by what it is, in the words of the pages. */
const KINDS: ReadonlyMap<number, string> = new Map([
  [5, '视频'],
  [6, '音乐'],
  [7, '音频'],
])

const BODY = 'content_noencode'
const COVER = 'cdn_url'
const VIDEOS = 'video_page_infos'

/** A recording may come with a whole article, which is HTML; any other text is plain. */
const IS_HTML = /<(?:p|div|section|img)\b/i

export const read: Read = (page) => {
  const { document } = page
  if (!find(document, PLACE)) return null
  const data = readWechatData(document, [BODY, COVER, VIDEOS, 'duration'])
  const kind = KINDS.get(numberAt(data.object, 'item_show_type') ?? 0)
  if (kind === undefined) return null
  const fields = wechatFields(page, data)
  const card = (inert: Document) =>
    makeCard(inert, {
      words: [kind, fields.title ?? null, lengthOf(data.object)],
      address: fields.url ?? null,
      poster: coverOf(data.object),
    })
  const text = textAt(data.object, BODY) ?? ''
  const source = shownBody(document) ?? (IS_HTML.test(text) ? bodyOf(parseInert(text)) : null)
  if (!source) return readMessage({ text, lead: (inert) => [card(inert)], fields })
  const copy = snapshot(source)
  if (!copy.ok) return copy
  copy.value.body.prepend(card(copy.value.body.ownerDocument))
  return ok({ source, ...copy.value, noise: ARTICLE_NOISE, fields })
}

/** The container, where there is text in it; beside a video it is a shell for a script, with the script's program inside. */
function shownBody(document: Document): Element | null {
  const container = find(document, '#js_content, .rich_media_content')
  return container && visibleLines(container).length > 0 ? container : null
}

function coverOf(object: JsObject): string | null {
  const videos = valueAt(object, VIDEOS)
  const first = Array.isArray(videos) ? videos[0] : undefined
  const own = first instanceof Map ? textAt(first, 'cover_url') : null
  return addressIn(own) ?? addressIn(textAt(object, COVER))
}

/** `duration`, seconds, as minutes and seconds. */
function lengthOf(object: JsObject): string | null {
  const seconds = numberAt(object, 'duration') ?? 0
  return seconds > 0
    ? `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
    : null
}
