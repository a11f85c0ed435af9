/**
 * What stands in open shadow roots, where no selector of a page reaches. Closed ones, the browser's own among them,
 * nobody can read.
 */
import { firstChildOf, isElement, isText, nameOf, nextSiblingOf, parentOf, rawTextOf, shadowOf } from './unclobbered'

const { querySelectorAll } = DocumentFragment.prototype
const slotOfElement = Object.getOwnPropertyDescriptor(Element.prototype, 'assignedSlot')?.get
const slotOfText = Object.getOwnPropertyDescriptor(Text.prototype, 'assignedSlot')?.get

/** In these nothing is read. */
const SILENT = 'style, script, template'
/** Roots in roots that are looked into. */
const MAX_DEPTH = 8

const inkIn = (node: Node): number => (rawTextOf(node) ?? '').replace(/\s+/g, '').length

/** Whether an element's shadow root shows more than the element's own children. */
export function showsOwn(host: Element, depth = 0): boolean {
  const root = shadowOf(host)
  if (!root || depth === MAX_DEPTH) return false
  const silent = [...querySelectorAll.call(root, SILENT)].reduce((sum, element) => sum + inkIn(element), 0)
  if (inkIn(root) > silent) return true
  return [...querySelectorAll.call(root, '*')].some((inner) => nameOf(inner) === 'img' || showsOwn(inner, depth + 1))
}

/**
 * The nodes that a slot shows in the place of its own; null: it is no slot, or nothing was given to it. Asked of each
 * node, since Firefox hands the list of `assignedNodes()` to a content script as one of the page's, which it may not read.
 */
export function assignedTo(element: Element): readonly Node[] | null {
  if (nameOf(element) !== 'slot') return null
  const given: Node[] = []
  for (let node = firstLightOf(element); node; node = nextSiblingOf(node)) {
    const slot = isElement(node) ? slotOfElement?.call(node) : isText(node) ? slotOfText?.call(node) : null
    if (slot === element) given.push(node)
  }
  return given.length > 0 ? given : null
}

/** The first of the own children of the host in whose shadow root an element stands; null: it stands in none. */
function firstLightOf(element: Element): ChildNode | null {
  let root: Node = element
  for (let at = parentOf(root); at; at = parentOf(at)) root = at
  return root instanceof ShadowRoot ? firstChildOf(root.host) : null
}

/** The first node that is shown in an element: its shadow root's before its own. */
export const firstShownOf = (element: Element): Node | null => firstChildOf(shadowOf(element) ?? element)
