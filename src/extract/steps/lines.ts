import { inlineLook } from '../../dom/look'
import { rename } from '../../dom/rename'
import type { Step } from '../step'

/** Inline by name. Links, code and emphasis keep their name: it says more than the line. */
const MEANING = 'a, strong, b, em, i, u, s, del, ins, code, sub, sup, mark'
const INLINE = `span, font, label, ${MEANING}`
/** Where lines are set as they are written. */
const AS_WRITTEN = 'pre, svg, math'
/** What no block may stand in. */
const LINES = `p, h1, h2, h3, h4, h5, h6, ${INLINE}`
const BLOCK = /^(?:block|flex|grid|table|list-item|flow-root)$/
/** What is no text of a line. */
const MARK = 8

/**
 * Says in elements what only style says: an inline element set as a block stands on a line of its own (lists of some
 * WeChat editors). The sanitiser drops `display`. Before `structure`, which decides what is a paragraph.
 */
export const lines: Step = (body) => {
  for (const element of body.querySelectorAll('[style*="display"]')) {
    if (!element.matches(INLINE) || !BLOCK.test(inlineLook(element)('display'))) continue
    if (element.textContent?.trim() === '' || element.closest(AS_WRITTEN)) continue
    if (!element.matches(MEANING) && !element.parentElement?.closest(LINES)) rename(element, 'div')
    else breakAround(element)
  }
}

/** A line break on each side on which something stands. */
function breakAround(element: Element): void {
  const page = element.ownerDocument
  if (isText(beside(element, 'previousSibling'))) element.before(page.createElement('br'))
  if (isText(beside(element, 'nextSibling'))) element.after(page.createElement('br'))
}

/** What stands beside an element, white space and marks left out. */
function beside(element: Element, way: 'previousSibling' | 'nextSibling'): Node | null {
  let node: Node | null = element[way]
  while (node && (node.nodeType === MARK || (node.nodeType === Node.TEXT_NODE && node.textContent?.trim() === '')))
    node = node[way]
  return node
}

/** Something that would stand in the same line. */
const isText = (node: Node | null): boolean => node !== null && node.nodeName !== 'BR'
