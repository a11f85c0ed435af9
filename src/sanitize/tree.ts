/**
 * What must be right in the inert tree before DOMPurify sees it: forms unwrapped (they shadow their own properties),
 * raw text and comments taken out, depth and number bounded, customised elements made plain. Attributes are bounded in attributes.ts.
 */
import { findAll, firstChildOf, isComment, nameOf, parentOf, wordsIn } from '../dom/unclobbered'
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
  const elements = findAll(body, '*')
  if (elements.length + takeComments(body) > MAX_NODES) return 'too-large'
  for (const element of deepest(body, elements)) element.replaceChildren(element.textContent)
  // DOMPurify can only empty `is`, and a customised element stays one when the attribute goes.
  for (const element of findAll(body, '[is]')) madeAnew(element)
  return 'bounded'
}

/** Takes out comments and counts them and texts, no further than the bound. What DOMPurify still meets goes by its list. */
function takeComments(body: Element): number {
  const walker = wordsIn(body)
  const comments: Node[] = []
  let count = 0
  for (let word = walker.nextNode(); word && count <= MAX_NODES; word = walker.nextNode()) {
    count += 1
    if (isComment(word)) comments.push(word)
  }
  for (const comment of comments) parentOf(comment)?.removeChild(comment)
  return count
}

/** Elements at the greatest depth that hold others. `elements`: all under `body`, in document order. */
function deepest(body: Element, elements: readonly Element[]): Element[] {
  const above = [body]
  return elements.filter((element) => {
    while (above.length > 1 && above.at(-1) !== element.parentNode) above.pop()
    above.push(element)
    return above.length === MAX_DEPTH + 1 && element.firstElementChild !== null
  })
}

/** Everything through the prototypes: a child named parentNode would answer in the form's place. */
function unwrapForm(form: Element): void {
  const parent = parentOf(form)
  if (!parent) return
  for (let child = firstChildOf(form); child; child = firstChildOf(form)) insertBefore.call(parent, child, form)
  removeChild.call(parent, form)
}

/** A plain element with the same children and the known ones of its first attributes. */
function madeAnew(element: Element): void {
  const plain = makeElement(element, HTML, knownElements.has(nameOf(element)) ? nameOf(element) : 'span')
  for (const { name, value } of [...element.attributes].slice(0, MAX_ATTRIBUTES)) {
    if (knownAttributes.has(name)) plain.setAttribute(name, value)
  }
  while (element.firstChild) plain.append(element.firstChild)
  element.replaceWith(plain)
}
