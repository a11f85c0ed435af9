/**
 * Counts the untouched source for the receipt. Whatever made the article (copy, steps, sanitiser, their tables of
 * names and attributes) has no part in it, so that a fault there cannot hide itself here. Only the getters that no
 * page can clobber are shared.
 */
import type { Tally } from '../article/receipt'
import { attributeOf, attributesOf, documentOf, isElement, nameOf, parentOf, rawTextOf } from '../dom/unclobbered'
import { type SourceSight, sightOfSource } from './source-sight'

/** A text node that is seen: its text and the number of the line it is part of. */
export interface SourceRun {
  text: string
  /** Without white space; '' for nothing else. */
  ink: string
  line: number
}

export interface SourceCount {
  tally: Tally
  /** In order. */
  runs: SourceRun[]
}

/** No text of the article stands in these; what a reader presses or types into is the page's. */
const UNREAD = new Set(
  (
    'script style template noscript iframe video audio canvas textarea object embed head title link meta ' +
    'button input select option datalist nav dialog'
  ).split(' '),
)
/** Within a drawing: words about it, not in it. */
const UNDRAWN = new Set(['title', 'desc', 'metadata', 'defs'])
/** What goes on in the same line; everything else begins one. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label leaf mark nobr q rp rt ruby s samp ' +
    'small span strike strong sub sup svg text tspan time tt u var wbr img picture source math mi mn mo mrow'
  ).split(' '),
)
const PLAYERS = 'video audio iframe embed object mpvoice'.split(' ')
const CONTROLS = new Set(['button', 'navigation'])

/** Elements looked at; the copy has refused larger ones already. */
const MAX_NODES = 400_000

/** How one element stands in the source. */
interface Standing {
  read: boolean
  /** The element that begins its line. */
  line: Node
  pre: boolean
  drawn: boolean
}

const { createTreeWalker } = Document.prototype

/** Counts what a reader sees in `root`, live or decoded; the root's own hiding does not count. */
export function countSource(root: Element): SourceCount {
  const sight = sightOfSource(root)
  const count: Tally = { characters: 0, paragraphs: 0, images: 0, tables: 0, codeBlocks: 0, media: 0, links: 0 }
  const standings = new Map<Node, Standing>([[root, { read: true, line: root, pre: false, drawn: false }]])
  const lines = collectLines()
  const walker = createTreeWalker.call(
    documentOf(root) ?? document,
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  )
  const isShown = remember(sight)
  for (let node = walker.nextNode(), seen = 0; node && seen < MAX_NODES; node = walker.nextNode(), seen += 1) {
    const parent = parentOf(node)
    const outer = parent && standings.get(parent)
    if (!parent || !outer) continue
    if (!isElement(node)) {
      const text = rawTextOf(node) ?? ''
      if (!/\S/.test(text) || isShown(parent)) lines.add(text, outer)
      continue
    }
    // Of what is not read nothing below is looked at, but the thing itself may count.
    countElement(node, { count, sight, outer })
    const standing = standingOf(node, outer)
    if (standing.read) standings.set(node, standing)
    if (nameOf(node) === 'br') lines.breakLine()
  }
  return { tally: { ...count, ...countLines(lines.runs) }, runs: lines.runs }
}

/** Asks once of each element whether its text is seen. */
function remember(sight: SourceSight): (parent: Node) => boolean {
  const known = new Map<Node, boolean>()
  return (parent) => {
    const seen = known.get(parent) ?? (isElement(parent) && sight.showsText(parent))
    known.set(parent, seen)
    return seen
  }
}

function standingOf(element: Element, outer: Standing): Standing {
  const name = nameOf(element)
  const drawn = outer.drawn || name === 'svg'
  const unread = UNREAD.has(name) || (drawn && UNDRAWN.has(name)) || CONTROLS.has(attributeOf(element, 'role') ?? '')
  return {
    read: outer.read && !unread,
    line: INLINE.has(name) ? outer.line : element,
    pre: outer.pre || name === 'pre',
    drawn,
  }
}

