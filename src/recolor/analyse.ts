import type { Rgb, Rgba } from '../color/rgb'
import { Analysis, type BorderKey, type ClipKey, type Role, type Surface, type TextKey } from './analysis'
import { attempt } from './attempt'
import type { Paint } from './paint'
import { type HostRule, type Palette, SOURCE } from './palette'
import { paintReader } from './read-element'

/** Beyond so many surfaces a box counts as its parent's: no article has them, and each costs. */
const MOST_SURFACES = 2_000

/** Author's alpha below which text is hidden on purpose. */
const HIDDEN = 0.05

/** An element that declares something of colours, with what its text is. */
export interface Entry {
  element: Element
  parent: Entry | null
  paint: Paint | null
  surface: Surface
  role: Role
  colour: Rgba
  /** Of the host's rule that colours it; -1: none. */
  rule: number
  /** A fill colour is in force, which wins over the colour. */
  filled: boolean
  /** Of all groups around, its own included. */
  opacity: number
  /** What is seen of itself, so that a class is needed though nothing differs. */
  declares: boolean
  /** Text directly in it, roughly. */
  characters: number
  /** Text anywhere in it. */
  hasText: boolean
  text: TextKey | null
  border: BorderKey | null
  clip: ClipKey | null
  /** What its own text stands on: `surface`, or what it was laid over. */
  ground: Surface
  /** Its text lies on a picture and gets a plate: in dark themes, or in all where only some lines lie there. */
  plate: 'night' | 'always' | null
  /** Text on a picture is in it, and text that is on none. */
  overPicture: boolean
  offPicture: boolean
  /** The entry it would have without what it was laid over. */
  base: Entry | null
}

export interface Analysed {
  analysis: Analysis
  /** In document order; the first is the root. */
  entries: Entry[]
  /** Some element may lie over another that is no ancestor. */
  moves: boolean
  /** All that is painted, in document order: a box has an entry, a picture none. */
  painted: Painted[]
}

export interface Painted {
  element: Element
  /** Null: a picture. */
  entry: Entry | null
}

const opaque = ([red, green, blue]: Rgb): Rgba => [red, green, blue, 1]
const INK = opaque(SOURCE.ink)
const LINK = opaque(SOURCE.link)
const same = (a: Rgba | Rgb, b: Rgb): boolean => a[0] === b[0] && a[1] === b[1] && a[2] === b[2]

/** Elements in which nothing is read. */
const SKIPPED = new Set(['script', 'style', 'template', 'iframe', 'object', 'canvas', 'video'])
const PICTURES = new Set(['img', 'svg', 'video', 'canvas'])

/** The root belongs to whoever shows it: a theme it already wears is no author's colour. */
function withoutTheme(paint: Paint | null, { paper, ink }: Palette): Paint | null {
  if (!paint) return null
  const bare = paint.background !== null && same(paint.background, paper)
  const inked = paint.color !== null && same(paint.color, ink)
  if (!bare && !inked) return paint
  return { ...paint, ...(bare && { background: null, surfaceKey: '' }), ...(inked && { color: null }) }
}

/** What an element says, and what is said of it. */
interface Visited {
  element: Element
  paint: Paint | null
  isLink: boolean
  host: HostMatch | null
}

/** Rules of the host that an element matches; -1: none. */
interface HostMatch {
  background: number
  color: number
}

/** The host's rules by the elements they match; of several the last counts. */
function matchHost(root: Element, rules: readonly HostRule[]): Map<Element, HostMatch> {
  const found = new Map<Element, HostMatch>()
  for (const [index, { selector, background, color }] of rules.entries()) {
    for (const element of root.querySelectorAll(selector)) {
      const match = found.get(element) ?? { background: -1, color: -1 }
      if (background !== undefined) match.background = index
      if (color !== undefined) match.color = index
      found.set(element, match)
    }
  }
  return found
}

function applyHost(analysis: Analysis, entry: Entry, paint: Paint | null, { background, color }: HostMatch): void {
  if (background >= 0 && !paint?.surfaceKey) entry.surface = analysis.host(entry.surface, background)
  if (color < 0 || entry.filled) return
  entry.role = 'host'
  entry.rule = color
  entry.declares = true
}

/** The entry of an element that says something. */
function enter(analysis: Analysis, parent: Entry, { element, paint, isLink, host }: Visited): Entry {
  const entry: Entry = {
    ...parent,
    element,
    parent,
    paint,
    declares: false,
    characters: 0,
    hasText: false,
    border: null,
    clip: null,
    offPicture: false,
  }
  if (isLink && !parent.filled) {
    entry.role = 'link'
    entry.colour = LINK
    entry.declares = true
  }
  if (host) applyHost(analysis, entry, paint, host)
  if (paint) applyPaint(analysis, entry, parent, paint)
  entry.ground = entry.surface
  return entry
}

