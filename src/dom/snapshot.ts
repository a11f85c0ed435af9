import { fail, ok, type Result } from '../problem/result'
import { parseInert } from './parse-inert'
import { type Honour, OPEN, type Sight, seeIn } from './sight'
import {
  attributeCountOf,
  attributesOf,
  firstChildOf,
  isElement,
  isText,
  nameOf,
  nextSiblingOf,
  rawTextOf,
} from './unclobbered'

/** Something invisible that was left out. */
export interface Hidden {
  /** Stands in the copy where it stood; it has no text, and the sanitiser takes it away. */
  place: Comment
  /** What was left out, as plain text. */
  text: string
}

/** An inert, detached copy: nothing in it loads or runs, no form clobbers, no named node shadows the document. */
export interface Snapshot {
  body: HTMLElement
  hidden: Hidden[]
}

/** Bounds. Source: docs/security.md, "Bounds". */
const MAX_NODES = 150_000
/** Ten less than the sanitiser takes: a step may put a figure or a list round something. */
export const MAX_DEPTH = 190
const MAX_ATTRIBUTES = 64
/** UTF-16 units of an attribute. */
const MAX_VALUE = 16_384
const MAX_SRC = 2 * 1024 * 1024
/** Nodes between two looks at the clock. */
const CLOCK_EVERY = 2_000
/** Two thirds of what any page may cost, so that the steps still get their turn. */
const MAX_MS = 2_000
const MAX_HIDDEN = 200
const MAX_HIDDEN_TEXT = 20_000

/** Never seen, and no step reads them. `noscript` stays: pictures stand in it. */
const UNSEEN = new Set(['script', 'style', 'template', 'link', 'meta', 'base', 'title', 'head'])

/** One element on the way down. */
interface Frame {
  source: Element
  copy: Element
  sight: Sight
  depth: number
}

/**
 * Copies what is in one element of a web page, without the text that a reader does not see; the page stays as it is.
 * The element's own hiding does not count. Deeper than 190, elements become siblings of each other.
 * Problems: `too-large` (150,000 nodes), `timed-out`.
 */
export function snapshot(container: Element, honour: Honour = 'all'): Result<Snapshot> {
  const copying = startCopy()
  const see = seeIn(container, honour)
  const start = performance.now()
  const frames: Frame[] = [{ source: container, copy: copying.body, sight: OPEN, depth: 0 }]
  let node: Node | null = firstChildOf(container)
  let count = 0
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    if (!node) {
      frames.pop()
      node = frames.length > 0 ? nextSiblingOf(frame.source) : null
      continue
    }
    count += 1
    if (count > MAX_NODES) return fail('too-large')
    if (count % CLOCK_EVERY === 0 && performance.now() - start > MAX_MS) return fail('timed-out')
    const inner = copying.add(node, frame, see)
    if (inner) frames.push(inner)
    node = inner ? firstChildOf(inner.source) : nextSiblingOf(node)
  }
  return ok({ body: copying.body, hidden: copying.hidden })
}

/** The copy while it is made. `add` copies one node and answers with a frame if there is something inside to copy. */
function startCopy() {
  const inert = parseInert('')
  const body = inert.createElement('div')
  const hidden: Hidden[] = []
  /** The copy above the greatest depth; what is as deep or deeper stands in it side by side. */
  let ceiling: Element = body

  const placeIn = (frame: Frame): Element => {
    if (frame.depth < MAX_DEPTH || ceiling.lastChild === frame.copy) return frame.copy
    // Something from inside went past this element; what follows goes into another one like it.
    frame.copy = inert.createElement(frame.copy.localName)
    ceiling.append(frame.copy)
    return frame.copy
  }
  const note = (source: Node, frame: Frame): void => {
    const text = (rawTextOf(source) ?? '').trim()
    if (text === '' || hidden.length >= MAX_HIDDEN) return
    const place = inert.createComment('')
    placeIn(frame).append(place)
    hidden.push({ place, text: text.slice(0, MAX_HIDDEN_TEXT) })
  }
  const addText = (text: Node, frame: Frame): null => {
    const content = rawTextOf(text) ?? ''
    // White space has no ink to hide, and between two words it is needed.
    const seen = content.trim() === '' || (!frame.sight.muted && frame.sight.showsText())
    if (seen) placeIn(frame).append(inert.createTextNode(content))
    else if (!frame.sight.muted) note(text, frame)
    return null
  }
  const add = (node: Node, frame: Frame, see: ReturnType<typeof seeIn>): Frame | null => {
    if (isText(node)) return addText(node, frame)
    if (!isElement(node) || UNSEEN.has(nameOf(node))) return null
    const sight = see(node, frame.sight)
    if (sight.gone || (sight.muted && !frame.sight.muted)) note(node, frame)
    if (sight.gone) return null
    const depth = frame.depth + 1
    const copy = copyShallow(node, inert)
    if (depth >= MAX_DEPTH) ceiling.append(copy)
    else frame.copy.append(copy)
    if (depth === MAX_DEPTH - 1) ceiling = copy
    return firstChildOf(node) ? { source: node, copy, sight, depth } : null
  }
  return { body, hidden, add }
}

const { importNode } = Document.prototype

/** The element alone, made by the inert document. A form becomes a `div`: it would clobber its own properties. */
function copyShallow(element: Element, inert: Document): Element {
  if (nameOf(element) === 'form') return inert.createElement('div')
  const copy = importNode.call(inert, element, false)
  if (!isElement(copy)) return inert.createElement('div')
  if (attributeCountOf(copy) > 0) boundAttributes(copy)
  return copy
}

function boundAttributes(copy: Element): void {
  attributesOf(copy).forEach(({ name, value }, index) => {
    const max = name === 'src' || name === 'data-src' ? MAX_SRC : MAX_VALUE
    if (index >= MAX_ATTRIBUTES || value.length > max) copy.removeAttribute(name)
  })
}
