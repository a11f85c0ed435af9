import { BLOCKS, SILENT } from './blocks'
import { firstChildOf, isElement, isText, nameOf, nextSiblingOf, parentOf, rawTextOf } from './unclobbered'

/** White space that HTML collapses; no-break and ideographic spaces are the author's. */
const SPACES = /[ \t\n\r\f]+/g

/**
 * Lines of text, each collapsed and trimmed, none empty: what stands between two block borders or `br`s, inside `pre`
 * also between two line breaks (there, indentation stays). Hidden text counts: leave it out before (`snapshot`).
 */
export function visibleLines(root: Node): string[] {
  const lines: string[] = []
  let line = ''
  let pre = 0
  const end = () => {
    const text = pre > 0 ? line.trimEnd() : line.replace(SPACES, ' ').trim()
    if (text.trim() !== '') lines.push(text)
    line = ''
  }
  const add = (text: string) => {
    if (pre === 0) line += text
    else
      text.split(/\r?\n/).forEach((part, index) => {
        if (index > 0) end()
        line += part
      })
  }
  const enter = (node: Node): boolean => {
    if (!isElement(node)) {
      if (isText(node)) add(rawTextOf(node) ?? '')
      return false
    }
    const name = nameOf(node)
    if (SILENT.has(name)) return false
    if (name === 'br' || BLOCKS.has(name)) end()
    if (name === 'pre') pre += 1
    return true
  }
  const leave = (element: Element) => {
    const name = nameOf(element)
    if (BLOCKS.has(name)) end()
    if (name === 'pre') pre -= 1
  }
  walk(root, enter, leave)
  end()
  return lines
}

/** The visible text, one line a block, joined by `\n`. */
export const visibleText = (root: Node): string => visibleLines(root).join('\n')

/** Depth first without recursion: `enter` says whether to go inside; `leave` is called for what was gone into. */
function walk(root: Node, enter: (node: Node) => boolean, leave: (element: Element) => void): void {
  let node: Node | null = root
  while (node) {
    const inside = enter(node)
    const child: Node | null = inside ? firstChildOf(node) : null
    if (child) {
      node = child
      continue
    }
    if (inside && isElement(node)) leave(node)
    node = beside(node, root, leave)
  }
}

/** What follows a node in its parent, or in the first one above, left on the way, that something follows; null: the end. */
function beside(node: Node, root: Node, leave: (element: Element) => void): Node | null {
  let at = node
  while (at !== root) {
    const next = nextSiblingOf(at)
    if (next) return next
    const parent = parentOf(at)
    if (!parent) return null
    if (isElement(parent)) leave(parent)
    at = parent
  }
  return null
}
