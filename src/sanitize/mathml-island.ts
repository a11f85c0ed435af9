/**
 * Formulas in MathML stay, made anew from a strict subset. Text elements hold text alone and nothing leads back into
 * HTML: re-entry is what mutations of foreign content live on. What is not of the subset becomes its text.
 */
import { findAll, isElement, isInside, isText } from '../dom/unclobbered'
import { makeElement } from './make-element'
import { MATHML, MATHML_ATTRIBUTES, MATHML_ELEMENTS, MATHML_TOKENS } from './mathml-names'

const MAX_NODES = 3000

const elements = new Set(MATHML_ELEMENTS)
const tokens = new Set(MATHML_TOKENS)

/** Rebuilds every formula under `body` in place. */
export function rebuildFormulas(body: Element): void {
  for (const math of findAll(body, 'math')) {
    if (!isInside(body, math)) continue
    math.replaceWith(rebuilt(math) ?? wordsOf(math))
  }
}

/** The text of a formula without its second tellings (TeX, content markup). */
function wordsOf(math: Element): string {
  for (const annotation of math.querySelectorAll('annotation, annotation-xml')) annotation.remove()
  return math.textContent ?? ''
}

/** A formula of the subset; null: something in it is not. */
function rebuilt(math: Element): Element | null {
  if (math.namespaceURI !== MATHML) return null
  const root = emptyCopy(math)
  const pending = [{ from: math, to: root }]
  let nodes = 0
  for (let at = pending.pop(); at; at = pending.pop()) {
    for (const written of at.from.childNodes) {
      nodes += 1
      if (nodes > MAX_NODES) return null
      const child = meant(written)
      if (child && isText(child)) at.to.append(child.data)
      if (!child || !isElement(child)) continue
      if (tokens.has(at.to.localName) || !isOfSubset(child)) return null
      const to = emptyCopy(child)
      at.to.append(to)
      pending.push({ from: child, to })
    }
  }
  return root
}

/** What a node says: of `semantics` the first telling, the one that is drawn; null: nothing. */
function meant(node: Node): Node | null {
  let at: Node | null = node
  while (at && isElement(at) && at.localName === 'semantics' && at.namespaceURI === MATHML) at = at.firstElementChild
  return at
}

const isOfSubset = (element: Element): boolean =>
  element.namespaceURI === MATHML && elements.has(element.localName) && element.localName !== 'math'

function emptyCopy(element: Element): Element {
  const copy = makeElement(element, MATHML, element.localName)
  for (const name of MATHML_ATTRIBUTES) {
    const value = element.getAttribute(name)
    if (value !== null) copy.setAttribute(name, value)
  }
  return copy
}
