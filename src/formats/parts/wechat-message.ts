import { decodeEntities } from '../../decode/entities'
import { inertPaper, parsePart } from '../../dom/parse-inert'
import { snapshot } from '../../dom/snapshot'
import { find } from '../../dom/unclobbered'
import { visibleText } from '../../dom/visible-text'
import { ok, type Result } from '../../problem/result'
import type { ArticleFields, Reading } from '../contract'
import { titleFrom } from './wechat-fields'

/** What a message of the data is made of. */
export interface Message {
  /** As the data write it, entities in; one line a paragraph. */
  text: string
  /** Pictures, cards: what stands before the text, made by the document it is given. */
  lead(inert: Document): Element[]
  fields: Partial<ArticleFields>
}

/** What a script has written into the page, as the data would write it; '' where it has not. */
export function shownText(document: Document, selector: string): string {
  const line = find(document, selector)
  return line ? visibleText(line).replaceAll('&', '&amp;').replaceAll('<', '&lt;') : ''
}

/** The elements that WeChat itself puts into the text of a message; any other `<` is the author's. */
const NO_MARKUP = /<(?!\/?(?:a|br|img|span|strong|b|em|i)\b[^<>]{0,4000}>)/gi

/**
 * A reading of a message whose page holds it in the data only. The text is plain, with links in it (`a.wx_topic_link`,
 * `a.wx_img_refer_link`). A message without a title is called by the beginning of its text. null: it is empty.
 */
export function readMessage({ text, lead, fields }: Message): Result<Reading> | null {
  const inert = inertPaper()
  const source = inert.createElement('div')
  const paragraphs = text
    .split(/\r?\n|<br\s?\/?>/i)
    .map((line) => paragraphOf(inert, line))
    .filter((paragraph) => paragraph.textContent?.trim() !== '' || paragraph.querySelector('img') !== null)
  source.append(...lead(inert), ...paragraphs)
  if (!source.firstChild) return null
  const copy = snapshot(source)
  if (!copy.ok) return copy
  const title = fields.title ?? titleFrom(paragraphs.map((paragraph) => paragraph.textContent ?? '').join('\n'))
  return ok({ source, ...copy.value, fields: title === '' ? fields : { ...fields, title } })
}

/** What HTML collapses; the ideographic space is the author's. */
const INDENT = /^[ \t\n\f\r]+/

function paragraphOf(inert: Document, line: string): Element {
  const paragraph = inert.createElement('p')
  if (!line.includes('<')) paragraph.textContent = decodeEntities(line)
  else paragraph.append(...parsePart(line.replace(INDENT, '').replace(NO_MARKUP, '&lt;')).childNodes)
  return paragraph
}
