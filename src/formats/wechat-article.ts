/**
 * An article as mp.weixin.qq.com serves it or as a browser saved it. The body is `#js_content`; what the page says
 * about it stands in its data and in the DOM. Facts: docs/formats.md, "wechat-article".
 */
import { parseInert } from '../dom/parse-inert'
import { snapshot } from '../dom/snapshot'
import { bodyOf, find, findAll, rawTextOf } from '../dom/unclobbered'
import { ok } from '../problem/result'
import type { Read, Sign } from './contract'
import { readWechatData, textAt } from './parts/wechat-data'
import { wechatFields } from './parts/wechat-fields'
import { ARTICLE_NOISE } from './parts/wechat-noise'

const CONTAINER = '#js_content.rich_media_content'
/** One of the two marks may go with the next release of the page. */
const HALF_MARKED = '#js_content, .rich_media_content'

export const sign: Sign = { selector: CONTAINER }

export const before = ['qq-json', 'qq-dom', 'leaked', 'exeditor', 'rich-media-copy']

/** UTF-16 units; a container with less may be one that a script fills from the data. */
const FEW = 1_000

export const read: Read = (page) => {
  const { document } = page
  const container = find(document, CONTAINER) ?? halfMarked(document)
  if (!container) return null
  const shown = textLengthOf(container)
  const data = readWechatData(document, shown < FEW ? ['content_noencode'] : [])
  if (!find(document, '#activity-name') && data.object.size === 0) return null
  const source = fuller(container, textAt(data.object, 'content_noencode'), shown)
  const copy = snapshot(source)
  if (!copy.ok) return copy
  return ok({ source, ...copy.value, noise: ARTICLE_NOISE, fields: wechatFields(page, data) })
}

/** The only element with one of the marks, where a heading of WeChat's stands on the page. */
function halfMarked(document: Document): Element | null {
  if (!find(document, '#activity-name, #js_article')) return null
  const [only, ...others] = findAll(document, HALF_MARKED)
  return only && others.length === 0 ? only : null
}

const textLengthOf = (element: Element): number => (rawTextOf(element) ?? '').replace(/\s+/g, '').length

/** What the data say of the body, where the page shows less than half of it; else the container. */
function fuller(container: Element, html: string | null, shown: number): Element {
  const written = html === null ? null : bodyOf(parseInert(html))
  return written && textLengthOf(written) > 2 * shown ? written : container
}
