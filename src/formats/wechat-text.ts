/**
 * A WeChat message of text only (`item_show_type` 10, and the short ones of 17). `#js_content` is there, but holds the
 * account's picture and an empty line that a script fills from the data. Facts: docs/formats.md, "WeChat messages".
 */
import { decodeEntities } from '../decode/entities'
import { find } from '../dom/unclobbered'
import type { Read, Sign } from './contract'
import { numberAt, readWechatData, textAt, type WechatData } from './parts/wechat-data'
import { wechatFields } from './parts/wechat-fields'
import { readMessage, shownText } from './parts/wechat-message'

const LINE = '#js_text_desc'
const PLACE = `.page_share_text, ${LINE}, .share_notice`
/** Messages of other kinds show their few lines in the same places. */
const OTHERS = '#js_share_content, #js_content.rich_media_content, #js_video_page_title, #js_audio_title'

export const sign: Sign = { selector: PLACE }

export const before = ['wechat-media', 'wechat-article']

const TEXT_ONLY = 10

export const read: Read = (page) => {
  const { document } = page
  if (!find(document, PLACE) || find(document, OTHERS)) return null
  const data = readWechatData(document, ['text_page_info', 'content_noencode', 'short_content'])
  const { title, ...fields } = wechatFields(page, data)
  return readMessage({
    text: textOf(data) ?? shownText(document, LINE),
    lead: () => [],
    fields: hasTitle(data, document) && title !== undefined ? { ...fields, title } : fields,
  })
}

/** The one inside `text_page_info` is filled in all pages seen; its `content` beside it is a layer deeper. */
const textOf = ({ object }: WechatData): string | null =>
  textAt(object, 'text_page_info', 'content_noencode') ??
  textAt(object, 'short_content') ??
  textAt(object, 'content_noencode') ??
  decoded(textAt(object, 'text_page_info', 'content'))

const decoded = (text: string | null): string | null => text && decodeEntities(text)

/** Without the author's own, `title` is the whole text once more. */
function hasTitle({ object }: WechatData, document: Document): boolean {
  if (numberAt(object, 'item_show_type') !== TEXT_ONLY) return textAt(object, 'title') !== null
  return numberAt(object, 'text_page_info', 'is_user_title') === 1 || find(document, '#js_text_title') !== null
}
