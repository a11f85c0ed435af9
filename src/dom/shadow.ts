/**
 * What stands in open shadow roots, where no selector of a page reaches. Closed ones, the browser's own among them,
 * nobody can read.
 */
import { firstChildOf, isElement, isText, nameOf, nextSiblingOf, rawTextOf, shadowOf } from './unclobbered'

const { querySelectorAll } = DocumentFragment.prototype
const { getRootNode } = Node.prototype
const slotOfElement = Object.getOwnPropertyDescriptor(Element.prototype, 'assignedSlot')?.get
const slotOfText = Object.getOwnPropertyDescriptor(Text.prototype, 'assignedSlot')?.get

/** In these nothing is read. */
const SILENT = 'style, script, template'
/** Roots in roots that are looked into. */
const MAX_DEPTH = 8

/**
 * Elements of WeChat's: what they are stands in their attributes, what an author gave them among their children, and in
 * the root that its script makes stands the player ("倍速播放"), unless whole sentences do.
 */
const PLAYERS = /^(?:mp-|mpvoice|mpvideosnap|mpprofile|mpcp|mpshop|mpgongyi|qqmusic)/
const SENTENCE = /[\p{Script=Han}，、；：“”]{18,}[。！？]/u

/** The open shadow root of an element that may hold something of the author's. */
export function readableRootOf(element: Element): ShadowRoot | null {
  const root = shadowOf(element)
  if (!root || !PLAYERS.test(nameOf(element))) return root
  return SENTENCE.test(rawTextOf(root) ?? '') ? root : null
}

const inkIn = (node: Node): number => (rawTextOf(node) ?? '').replace(/\s+/g, '').length

/** Whether an element's shadow root shows more than the element's own children. */
export function showsOwn(host: Element, depth = 0): boolean {
  const root = readableRootOf(host)
  if (!root || depth === MAX_DEPTH) return false
  const silent = [...querySelectorAll.call(root, SILENT)].reduce((sum, element) => sum + inkIn(element), 0)
  if (inkIn(root) > silent) return true
  return [...querySelectorAll.call(root, '*')].some((inner) => nameOf(inner) === 'img' || showsOwn(inner, depth + 1))
}

/**
 * Answers, for one walk through a page, the nodes that a slot shows in the place of its own; null: it is no slot, or
 * nothing was given to it. Each child of a host is asked once for its slot: Firefox hands the list of `assignedNodes()`
 * to a content script as one of the page's, which it may not read.
 */
export function createSlots(): (element: Element) => readonly Node[] | null {
  const known = new Map<Node, ReadonlyMap<Element, readonly Node[]>>()
  return (element) => {
    if (nameOf(element) !== 'slot') return null
    const root = getRootNode.call(element)
    const given = known.get(root) ?? givenIn(root)
    known.set(root, given)
    return given.get(element) ?? null
  }
}

/** What the host of a shadow root gives to each slot. A root of a page in a frame is no ShadowRoot of ours. */
function givenIn(root: Node): ReadonlyMap<Element, readonly Node[]> {
  const given = new Map<Element, Node[]>()
  const host = 'host' in root ? (root as ShadowRoot).host : null // no other root has one
  for (let node = host && firstChildOf(host); node; node = nextSiblingOf(node)) {
    const slot = isElement(node) ? slotOfElement?.call(node) : isText(node) ? slotOfText?.call(node) : null
    const others = given.get(slot)
    if (others) others.push(node)
    else if (slot) given.set(slot, [node])
  }
  return given
}

/** The first node that is shown in an element: its shadow root's before its own. */
export const firstShownOf = (element: Element): Node | null => firstChildOf(readableRootOf(element) ?? element)
