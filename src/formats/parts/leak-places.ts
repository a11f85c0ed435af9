import { BLOCKS } from '../../dom/blocks'
import {
  attributeNamesOf,
  attributeOf,
  bodyOf,
  following,
  isComment,
  isElement,
  isText,
  nameOf,
  parentOf,
  rawTextOf,
} from '../../dom/unclobbered'
import { isCode } from './code'

/** Where escaped markup may stand in a page, and what stands around it. */
export interface LeakPlaces {
  /** Elements whose text shows openers, those with most first. */
  blocks: Element[]
  /** Values of attributes, comments and templates that show openers, the longest first. */
  values: { owner: Element; value: string }[]
  /** Units of text in the page's best block group that shows none: an article that is not escaped. */
  plainUnits: number
}

/** Bounds of the walk: nodes as many as an article may have, and units of text. Source: docs/security.md, "Bounds". */
const MAX_NODES = 150_000
const MAX_UNITS = 16 * 1024 * 1024
const MAX_ATTRIBUTES = 32
/** Shorter values hold no article. */
const MIN_VALUE = 300
/** Units of an attribute that are searched for openers before it counts. */
const FIRST_LOOK = 100_000
const MIN_OPENERS = 4
const MAX_HOLDERS = 300
const MAX_LEVELS = 500
/** A block with this share of what a larger one holds is the place itself. */
const MOST = 0.8