/** Text colour: a fill in force wins over it, and a link in the authors' link colour is a link. */
function applyInk(entry: Entry, parent: Entry, { color, fill }: Paint): void {
  if (fill) entry.filled = true
  if (color) entry.declares = true
  const own = fill ?? (parent.filled ? null : color)
  if (!own) return
  const isTheme = entry.role === 'link' && same(own, SOURCE.link)
  entry.role = own[3] < HIDDEN ? 'hidden' : isTheme ? 'linked' : 'author'
  entry.colour = own
  entry.declares = true
}

function applyPaint(analysis: Analysis, entry: Entry, parent: Entry, paint: Paint): void {
  if (paint.opacity >= HIDDEN) entry.opacity *= paint.opacity
  applyInk(entry, parent, paint)
  if (paint.clipsText && entry.role === 'hidden') {
    entry.clip = analysis.clip(entry.surface, paint)
    entry.role = 'clip'
  }
  if (paint.surfaceKey !== '' && !paint.clipsText)
    entry.surface = analysis.surface(parent.surface, paint, entry.opacity)
  if (paint.borders) entry.border = analysis.border(parent.surface, entry.surface, paint.borders, paint.borderKey)
}

/** Whether an entry's text is its parent's, so that nothing has to be looked up. */
const sharesText = ({ ground, role, colour, opacity, filled, rule, plate }: Entry, parent: Entry): boolean =>
  ground === parent.ground &&
  role === parent.role &&
  colour === parent.colour &&
  opacity === parent.opacity &&
  filled === parent.filled &&
  rule === parent.rule &&
  plate === parent.plate

/** The text keys, when all text is counted and every surface known. */
export function nameTexts(analysis: Analysis, entries: readonly Entry[]): void {
  for (const entry of entries) {
    const { parent } = entry
    if (parent?.text && sharesText(entry, parent)) entry.text = parent.text
    else {
      const { role, colour, opacity, filled, rule, plate } = entry
      const ground = plate ? analysis.plate(entry.ground, plate) : entry.ground
      // Ink in a faded group is a grey of its author's.
      const seen = role === 'ink' && opacity < 1 ? 'author' : role
      entry.text = analysis.text(ground, seen, { colour, opacity, filled, rule })
    }
    entry.text.characters += entry.characters
    if (entry.characters > 0 && entry.plate !== 'night')
      for (let at: Entry | null = entry; at && !at.offPicture; at = at.parent) at.offPicture = true
  }
}

/** Walks an article once and reads its colours. Nothing is written, and nothing of the layout is asked. */
export function analyse(root: Element, palette: Palette, rules: readonly HostRule[]): Analysed {
  const analysis = new Analysis(SOURCE.paper, MOST_SURFACES)
  const hosts = matchHost(root, rules)
  const read = paintReader((element) => (hosts.get(element)?.background ?? -1) >= 0)
  const first: Entry = {
    element: root,
    parent: null,
    paint: null,
    surface: analysis.paper,
    role: 'ink',
    colour: INK,
    rule: -1,
    filled: false,
    opacity: 1,
    declares: true,
    characters: 0,
    hasText: false,
    text: null,
    border: null,
    clip: null,
    ground: analysis.paper,
    plate: null,
    overPicture: false,
    offPicture: false,
    base: null,
  }
  const own = withoutTheme(read(root, root.localName), palette)
  const entries = [own ? enter(analysis, first, { element: root, paint: own, isLink: false, host: null }) : first]
  const [top = first] = entries
  top.parent = null
  top.declares = true
  let moves = false
  const painted: Painted[] = []
  walk(root, top, (element, name, parent) => {
    if (PICTURES.has(name) && !element.parentElement?.closest('svg')) painted.push({ element, entry: null })
    if (SKIPPED.has(name)) return null
    const paint = attempt(() => read(element, name), null)
    const isLink = name === 'a' && element.hasAttribute('href')
    const host = (hosts.size > 0 && hosts.get(element)) || null
    if (!paint && !isLink && !host) return parent
    if (paint?.moves) moves = true
    const entry = enter(analysis, parent, { element, paint, isLink, host })
    entries.push(entry)
    if (paint && paint.surfaceKey !== '' && !paint.clipsText) painted.push({ element, entry })
    return entry
  })
  return { analysis, entries, moves, painted }
}

/**
 * In document order without recursion: articles nest thousands of spans. `visit` gives the entry an element is under;
 * null: nothing in it is read.
 */
function walk(root: Element, top: Entry, visit: (element: Element, name: string, parent: Entry) => Entry | null): void {
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

function count(text: string | null, entry: Entry): void {
  const length = text?.trim().length ?? 0
  if (length === 0) return
  entry.characters += length
  for (let at: Entry | null = entry; at && !at.hasText; at = at.parent) at.hasText = true
}
