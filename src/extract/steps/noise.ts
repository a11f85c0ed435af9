import type { Step } from '../step'

/** Controls and players' chrome: nothing in them is the author's text. `noscript` is read by `images`. */
const NOISE = 'button, input, select, textarea, datalist, canvas, dialog, [role="button"], [role="navigation"], nav'

/** Drops what a page lets one do with the article, as far as it stands among its text. */
export const noise: Step = (body, receipt) => {
  for (const element of body.querySelectorAll(NOISE)) {
    if (body.contains(element)) receipt.drop(element, 'noise')
  }
}
