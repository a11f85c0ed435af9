/** What the bench runs inside the page: finds bodies, measures states, compares computed colours. Global `Probe`. */
import { glare, measureBorders, measureBox } from './boxes'
import { judge, type Seen, type Tally } from './judge'
import { forget } from './layers'
import { measureText, textNodes } from './texts'

export { findBody } from './bodies'

const paper = (): Element => {
  const found = document.querySelector('#paper')
  if (!found) throw new Error('no paper')
  return found
}

const elements = (): Element[] => [...paper().querySelectorAll('*')]

function see(): Seen {
  forget()
  const all = elements()
  const body = paper().firstElementChild ?? paper()
  return {
    texts: textNodes(paper()).map((node) => measureText(node, paper())),
    boxes: all.map((element) => measureBox(element, paper())),
    borders: all.flatMap((element) => measureBorders(element, paper())),
    glare: glare(body, paper()),
  }
}

let reference: Seen | null = null

/** The state now is how the author saw it. */
export function remember(): number {
  reference = see()
  return reference.texts.reduce((sum, { weight }) => sum + weight, 0)
}

/** The state now beside the remembered one. */
export function compare(theme: { dark: boolean; ink: [number, number, number] }): Tally {
  if (!reference) throw new Error('nothing to compare with')
  return judge(reference, see(), theme)
}

const WATCHED = [
  ...['color', 'webkitTextFillColor', 'backgroundColor', 'backgroundImage', 'borderTopColor', 'borderRightColor'],
  ...['borderBottomColor', 'borderLeftColor', 'textShadow', 'boxShadow', 'opacity', 'filter', 'textDecorationColor'],
] as const

/** Thirteen computed colours of every element, as one text. */
export const snapshot = (): string =>
  elements()
    .map((element) => {
      const style = getComputedStyle(element)
      return WATCHED.map((name) => style[name]).join()
    })
    .join('\n')

/** The article's markup, and how many style sheets apply. */
export const markup = (): string =>
  `${paper().outerHTML}\n${document.adoptedStyleSheets.length} ${document.styleSheets.length}`

export const styledElements = (): number => paper().querySelectorAll('[style],[bgcolor],font[color],mark').length

/** CSS pixels from the top of the page to the end of the paper. */
export const height = (): number => Math.ceil(paper().getBoundingClientRect().bottom)
