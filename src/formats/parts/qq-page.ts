import { rawTextOf } from '../../dom/unclobbered'
import { visibleLines } from '../../dom/visible-text'
import { fail, ok, type Result } from '../../problem/result'
import type { ArticleFields, Reading, WebPage } from '../contract'
import { hostFields } from './host-fields'
import { ownField } from './image-map'
import { findQqData, isSet, type QqData } from './qq-data'
import { type BodyReading, readDataBody } from './qq-data-body'
import { findQqContainer, QQ_NOISE, readDomBody } from './qq-dom-body'
import { qqFields, shownTitle } from './qq-fields'
import { areOfTwoLanguages, hasTranslatorMarks } from './translated'

/** An article of QQ News, and where its body was more complete. */
export interface QqPage {
  from: 'data' | 'dom'
  reading: Reading
}

/** What one reading of a page found: both formats ask, the scripts are read once. Gone with the page object. */
const known = new WeakMap<WebPage, Result<QqPage> | null>()

/**
 * A page of QQ News, of any generation. null: it is none. Problems: `deleted`, and those of `snapshot`.
 */
export function readQqPage(page: WebPage): Result<QqPage> | null {
  const before = known.get(page)
  if (before !== undefined) return before
  const found = readNow(page)
  known.set(page, found)
  return found
}

function readNow(page: WebPage): Result<QqPage> | null {
  const data = findQqData(page)
  const container = findQqContainer(page, data)
  const shown = container && readDomBody(container, data)
  const sent = data && readDataBody(data)
  const [dom, json] = [shown?.ok ? shown.value : null, sent?.ok ? sent.value : null]
  const isTranslation = dom !== null && isTranslated(page.document, dom, json)
  const chosen = choose(dom, json, isTranslation)
  if (!chosen) {
    if (data && isDeleted(data)) return fail('deleted')
    return (shown?.ok === false ? shown : null) ?? (sent?.ok === false ? sent : null)
  }
  const { from, body, characters } = chosen
  const told = qqFields(page, data)
  const { publishedTime = null } = container && !told.publishedTime ? hostFields(page.document, container, []) : told
  const fields = { ...told, ...(publishedTime && { publishedTime }), preview: data && previewOf(data, characters) }
  if (!isTranslation || from !== 'dom' || !json) return ok({ from, reading: { ...body, fields } })
  const untranslated = { ...json, noise: QQ_NOISE, fields: titled(fields.title) }
  return ok({ from, reading: { ...body, fields: { ...fields, ...titled(shownTitle(page.document)) }, untranslated } })
}

interface Chosen {
  from: QqPage['from']
  body: BodyReading
  characters: number
}

/** Less than this share of the other's text is less, not another way of counting. */
const SAME = 0.98

const lengthOf = ({ body }: BodyReading): number => visibleLines(body).reduce((sum, line) => sum + line.length, 0)
const imagesIn = ({ body }: BodyReading): number => body.querySelectorAll('img:not([data-qd-repeat])').length

/** The more complete of both; of two alike the one with more pictures, then the shown one, which the reader knows. */
function choose(shown: BodyReading | null, sent: BodyReading | null, isTranslation: boolean): Chosen | null {
  const dom: Chosen | null = shown && { from: 'dom', body: shown, characters: lengthOf(shown) }
  const data: Chosen | null = sent && { from: 'data', body: sent, characters: lengthOf(sent) }
  if (!dom || !data) return [dom, data].find((each) => each && (each.characters > 0 || imagesIn(each.body) > 0)) ?? null
  // The reader's translator changed the live text: its length says nothing.
  if (isTranslation && dom.characters > 0) return dom
  if (dom.characters < SAME * data.characters) return data
  if (data.characters < SAME * dom.characters) return dom
  return imagesIn(data.body) > imagesIn(dom.body) ? data : dom
}

/** Whether the reader's translator changed what the page shows: by its marks, or by the letters of what was sent. */
const isTranslated = (document: Document, shown: BodyReading, sent: BodyReading | null): boolean =>
  hasTranslatorMarks(document) || (sent !== null && areOfTwoLanguages(textOf(shown), textOf(sent)))

const textOf = ({ body }: BodyReading): string => rawTextOf(body) ?? ''

const titled = (title: string | null | undefined): Partial<ArticleFields> => (title ? { title } : {})

const saidBy = ({ owners }: QqData, key: string): unknown =>
  owners.map((owner) => ownField(owner, key)).find((value) => value !== undefined && value !== null)

const isDeleted = (data: QqData): boolean => isSet(saidBy(data, 'is_deleted'))

/** Of a paid article, how much of its words stand here; null: not paid, or all of it. */
function previewOf(data: QqData, characters: number): ArticleFields['preview'] {
  if (!isSet(saidBy(data, 'article_is_pay'))) return null
  const all = Number(saidBy(data, 'contentWordsNum'))
  if (!(all > 0)) return { share: null }
  return characters < SAME * all ? { share: characters / all } : null
}
