import type { Aside } from './set-aside'

/** What Readability takes for the page's by its element or its name, where it stands in a quote or under a picture. */
const SOURCES = ':is(blockquote, figure) :is(footer, header, aside, cite, figcaption, p[class], span[class], small)'
/** UTF-16 units; longer is an article in a quote, whose parts are judged as anywhere. */
const MAX_LINE = 400
/** More than a page's quotes have; the rest is judged as anywhere. */
const MAX_LINES = 1_000
/** What stands there is not words alone. */
const NO_LINE = 'ul, ol, table, img'

/**
 * Sets aside the words that say whose a quote or a picture is: Readability throws every `footer` and `aside` away, and
 * a line whose class is called after an author or a header. A quote's own parts are the author's.
 */
export function quotes(page: Document, aside: Aside): void {
  const lines = [...page.querySelectorAll(SOURCES)].filter(
    (line) => (line.textContent?.length ?? 0) < MAX_LINE && line.querySelector(NO_LINE) === null,
  )
  for (const line of lines.slice(0, MAX_LINES)) {
    aside.put([line], line.matches('cite, span, small') ? 'span' : 'p')
  }
}
