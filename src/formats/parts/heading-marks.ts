import { BLOCKS } from '../../dom/blocks'
import { rename } from '../../dom/rename'

/** Marks of a section's beginning and end, as they were met. */
export interface MarkPair {
  open: Comment
  close: Comment
}

const isBlank = (node: Node) => node.nodeType === Node.COMMENT_NODE || node.textContent?.trim() === ''
const isBlock = (node: Node): node is Element => node instanceof Element && BLOCKS.has(node.localName)

/** The nodes between two marks; null: the marks do not stand in the same element. */
function between({ open, close }: MarkPair): ChildNode[] | null {
  const nodes: ChildNode[] = []
  for (let node = open.nextSibling; node; node = node.nextSibling) {
    if (node === close) return nodes
    nodes.push(node)
  }
  return null
}

/** The nodes of `parent` after `mark`. */
function after(mark: ChildNode): ChildNode[] {
  const nodes: ChildNode[] = []
  for (let node = mark.nextSibling; node; node = node.nextSibling) nodes.push(node)
  return nodes
}

/**
 * Makes a `name` element of what stands between two marks. Marks are flat and may cross paragraphs: where no one
 * element can be made of it, nothing changes, and nothing between is ever lost.
 */
export function wrapMarked(pair: MarkPair, name: 'h2' | 'h3' | 'div'): void {
  const nodes = between(pair)
  const parent = pair.open.parentElement
  if (!nodes || !parent || nodes.every(isBlank)) return
  const blocks = nodes.filter(isBlock)
  const [only] = blocks
  if (blocks.length > 0) {
    const alone = blocks.length === 1 && nodes.every((node) => node === only || isBlank(node))
    if (only && alone && only.localName === 'p' && name !== 'div') rename(only, name)
    return
  }
  const made = parent.ownerDocument.createElement(name)
  if (parent.localName !== 'p') {
    pair.open.after(made)
    made.append(...nodes)
    return
  }
  // A paragraph holds no block: it ends before the section and goes on after it.
  const rest = after(pair.close)
  made.append(...nodes)
  parent.after(made)
  if (!rest.every(isBlank)) {
    const tail = parent.cloneNode(false)
    made.after(tail)
    for (const node of rest) tail.appendChild(node)
  }
  if ([...parent.childNodes].every(isBlank)) parent.remove()
}
