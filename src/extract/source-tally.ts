/**
 * Counts the untouched source for the receipt. Whatever made the article (copy, steps, sanitiser, their tables of
 * names and attributes) has no part in it, so that a fault there cannot hide itself here. Only the getters that no
 * page can clobber are shared.
 */
import type { Tally } from '../article/receipt'
import { readableRootOf } from '../dom/shadow'
import { attributeOf, documentOf, find, isElement, nameOf, parentOf, rawTextOf } from '../dom/unclobbered'
import { countedLine, inkOf } from './ink'
import { type Around, countElement, INLINE, isPlayer, UNDRAWN, UNREAD } from './source-kinds'
import { type SourceSight, sightOfSource } from './source-sight'

/** A text node that is seen: its text and the number of the line it is part of. */
export interface SourceRun {
  text: string
  /** Without what leaves no ink; '' for nothing else. */
  ink: string
  line: number
}

export interface SourceCount {
  tally: Tally
  /** In order. */
  runs: SourceRun[]
  /** As written, in order. */
  links: string[]
}

/** Longest words of a button, without white space, and what none holds. */
const BUTTON = 24
const NO_BUTTONS = 'img, picture, p, ul, ol, table, blockquote, pre, h1, h2, h3, h4'

/** Elements looked at; the copy has refused larger ones already. */
const MAX_NODES = 400_000
/** Shadow roots looked into. */
const MAX_TREES = 1_000
const WORDS = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT

/** How one element stands in the source. */
interface Standing extends Around {
  read: boolean
  /** The element that begins its line. */
  line: Node
}

const { createTreeWalker } = Document.prototype

/** A tree of the source: the root's, or that of an open shadow root, shown by its host. */
interface Tree {
  top: Node
  host: Element
}

/**
 * Counts what a reader sees in `root`, live or decoded; the root's own hiding does not count. What stands in open
 * shadow roots comes last, whatever its place.
 */
export function countSource(root: Element): SourceCount {
  const sight = sightOfSource(root)
  const count: Tally = { characters: 0, paragraphs: 0, images: 0, tables: 0, codeBlocks: 0, media: 0, links: 0 }
  const standings = new Map<Node, Standing>([
    [root, { read: true, line: root, pre: false, drawn: false, played: false }],
  ])
  const links: string[] = []
  const lines = collectLines()
  const isShown = remember(sight)
  const trees: Tree[] = [{ top: root, host: root }]
  const enter = (element: Element, outer: Standing): void => {
    // Of what is not read nothing below is looked at, but the thing itself may count.
    countElement(element, { count, links, sight, outer })
    const standing = standingOf(element, outer)
    if (standing.read) standings.set(element, standing)
    if (nameOf(element) === 'br') lines.breakLine()
    const shadow = standing.read && trees.length < MAX_TREES ? readableRootOf(element) : null
    if (shadow) trees.push(shadowTree(shadow, element, standings))
  }
  const addText = (node: Node, at: Standing, holder: Node): void => {
    const text = rawTextOf(node) ?? ''
    if (!/\S/.test(text) || isShown(holder)) lines.add(text, at)
  }
  let seen = 0
  for (const { top, host } of trees) {
    const walker = createTreeWalker.call(documentOf(root) ?? document, top, WORDS)
    for (let node = walker.nextNode(); node && seen < MAX_NODES; node = walker.nextNode(), seen += 1) {
      const parent = parentOf(node)
      const outer = parent && standings.get(parent)
      if (!parent || !outer) continue
      if (isElement(node)) enter(node, outer)
      else addText(node, outer, parent === top ? host : parent)
    }
  }
  return { tally: { ...count, ...countLines(lines.runs) }, runs: lines.runs, links }
}

/** What a host shows stands as the host does. Without a place for them its own children are not shown. */
function shadowTree(shadow: ShadowRoot, host: Element, standings: Map<Node, Standing>): Tree {
  const standing = standings.get(host)
  if (standing) standings.set(shadow, standing)
  if (shadow.querySelector('slot') === null) standings.delete(host)
  return { top: shadow, host }
}

/** Asks once of each element whether its text is seen. */
function remember(sight: SourceSight): (parent: Node) => boolean {
  const known = new Map<Node, boolean>()
  return (parent) => {
    const before = known.get(parent)
    if (before !== undefined) return before
    const seen = isElement(parent) && sight.showsText(parent)
    known.set(parent, seen)
    return seen
  }
}

function standingOf(element: Element, outer: Standing): Standing {
  const name = nameOf(element)
  const drawn = outer.drawn || name === 'svg'
  const unread = UNREAD.has(name) || (drawn && UNDRAWN.has(name)) || isControl(element)
  return {
    read: outer.read && !unread,
    line: INLINE.has(name) ? outer.line : element,
    pre: outer.pre || name === 'pre',
    drawn,
    played: outer.played || isPlayer(element),
  }
}

/** What only its role makes a button may be the article's: a picture to press, a passage to unfold. */
function isControl(element: Element): boolean {
  const role = attributeOf(element, 'role')
  if (role !== 'button') return role === 'navigation'
  return find(element, NO_BUTTONS) === null && !hasMoreInk(element, BUTTON)
}

/** Without reading all of it: a page may set thousands of buttons into one another. */
function hasMoreInk(element: Element, most: number): boolean {
  const walker = createTreeWalker.call(documentOf(element) ?? document, element, NodeFilter.SHOW_TEXT)
  let ink = 0
  for (let node = walker.nextNode(); node && ink <= most; node = walker.nextNode()) {
    ink += inkOf(rawTextOf(node) ?? '').length
  }
  return ink > most
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
        runs.push({ text: part, ink: inkOf(part), line })
      }
    },
  }
}

/** By units: an iterator would make a string of each character. */
function codePointsIn(text: string): number {
  let count = text.length
  for (let index = 1; index < text.length; index += 1) {
    if ((text.charCodeAt(index - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(index) & 0xfc00) === 0xdc00) count -= 1
  }
  return count
}

/** Lines that are not blank, and their code points, white space collapsed. */
export function countLines(runs: readonly SourceRun[]): Pick<Tally, 'characters' | 'paragraphs'> {
  const lines = new Map<number, string>()
  for (const { line, text } of runs) lines.set(line, (lines.get(line) ?? '') + text)
  const count = { characters: 0, paragraphs: 0 }
  for (const line of lines.values()) {
    const text = countedLine(line)
    if (text === '') continue
    count.paragraphs += 1
    count.characters += codePointsIn(text)
  }
  return count
}
