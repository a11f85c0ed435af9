/**
 * What must be right in the inert tree before DOMPurify sees it: forms unwrapped (they shadow their own properties),
 * raw text taken out, depth and number bounded, customised elements made plain.
 */
import { findAll, firstChildOf, isElement, nameOf, parentOf } from '../dom/unclobbered'
import { MAX_ATTRIBUTES, MAX_DEPTH, MAX_NODES } from './bounds'
import { HTML, makeElement } from './make-element'
import { AUTHOR_ATTRIBUTES, HTML_ELEMENTS } from './policy'

const { insertBefore, removeChild } = Node.prototype

/** Gone with all they hold: their text is no text of the article. Steps have read pictures in noscript before. */
const TAKEN_OUT = 'script, style, template, noscript, head, frameset'

const knownElements = new Set(HTML_ELEMENTS)
const knownAttributes = new Set(AUTHOR_ATTRIBUTES)

/** Bounds what `body` holds, in place; 'too-large' when it has more than MAX_NODES nodes. */
export function boundTree(body: Element): 'bounded' | 'too-large' {
  for (const form of findAll(body, 'form')) unwrapForm(form)
  for (const element of findAll(body, TAKEN_OUT)) element.remove()
  let count = 0
  let depth = 1
  let node: Node | null = body.firstChild
  while (node) {
    count += 1
    if (count > MAX_NODES) return 'too-large'
    const kept: Node = isElement(node) ? bounded(node, depth) : node
    if (kept.firstChild) {
      node = kept.firstChild
      depth += 1
      continue
    }
    const next = after(kept, body)
    depth -= next.climbed
    node = next.node
  }
  return 'bounded'
}

/** The next node in document order outside `node`, and how many levels up it was found. */
function after(node: Node, body: Node): { node: Node | null; climbed: number } {
  let climbed = 0
  for (let at: Node | null = node; at && at !== body; at = at.parentNode) {
    if (at.nextSibling) return { node: at.nextSibling, climbed }
    climbed += 1
  }
  return { node: null, climbed }
}

/** Everything through the prototypes: a child named parentNode would answer in the form's place. */
function unwrapForm(form: Element): void {
  const parent = parentOf(form)
  if (!parent) return
  for (let child = firstChildOf(form); child; child = firstChildOf(form)) insertBefore.call(parent, child, form)
  removeChild.call(parent, form)
}

/** The element within the bounds: itself, or what stands in its place. */
function bounded(element: Element, depth: number): Node {
  if (depth >= MAX_DEPTH && element.firstElementChild) element.replaceChildren(element.textContent)
  const tooMany = element.attributes.length > MAX_ATTRIBUTES
  // DOMPurify can only empty `is`, and a customised element stays one when the attribute goes.
  return tooMany || element.hasAttribute('is') ? madeAnew(element) : element
}

/** A plain element with the same children and the known ones of its first attributes. */
function madeAnew(element: Element): Node {
  const plain = makeElement(element, HTML, knownElements.has(nameOf(element)) ? nameOf(element) : 'span')
  for (const { name, value } of [...element.attributes].slice(0, MAX_ATTRIBUTES)) {
    if (knownAttributes.has(name)) plain.setAttribute(name, value)
  }
  while (element.firstChild) plain.append(element.firstChild)
  element.replaceWith(plain)
  return plain
}