/** Text in these is never shown; a textarea's is, and articles wait in hidden ones. */
const UNSHOWN = new Set('script style noscript template iframe video audio canvas head title svg math'.split(' '))
/** Any attribute may hold a text (`nodes` of mini programs, `:content`) but these, which are the page's. */
const VALUE_NAMES = /^(?!(?:style|class|href|src|srcset|srcdoc|d)$)/
/** One opener in any form, for a first look only. */
const OPENER =
  /\\(?:x5c|u005c)?(?:u003c|x3c)|(?:\\u0026|\\x26|&)(?:amp;|lt;|#0{0,4}60;|#x0{0,4}3c;)|%(?:25)?3c|u003c|<(?:\\?\/|!--)?[a-z]/gi

/** Openers in a text, in any form; a first look. */
export const countOf = (text: string): number => text.match(OPENER)?.length ?? 0
const isHost = (element: Element) => BLOCKS.has(nameOf(element)) || /^(?:textarea|xmp)$/.test(nameOf(element))

/** One bounded walk over the page, which stays as it is. null: it has no body. */
export function findLeakPlaces(document: Document): LeakPlaces | null {
  const body = bodyOf(document)
  if (!body) return null
  const hosts = hostFinder(body)
  const openers = new Map<Element, number>()
  const plain = new Map<Element, number>()
  const values: LeakPlaces['values'] = []
  let units = 0
  const enter = (element: Element): boolean => {
    values.push(...valuesOf(element), ...keptIn(element))
    if (UNSHOWN.has(nameOf(element)) || isCode(element)) return false
    if (isSlashed(element)) addOpeners(1, isHost(element) ? element : hosts(element), openers)
    return true
  }
  let node: Node | null = body
  for (let count = 0; node && count < MAX_NODES && units < MAX_UNITS; count += 1) {
    if (isText(node)) {
      const text = rawTextOf(node) ?? ''
      units += text.length
      if (text.trim() !== '') addText(text, hosts(node), openers, plain)
    }
    if (isComment(node)) values.push(...valueIf(rawTextOf(node) ?? '', parentOf(node) ?? body))
    node = isElement(node) && !enter(node) ? following(node, body, 'children') : following(node, body)
  }
  return {
    blocks: holdersOf(openers),
    values: values.sort((a, b) => b.value.length - a.value.length),
    plainUnits: [...plain.values()].reduce((most, length) => Math.max(most, length), 0),
  }
}

/** Finds the block whose line a text is part of. It remembers, so that deep nesting costs each level once. */
function hostFinder(body: Element): (text: Node) => Element {
  const known = new Map<Node, Element>()
  return (text) => {
    const climbed: Node[] = []
    let at: Node | null = parentOf(text)
    while (at && at !== body && !known.has(at) && !(isElement(at) && isHost(at))) {
      climbed.push(at)
      at = parentOf(at)
    }
    const host = at ? (known.get(at) ?? (isElement(at) ? at : body)) : body
    for (const passed of climbed) known.set(passed, host)
    return host
  }
}

/** A program that is a template for one, and what is there for readers without programs. */
const isKept = (element: Element): boolean =>
  nameOf(element) === 'noscript' ||
  (nameOf(element) === 'script' && /^text\/(?!.*(?:java|ecma))/i.test(attributeOf(element, 'type') ?? ''))

const keptIn = (element: Element): LeakPlaces['values'] =>
  isKept(element) ? valueIf(rawTextOf(element) ?? '', element) : []

/** A text no reader sees, where it may be a leak. */
const valueIf = (value: string, owner: Node): LeakPlaces['values'] =>
  isElement(owner) && value.length >= MIN_VALUE && countOf(value.slice(0, FIRST_LOOK)) >= MIN_OPENERS
    ? [{ owner, value }]
    : []

/** Values of an element's attributes that may be a leak. */
export function valuesOf(element: Element): LeakPlaces['values'] {
  return attributeNamesOf(element)
    .slice(0, MAX_ATTRIBUTES)
    .filter((name) => VALUE_NAMES.test(name))
    .flatMap((name) => valueIf(attributeOf(element, name) ?? '', element))
}

function addOpeners(count: number, host: Element, openers: Map<Element, number>): void {
  openers.set(host, (openers.get(host) ?? 0) + count)
}

/** `class=\\"a\\"`: the tag was decoded, its quotes were not. */
export const isSlashed = (element: Element): boolean =>
  ['class', 'style', 'data-src'].some((name) => attributeOf(element, name)?.startsWith('\\"') === true)

function addText(text: string, host: Element, openers: Map<Element, number>, plain: Map<Element, number>): void {
  const found = countOf(text)
  const group = parentOf(host)
  if (found > 0) addOpeners(found, host, openers)
  else if (group && isElement(group) && !openers.has(host) && !openers.has(group))
    plain.set(group, (plain.get(group) ?? 0) + text.trim().length)
}

/**
 * Blocks that may hold a whole leak, most openers first. A host may have cut it into lines or decoded half of it; then
 * no one block has most of it, and the element round them holds it.
 */
function holdersOf(openers: ReadonlyMap<Element, number>): Element[] {
  const own = new Map([...openers].sort((a, b) => b[1] - a[1]).slice(0, MAX_HOLDERS))
  const holders = new Set(own.keys())
  const parents = new Set<Element>()
  for (const block of own.keys()) {
    const parent = parentOf(block)
    if (!parent || !isElement(parent)) continue
    if (parents.has(parent)) holders.add(parent)
    parents.add(parent)
  }
  const sums = new Map<Element, number>()
  for (const [block, count] of own) {
    for (const holder of [block, ...above(block, holders)]) sums.set(holder, (sums.get(holder) ?? 0) + count)
  }
  const spread = new Set(sums.keys())
  for (const [holder, sum] of sums) {
    for (const outer of above(holder, holders)) {
      // A tag of the leak's own is no host round it.
      if (sum >= MOST * (sums.get(outer) ?? 0) && !isSlashed(outer)) spread.delete(outer)
    }
  }
  return [...spread].sort((a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0))
}

/** Those of `holders` that are ancestors of the block. */
function above(block: Element, holders: ReadonlySet<Element>): Element[] {
  const found: Element[] = []
  let at = parentOf(block)
  for (let level = 0; at && level < MAX_LEVELS; level += 1, at = parentOf(at)) {
    if (isElement(at) && holders.has(at)) found.push(at)
  }
  return found
}
