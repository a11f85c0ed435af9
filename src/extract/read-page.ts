import type { Article } from '../article/article'
import { attributeOf, contentTypeOf, find } from '../dom/unclobbered'
import type { Beside, Reading, WebPage } from '../formats/contract'
import { leaksInData } from '../formats/parts/leak-data'
import { fail, ok, type Result } from '../problem/result'
import { leakedLines, linesBeside } from './beside'
import { withBeside } from './beside-receipt'
import { type Clock, SOFT_MS, startClock } from './clock'
import { finishArticle } from './finish-article'
import { formatsInOrder } from './formats-in-order'
import { innerPages, withOuterFields } from './inner-pages'
import { anyFields, pageFields } from './page-fields'
import { readAnyPage } from './readability'

/**
 * Reads the article of a page; `url` is its address. null: nothing readable. The page is never changed.
 * Problems: `pdf`, `deleted`, `violation`, `unavailable`, `captcha`, `migrated`, `too-large`, `timed-out`.
 */
export function readPage(document: Document, url: string): Result<Article> | null {
  if (contentTypeOf(document) === 'application/pdf') return fail('pdf')
  if (!URL.canParse(url)) return null
  const page: WebPage = { document, url: new URL(url) }
  const clock = startClock()
  const read = readDocument(page, clock)
  // Of an outer page that is no more than a frame round it, Readability may still make something.
  const length = read?.ok && read.value.formatId === 'readability' ? read.value.length : 0
  if (read && length === 0) return read
  for (const inner of innerPages(page, 2 * length)) {
    // One heavy page may be read whole; three of them would hold the tab for ten seconds.
    if (clock.passed() > SOFT_MS) break
    const found = readDocument(inner, clock)
    if (found?.ok && found.value.length > length) {
      const article = withOuterFields(found.value, page, inner.frame)
      return ok(withBeside(article, [linesBeside(inner.frame)]))
    }
  }
  return read
}

/** One document, without those in its frames. */
function readDocument(page: WebPage, clock: Clock): Result<Article> | null {
  for (const { id, read } of formatsInOrder) {
    const reading = read(page)
    if (!reading) continue
    if (!reading.ok) return reading
    const article = finish(page, reading.value, id, clock)
    // A container without anything in it: the article stands elsewhere, or nowhere.
    if (!article.ok || hasContent(article.value)) return article
  }
  const reading = readAnyPage(page)
  if (!reading?.ok) return reading
  const article = finish(page, reading.value, 'readability', clock)
  return !article.ok || hasContent(article.value) ? article : null
}

const hasContent = ({ length, images }: Article): boolean => length > 0 || images.length > 0

function finish(page: WebPage, reading: Reading, formatId: string, clock: Clock): Result<Article> {
  const { document, url } = page
  const isAny = formatId === 'readability'
  const container = isAny ? null : reading.source
  const base = find(document, 'base[href]')
  const written = base && attributeOf(base, 'href')
  const article = finishArticle(reading, {
    fields: isAny ? anyFields(document, url) : pageFields(document, url, container),
    formatId,
    clock,
    base: written && URL.canParse(written, url.href) ? new URL(written, url.href).href : url.href,
  })
  return article.ok ? ok(withBeside(article.value, sidesOf(reading, page, article.value.title))) : article
}

/** What stands beside an article that a host has set, and the leaks in its data that no other title owns. */
function sidesOf({ places, beside }: Reading, page: WebPage, title: string): Beside[] {
  if (!places) return []
  const data = leaksInData(page).filter(({ fields }) => (fields.title ?? title) === title)
  const after = data.flatMap(({ text }) => leakedLines(text))
  return [...(beside ? [beside] : []), ...places.map(linesBeside), { before: [], after }]
}