interface Lines {
  runs: SourceRun[]
  add(text: string, at: Standing): void
  breakLine(): void
}

/** A line ends where the block changes, at a line break, in code at a line end. */
function collectLines(): Lines {
  const runs: SourceRun[] = []
  let line = 0
  let owner: Node | null = null
  return {
    runs,
    breakLine() {
      line += 1
    },
    add(text, { line: block, pre }) {
      if (block !== owner) line += 1
      owner = block
      for (const [index, part] of (pre ? text.split('\n') : [text]).entries()) {
        if (index > 0) line += 1
        runs.push({ text: part, ink: part.replace(/\s+/g, ''), line })
      }
    },
  }
}

/** Lines that are not blank, and their code points, white space collapsed. `without`: runs that do not count. */
export function countLines(
  runs: readonly SourceRun[],
  without: ReadonlySet<SourceRun> = new Set(),
): Pick<Tally, 'characters' | 'paragraphs'> {
  const lines = new Map<number, string>()
  for (const run of runs) {
    if (!without.has(run)) lines.set(run.line, (lines.get(run.line) ?? '') + run.text)
  }
  const count = { characters: 0, paragraphs: 0 }
  for (const line of lines.values()) {
    const text = line.replace(/\s+/g, ' ').trim()
    if (text === '') continue
    count.paragraphs += 1
    for (const _ of text) count.characters += 1
  }
  return count
}

interface Counting {
  count: Tally
  sight: SourceSight
  outer: Standing
}

/** What an element counts as, where it counts. */
const KINDS: Record<string, { as: keyof Tally; counts(element: Element, outer: Standing): boolean }> = {
  img: { as: 'images', counts: (element) => isPicture(element) },
  svg: { as: 'images', counts: (element, { drawn }) => !drawn && isDrawing(element) },
  pre: { as: 'codeBlocks', counts: (element, { pre }) => !pre && isWritten(element) },
  table: { as: 'tables', counts: (element) => isWritten(element) },
  a: { as: 'links', counts: (element) => isLink(element) },
  ...Object.fromEntries(PLAYERS.map((name) => [name, { as: 'media' as const, counts: () => true }])),
}

function countElement(element: Element, { count, sight, outer }: Counting): void {
  const kind = KINDS[nameOf(element)]
  if (!kind?.counts(element, outer) || !sight.showsBox(element)) return
  // A link in text that nobody sees is no loss; a picture fades in where text would be hidden.
  if (kind.as !== 'links' || sight.showsText(element)) count[kind.as] += 1
}

const isWritten = (element: Element): boolean => /\S/.test(rawTextOf(element) ?? '')

const isDrawing = (svg: Element): boolean => svg.getElementsByTagName('image').length > 0

const isLink = (link: Element): boolean =>
  /^(?!\s*(?:javascript|data|vbscript):)\s*\S/i.test(attributeOf(link, 'href') ?? '')

/** An address in whatever attribute: a loader whose attribute nobody knows is still seen here. */
const ADDRESS = /^\s*(?:https?:)?\/\/[^\s/]+\/\S|^[^\s<>{}]{1,500}\.(?:png|jpe?g|gif|webp|avif|bmp|svg)(?:[?#]\S*)?$/i
/** UTF-16 units; a shorter picture in place only keeps a place. */
const LEAST_DATA = 400

function isPicture(image: Element): boolean {
  const sides = [attributeOf(image, 'width'), attributeOf(image, 'height')]
  if (sides.every((side) => side !== null && /^[0-2](?:px)?$/.test(side.trim()))) return false
  return attributesOf(image).some(({ name, value }) =>
    value.startsWith('data:image/')
      ? value.length >= LEAST_DATA
      : name === 'src' || name === 'srcset'
        ? value.trim() !== '' && !value.startsWith('data:') && !value.startsWith('about:')
        : name !== 'class' && name !== 'alt' && ADDRESS.test(value),
  )
}
