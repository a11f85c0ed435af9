import type { Article } from '../article/article'
import { selectionAddress } from '../article/selection-address'
import { copyRange } from '../dom/copy-range'
import { parseInert } from '../dom/parse-inert'
import { rename } from '../dom/rename'
import { attributeOf, find } from '../dom/unclobbered'
import { fail, ok, type Result } from '../problem/result'
import { startClock } from './clock'
import { finishArticle } from './finish-article'
import { prepare } from './ordinary/prepare'
import { pageFields } from './page-fields'

/**
 * Reads what is selected of a page as an article of its own, under the page's title and the address of the stretch;
 * `url` is the page's.
 * The page and the selection stay as they are. Problems: `nothing-readable`, `too-large`, `timed-out`.
 */
export function readSelection(document: Document, url: string, ranges: readonly Range[]): Result<Article> {
  if (!URL.canParse(url)) return fail('nothing-readable')
  const clock = startClock()
  const copied = copyRanges(ranges)
  if (!copied.ok) return copied
  const page = copied.value
  if (page.body.textContent?.trim() === '' && !page.body.querySelector('img, svg')) return fail('nothing-readable')
  // Whoever selects a menu wants to read it.
  for (const menu of page.querySelectorAll('nav')) rename(menu, 'div')
  const source = page.body.cloneNode(true)
  const address = new URL(url)
  const body = page.createElement('div')
  const restore = prepare(page, document, address)
  body.append(...page.body.childNodes)
  restore(body)
  const base = find(document, 'base[href]')
  const written = base && attributeOf(base, 'href')
  const read = finishArticle(
    { source: source instanceof Element ? source : body, body, fields: {} },
    {
      // Its beginning says more of it in the library than what the page says of the whole.
      fields: { ...pageFields(document, address, null), excerpt: null },
      formatId: 'selection',
      clock,
      base: written && URL.canParse(written, url) ? new URL(written, url).href : url,
    },
  )
  if (!read.ok) return read
  const { textContent, images } = read.value
  const told = textContent === '' ? images.map(({ src }) => src) : textContent.split('\n')
  return ok({ ...read.value, url: selectionAddress(read.value.url, told) })
}

/** An inert page with all that is selected; Firefox lets readers select several stretches. */
function copyRanges(ranges: readonly Range[]): Result<Document> {
  const page = parseInert('')
  for (const range of ranges) {
    const copied = copyRange(range)
    if (!copied.ok) return copied
    page.body.append(...copied.value.childNodes)
  }
  return ok(page)
}
