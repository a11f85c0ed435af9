import type { Step } from '../step'

/** No inline elements: blank they hold at most a line break, which must stay one. */
const BLOCKS = 'p, div, section, h2, h3, h4, h5, h6, blockquote, li, figure, figcaption, ul, ol, dl, center'
/** What is seen without text. */
const SEEN = 'img, svg, math, hr, table, video, audio, iframe, [data-qd]'

/** White space, and what editors put where they want an empty line. */
const VISIBLE = /[^\s\u00a0\u200b-\u200f\u2060\ufeff]/

const isBlank = (element: Element): boolean =>
  !VISIBLE.test(element.textContent ?? '') && !element.matches(SEEN) && !element.querySelector(SEEN)

/** Drops blocks without anything to see, and all but one of a run of `br`s. The view sets its own distances. */
export const blank: Step = (body, receipt) => {
  for (const element of body.querySelectorAll(BLOCKS)) {
    if (body.contains(element) && isBlank(element)) receipt.drop(element, 'blank')
  }
  for (const br of body.querySelectorAll('br')) {
    if (br.closest('pre') === null && isBr(previousSeen(br))) br.remove()
  }
}

const isBr = (node: Node | null): boolean => node?.nodeName === 'BR'

/** The node before, white space and marks left out. */
function previousSeen(node: Node): Node | null {
  let previous = node.previousSibling
  while (previous && previous.nodeName !== 'BR' && previous.nodeType !== Node.ELEMENT_NODE) {
    if (previous.nodeType === Node.TEXT_NODE && VISIBLE.test(previous.textContent ?? '')) break
    previous = previous.previousSibling
  }
  return previous
}
