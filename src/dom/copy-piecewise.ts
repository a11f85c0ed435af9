import { fail, ok, type Result } from '../problem/result'
import type { Copy, LeftOut } from './copy'
import {
  boundAttributes,
  CLOCK_EVERY,
  MAX_DEPTH,
  MAX_HIDDEN,
  MAX_HIDDEN_TEXT,
  MAX_MS,
  MAX_NODES,
  UNSEEN,
} from './copy-bounds'
import { noteLive } from './live-picture'
import { inertPaper } from './parse-inert'
import { createSlots, firstShownOf } from './shadow'
import { type Honour, OPEN, type Sight, seeIn } from './sight'
import { isElement, isText, nameOf, nextSiblingOf, rawTextOf } from './unclobbered'

/** One element on the way down. */
interface Frame {
  source: Element
  copy: Element
  sight: Sight
  depth: number
  /** Of a slot: what it was given and is still to come. */
  given?: Iterator<Node, undefined>
}

const firstIn = (frame: Frame): Node | null => frame.given?.next().value ?? firstShownOf(frame.source)
const nextIn = (frame: Frame, node: Node): Node | null =>
  frame.given ? (frame.given.next().value ?? null) : nextSiblingOf(node)

/**
 * Copies node by node what is in one element, for trees deeper than MAX_DEPTH: what stands deeper becomes siblings.
 * Problems: `too-large`, `timed-out`.
 */
export function copyPiecewise(container: Element, honour: Honour): Result<Copy> {
  const copying = startCopy()
  const see = seeIn(container, honour)
  const start = performance.now()
  const frames: Frame[] = [{ source: container, copy: copying.body, sight: OPEN, depth: 0 }]
  let node: Node | null = firstShownOf(container)
  let count = 0
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    if (!node) {
      frames.pop()
      const outer = frames.at(-1)
      node = outer ? nextIn(outer, frame.source) : null
      continue
    }
    count += 1
    if (count > MAX_NODES) return fail('too-large')
    if (count % CLOCK_EVERY === 0 && performance.now() - start > MAX_MS) return fail('timed-out')
    const inner = copying.add(node, frame, see)
    if (inner) frames.push(inner)
    node = inner ? firstIn(inner) : nextIn(frame, node)
  }
  return ok({ body: copying.body, hidden: copying.hidden })
}

/** The copy while it is made. `add` copies one node and answers with a frame if there is something inside to copy. */
function startCopy() {
  const inert = inertPaper()
  const body = inert.createElement('div')
  const hidden: LeftOut[] = []
  const givenTo = createSlots()
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
    const given = givenTo(node)
    if (given) return { ...frame, source: node, given: given.values() }
    const sight = see(node, frame.sight)
    if (sight.gone || (sight.muted && !frame.sight.muted)) note(node, frame)
    if (sight.gone) return null
    const depth = frame.depth + 1
    const copy = copyShallow(node, inert)
    if (depth >= MAX_DEPTH) ceiling.append(copy)
    else frame.copy.append(copy)
    if (depth === MAX_DEPTH - 1) ceiling = copy
    return firstShownOf(node) ? { source: node, copy, sight, depth } : null
  }
  return { body, hidden, add }
}

const { importNode } = Document.prototype

/** The element alone, made by the inert document. A form becomes a `div`: it would clobber its own properties. */
function copyShallow(element: Element, inert: Document): Element {
  if (nameOf(element) === 'form') return inert.createElement('div')
  const copy = importNode.call(inert, element, false)
  if (!isElement(copy)) return inert.createElement('div')
  boundAttributes(copy)
  if (nameOf(element) === 'img') noteLive(element, copy)
  return copy
}
