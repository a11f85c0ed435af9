/** Marks what is none of the author's, so that the receipt drops and tells it; see `MARKED_NOISE`. */
import { MARKED_NOISE } from '../contract'

const NAME = MARKED_NOISE.slice(1, -1)

/** Marks an element of an inert body of our own. */
export const markNoise = (element: Element): void => element.setAttribute(NAME, '')

/** Puts a marked element round a text node. */
export function wrapNoise(node: Text): void {
  const span = node.ownerDocument.createElement('span')
  markNoise(span)
  node.before(span)
  span.append(node)
}
