/**
 * An account passes on another's article: what is served is a card of the original (`.original_panel`), whose
 * `#js_content` stays empty; the text stands in the data and in a template. Facts: docs/formats.md, "wechat-share".
 */
import { parseInert } from '../dom/parse-inert'
import { snapshot } from '../dom/snapshot'
import { bodyOf, find, isText, rawTextOf } from '../dom/unclobbered'
import { visibleText } from '../dom/visible-text'
import { ok } from '../problem/result'
import type { Read, Sign } from './contract'
import { readWechatData, textAt } from './parts/wechat-data'
import { wechatFields } from './parts/wechat-fields'
import { ARTICLE_NOISE } from './parts/wechat-noise'

const PANEL = '#js_share_content, #img-content.original_page, #js_content.original_panel_content'
/** A script or a template: the body is text in it. */
const TEMPLATE = '#content_tpl'

export const sign: Sign = { selector: PANEL }

export const before = ['wechat-pictures', 'wechat-text', 'wechat-media', 'wechat-article']

export const read: Read = (page) => {
  const { document } = page
  if (!find(document, PANEL) || find(document, '#js_content.rich_media_content *')) return null
  const data = readWechatData(document, ['content_noencode'])
  const html = textAt(data.object, 'content_noencode') ?? templateOf(document)
  const source = html === null ? null : bodyOf(parseInert(html))
  if (!source) return null
  addWords(source, document)
  const copy = snapshot(source)
  if (!copy.ok) return copy
  return ok({ source, ...copy.value, noise: ARTICLE_NOISE, fields: wechatFields(page, data) })
}

function templateOf(document: Document): string | null {
  const template = find(document, TEMPLATE)
  return (template && rawTextOf(template)?.trim()) || null
}

/** What the account says about the article it passes on stands above it. */
function addWords(source: Element, document: Document): void {
  const notice = find(document, '#js_share_notice')
  const words = notice === null ? '' : visibleText(notice)
  const first = source.firstChild
  if (words === '' || (first && isText(first) && rawTextOf(first)?.includes(words))) return
  const line = source.ownerDocument.createElement('p')
  line.textContent = words
  source.prepend(line)
}
