import type { Entry } from './entry'

/**
 * In document order without recursion: articles nest thousands of spans. `visit` gives the entry an element is under;
 * null: nothing in it is read.
 */
export function walk(
  root: Element,
  top: Entry,
  visit: (element: Element, name: string, parent: Entry) => Entry | null,
): void {
  const above: Entry[] = []
  let entry = top
  let node: Node | null = root.firstChild
  while (node) {
    if (node.nodeType === Node.TEXT_NODE) count(node.nodeValue, entry)
    else if (node instanceof Element) {
      const inside = visit(node, node.localName, entry)
      const child = inside && node.firstElementChild && node.firstChild
      if (inside && child) {
        above.push(entry)
        entry = inside
        node = child
        continue
      }
      // Most elements hold text only: their nodes need not be looked at one by one.
      if (inside) count(node.textContent, inside)
    }
    let next: Node | null = node.nextSibling
    while (!next) {
      const parent: Node | null = node.parentNode
      if (!parent || parent === root) return
      node = parent
      entry = above.pop() ?? top
      next = node.nextSibling
    }
    node = next
  }
}

/** Text of an entry, found directly in it. */
export function count(text: string | null, entry: Entry): void {
  const length = text?.trim().length ?? 0
  if (length === 0) return
  entry.characters += length
  for (let at: Entry | null = entry; at && !at.hasText; at = at.parent) at.hasText = true
}
