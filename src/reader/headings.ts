import { titlePieces } from './title-pieces'

/** A row of the outline. */
export interface Heading {
  text: string
  /** Below the sections of the article. */
  sub: boolean
  element: HTMLElement
}

/** More rows than a reader looks through. */
const MOST_ROWS = 200

/** The article's sections, two levels deep from its highest; under a first row for the title itself. */
export function findHeadings(body: HTMLElement): Heading[] {
  const found = [...body.querySelectorAll<HTMLElement>('h1, h2, h3, h4')].filter(
    (element) => (element.textContent ?? '').trim() !== '' && !element.closest('blockquote, table'),
  )
  const levels = found.map((element) => Math.max(2, Number(element.tagName[1])))
  const top = Math.min(...levels)
  return found
    .map((element, index) => ({ element, text: (element.textContent ?? '').trim(), level: levels[index] ?? top }))
    .filter(({ level }) => level <= top + 1)
    .slice(0, MOST_ROWS)
    .map(({ element, text, level }) => ({ element, text, sub: level > top }))
}

/** The title's first piece, for the outline's first row. */
export const shortTitle = (title: string): string => {
  const short = (titlePieces(title)[0] ?? title).replace(/[，：；！？。、,:;!?]+$/u, '')
  return short === '' ? title : short
}
