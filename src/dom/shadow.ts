/**
 * What stands in open shadow roots, where no selector of a page reaches. Closed ones, the browser's own among them,
 * nobody can read.
 */
import { firstChildOf, nameOf, rawTextOf, shadowOf } from './unclobbered'

const { querySelectorAll } = DocumentFragment.prototype
const assignedNodes = globalThis.HTMLSlotElement?.prototype.assignedNodes

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

/** The nodes that a slot shows in the place of its own; null: it is no slot, or nothing was given to it. */
export function assignedTo(element: Element): readonly Node[] | null {
  if (nameOf(element) !== 'slot' || !assignedNodes) return null
  const nodes = assignedNodes.call(element)
  return nodes.length > 0 ? nodes : null
}

/** The first node that is shown in an element: its shadow root's before its own. */
export const firstShownOf = (element: Element): Node | null => firstChildOf(shadowOf(element) ?? element)
