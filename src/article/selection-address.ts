/** Begins what browsers take as a stretch of a page's text, and scroll to (URL Fragment Text Directives). */
const DIRECTIVE = '#:~:text='

/** Code points of a stretch's beginning and end that stand for it. */
const TOLD = 24

/** As a term of the directive: `-` and `,` mean something there. A lone surrogate cannot be encoded. */
const term = (points: string[]): string =>
  encodeURIComponent(points.join('').replace(/\p{Surrogate}/gu, '')).replaceAll('-', '%2D')

/**
 * The address of what is selected of a page: the page's, with beginning and end of the stretch. So it is an article of
 * its own for the library, never a revision of the whole, and "open original" leads to the very place.
 * `lines`: the text; of pictures alone, their addresses.
 */
export function selectionAddress(page: string, lines: readonly string[]): string {
  const first = [...(lines[0] ?? '')]
  const last = [...(lines.at(-1) ?? '')]
  const isShort = lines.length < 2 && first.length <= 2 * TOLD
  const terms = isShort ? [term(first)] : [term(first.slice(0, TOLD)), term(last.slice(-TOLD))]
  return page.replace(/#.*$/s, '') + DIRECTIVE + terms.join(',')
}

/** Whether an article's address is that of a stretch of its page. */
export const isSelectionAddress = (url: string): boolean => url.includes(DIRECTIVE)
