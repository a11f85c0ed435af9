import type { Step } from '../step'

/** Controls and players' chrome: nothing in them is the author's text. `noscript` is read by `images`. */
const NOISE = 'button, input, select, textarea, datalist, canvas, dialog, [role="button"], [role="navigation"], nav'
/** A picture that enlarges when pressed, a passage that folds: an element of the text made a button by its role only. */
const HOLDS = 'img, picture, p, ul, ol, table, blockquote, pre, h1, h2, h3, h4'
/** UTF-16 units; the words of a button are fewer. */
const LONGEST = 24

/** Drops what a page lets one do with the article, as far as it stands among its text. */
export const noise: Step = (body, receipt) => {
  for (const element of body.querySelectorAll(NOISE)) {
    if (body.contains(element) && !isContent(element)) receipt.drop(element, 'noise')
  }
}

const isContent = (element: Element): boolean =>
  element.getAttribute('role') === 'button' &&
  element.localName !== 'button' &&
  (element.querySelector(HOLDS) !== null || (element.textContent ?? '').trim().length > LONGEST)
