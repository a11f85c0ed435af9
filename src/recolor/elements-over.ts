import type { Entry } from './entry'
import type { Box, Rect, Strips } from './painted-boxes'

/** Finds the entry an element is under; entries made meanwhile count. */
export type EntryOf = (element: Element) => Entry | null

/** Elements on the way to one that can move, and boxes with a picture behind them, whose texts are all looked at. */
interface Ways {
  ways: Set<Element>
  pictures: Set<Element>
}

function findWays(root: Element, entries: readonly Entry[]): Ways {
  const found: Ways = { ways: new Set([root]), pictures: new Set() }
  for (const { element, paint, surface, parent } of entries) {
    const picture = surface.picture && !parent?.surface.picture
    if (picture) found.pictures.add(element)
    if (!picture && !paint?.moves) continue
    for (let at: Element | null = element; at && !found.ways.has(at); at = at.parentElement) found.ways.add(at)
  }
  return found
}

/** The next element in document order that is not inside this one. */
function nextAfter(element: Element, root: Element): Element | null {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    if (at.nextElementSibling) return at.nextElementSibling
  }
  return null
}

/** All that an element and what flows in it take up: text may run out of its box below and to the right. */
function extentOf(element: Element): Rect {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
  return {
    left,
    right: right + Math.max(0, scrollWidth - clientWidth),
    top,
    bottom: bottom + Math.max(0, scrollHeight - clientHeight),
  }
}

/** Tells whether an element that holds nothing that moves lies clear of all boxes that are neither in it nor around it. */
function clearOf(strips: Strips, range: Range): (element: Element) => boolean {
  // Lines are asked once on the way down: what failed there is told apart by the rectangles of its parts.
  let failed: Element | null = null
  return (element) => {
    const isOther = (box: Box) => !element.contains(box.element) && !box.element.contains(element)
    if (failed?.contains(element)) return !strips.meets(element.getBoundingClientRect(), isOther)
    if (!strips.meets(extentOf(element), isOther)) return true
    // Its padding may reach under a box where none of its lines does.
    range.selectNodeContents(element)
    if (!strips.meets(range.getBoundingClientRect(), isOther)) return true
    for (const line of range.getClientRects()) {
      if (!strips.meets(line, isOther)) continue
      failed = element
      return false
    }
    return true
  }
}

/**
 * Elements whose own text may lie over what is no ancestor, in document order. What holds nothing that moves keeps its
 * texts off its own boxes, so it is passed over whole unless some box from elsewhere lies in it too. `strips` null:
 * nothing moves, and only background pictures count.
 */
export function* elementsOver(root: Element, entries: readonly Entry[], strips: Strips | null, entryOf: EntryOf) {
  const { ways, pictures } = findWays(root, entries)
  const isFree = strips ? clearOf(strips, root.ownerDocument.createRange()) : () => true
  const isClear = (element: Element): boolean => {
    const entry = element.parentElement && entryOf(element.parentElement)
    // Text around it was laid on something: what it holds must say that it is not.
    if (entry && (entry.ground !== (entry.base ?? entry).surface || entry.plate !== null)) return false
    return isFree(element)
  }
  let node: Element | null = root
  while (node) {
    const next = nextAfter(node, root)
    if (pictures.has(node)) {
      const walker = root.ownerDocument.createTreeWalker(node, NodeFilter.SHOW_ELEMENT)
      for (let inner: Node | null = node; inner; inner = walker.nextNode()) if (inner instanceof Element) yield inner
      node = next
    } else if (ways.has(node) || !isClear(node)) {
      yield node
      node = node.firstElementChild ?? next
    } else node = next
  }
}
