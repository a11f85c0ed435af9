import { fail, ok, type Result } from '../problem/result'
import { boundAttributes, MAX_DEPTH, MAX_NODES, UNSEEN } from './copy-bounds'
import { inertPaper } from './parse-inert'
import { OPEN, type See, type Sight, seeIn } from './sight'
import { following, isElement, isText, nameOf, parentOf, rawTextOf } from './unclobbered'

/** What a part of the page has to stand in to be what it is: an item in its list, a line in its code. */
const FRAMES = new Set('ol ul dl li pre code table thead tbody tfoot tr blockquote h1 h2 h3 h4 h5 h6'.split(' '))
/** Seen without text. */
const SEEN = 'img, svg, math, hr, video, audio, iframe'

const { importNode } = Document.prototype

/** An element of the page that something is copied into. */
interface Into {
  copy: Element
  sight: Sight
  depth: number
}

/**
 * An inert copy of what lies in a range of the page, in the lists, tables and code it stands in; the page and its
 * selection stay as they are. What `display: none` or `visibility: hidden` hides is left out. Problem: `too-large`.
 */
export function copyRange(range: Range): Result<HTMLElement> {
  const inert = inertPaper()
  const body = inert.createElement('div')
  const root = isText(range.commonAncestorContainer)
    ? parentOf(range.commonAncestorContainer)
    : range.commonAncestorContainer
  if (!root || !isElement(root)) return ok(body)
  const copies = new Map<Node, Into>([[root, { copy: framed(root, body, inert), sight: OPEN, depth: 1 }]])
  const add = copyingFrom(range, copies, seeIn(root, 'boxes'))
  let count = 0
  let isOpen = true
  for (let node = following(root, root); node; node = following(node, root, isOpen ? 'nothing' : 'children')) {
    count += 1
    if (count > MAX_NODES) return fail('too-large')
    isOpen = add(node)
  }
  pruneEdges(range, copies, root)
  return ok(body)
}

/** Copies one node into the copy of its parent, if it has one; answers whether to look inside. */
function copyingFrom(range: Range, copies: Map<Node, Into>, see: See): (node: Node) => boolean {
  return (node) => {
    const parent = parentOf(node)
    const into = parent && copies.get(parent)
    if (!into || !range.intersectsNode(node)) return false
    const { ownerDocument: inert } = into.copy
    if (isText(node) && into.sight.showsText()) into.copy.append(inert.createTextNode(textIn(range, node)))
    if (!isElement(node) || UNSEEN.has(nameOf(node))) return false
    const sight = see(node, into.sight)
    if (!sight.gone) copies.set(node, { copy: copyInto(node, into, inert), sight, depth: into.depth + 1 })
    return !sight.gone
  }
}

/** Copies of the list, code or table round the range, into `body`; answers with the innermost. */
function framed(root: Element, body: Element, inert: Document): Element {
  const around: Element[] = []
  for (let at: Element | null = root; at && FRAMES.has(nameOf(at)); at = elementAbove(at)) around.push(at)
  let into = body
  for (const frame of around.reverse()) into = copyInto(frame, { copy: into, depth: 0 }, inert)
  return into
}

function elementAbove(element: Element): Element | null {
  const parent = parentOf(element)
  return parent && isElement(parent) ? parent : null
}

/** The element alone, in the copy. A form becomes a `div`; what is too deep goes into the same place as what holds it. */
function copyInto(element: Element, { copy: into, depth }: Pick<Into, 'copy' | 'depth'>, inert: Document): Element {
  if (depth >= MAX_DEPTH) return into
  const imported = nameOf(element) === 'form' ? inert.createElement('div') : importNode.call(inert, element, false)
  const copy = isElement(imported) ? imported : inert.createElement('div')
  boundAttributes(copy)
  into.append(copy)
  return copy
}

function textIn(range: Range, text: Node): string {
  const whole = rawTextOf(text) ?? ''
  const end = text === range.endContainer ? range.endOffset : whole.length
  return whole.slice(text === range.startContainer ? range.startOffset : 0, end)
}

/** Of blocks that the range only touches nothing is left: they go. */
function pruneEdges({ startContainer, endContainer }: Range, copies: ReadonlyMap<Node, Into>, root: Element): void {
  for (const edge of [startContainer, endContainer]) {
    for (let at: Node | null = edge; at && at !== root; at = parentOf(at)) {
      const copy = copies.get(at)?.copy
      if (copy && (rawTextOf(copy) ?? '').trim() === '' && !copy.matches(SEEN) && !copy.querySelector(SEEN))
        copy.remove()
    }
  }
}
