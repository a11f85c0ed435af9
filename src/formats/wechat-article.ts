/**
 * An article as mp.weixin.qq.com serves it or as a browser saved it. The body is `#js_content`; what the page says
 * about it stands in its data and in the DOM. Facts: docs/formats.md, "wechat-article".
 */
import { makeCard } from '../dom/card'
import { parseInert } from '../dom/parse-inert'
import { snapshot } from '../dom/snapshot'
import { bodyOf, find, findAll, rawTextOf } from '../dom/unclobbered'
import { ok } from '../problem/result'
import type { Read, Reading, Sign } from './contract'
import { areOfTwoLanguages, hasTranslatorMarks, isForeign } from './parts/translated'
import { addressIn, globalIn, readWechatData, textAt } from './parts/wechat-data'
import { shownTitle, wechatFields } from './parts/wechat-fields'
import { ARTICLE_NOISE } from './parts/wechat-noise'

const CONTAINER = '#js_content.rich_media_content'
/** One of the two marks may go with the next release of the page; before 2014 there was neither. *Told*. */
const HALF_MARKED = '#js_content, .rich_media_content, #page-content > .text'

export const sign: Sign = { selector: CONTAINER }

export const before = ['qq-json', 'qq-dom', 'leaked', 'exeditor', 'rich-media-copy']

/** What stands above the text on WeChat's own pages, and on copies of a whole one. */
const HEADING = '#activity-name, #js_name, #publish_time'

/** UTF-16 units; a container with less may be one that a script fills from the data. */
const FEW = 1_000

export const read: Read = (page) => {
  const { document } = page
  const container = find(document, CONTAINER) ?? halfMarked(document)
  if (!container) return null
  const shown = textLengthOf(container)
  const text = rawTextOf(container) ?? ''
  const isMarked = hasTranslatorMarks(document)
  const asksData = shown < FEW || isMarked || isForeign(text)
  const data = readWechatData(document, asksData ? ['content_noencode'] : [])
  if (!find(document, HEADING) && data.object.size === 0) return null
  const written = writtenBody(textAt(data.object, 'content_noencode'))
  const original = written && (isMarked || areOfTwoLanguages(text, rawTextOf(written) ?? '')) ? written : null
  // The data say what the page does not show yet. A translation of another length is no less.
  const isFuller = written !== null && textLengthOf(written) > 2 * shown
  const source = isFuller && (original === null || shown === 0) ? written : container
  const copy = snapshot(source)
  if (!copy.ok) return copy
  addSourceLink(
    copy.value.body,
    addressIn(textAt(data.object, 'source_url') ?? globalIn(data.scripts, 'msg_source_url')),
  )
  const reading = { source, ...copy.value, noise: ARTICLE_NOISE, fields: wechatFields(page, data) }
  return ok(original && source === container ? withOriginal(document, reading, original) : reading)
}

/** 阅读原文: where the author says the whole stands; WeChat shows it below the text. */
function addSourceLink(body: Element, address: string | null): void {
  if (address !== null) body.append(makeCard(body.ownerDocument, { words: ['阅读原文'], address, poster: null }))
}

/** The reading of a page that a translator changed, with the author's words beside the shown ones. */
function withOriginal(document: Document, reading: Reading, source: Element): Reading {
  const copy = snapshot(source)
  if (!copy.ok) return reading
  const { title } = reading.fields
  const untranslated = { source, ...copy.value, noise: ARTICLE_NOISE, fields: title === undefined ? {} : { title } }
  const shown = shownTitle(document)
  return { ...reading, fields: { ...reading.fields, ...(shown === null ? {} : { title: shown }) }, untranslated }
}

/** The only element with one of the marks, where a heading of WeChat's stands on the page. */
function halfMarked(document: Document): Element | null {
  if (!find(document, '#activity-name, #js_article')) return null
  const [only, ...others] = findAll(document, HALF_MARKED)
  return only && others.length === 0 ? only : null
}

const textLengthOf = (element: Element): number => (rawTextOf(element) ?? '').replace(/\s+/g, '').length

const writtenBody = (html: string | null): Element | null => (html === null ? null : bodyOf(parseInert(html)))
