import type { Rgb, Rgba } from '../color/rgb'
import { Analysis } from './analysis'
import { type Analysed, clipHolder, type Entry, type Painted } from './entry'
import type { Paint } from './paint'
import { type HostRule, type Palette, SOURCE } from './palette'
import { paintReader } from './read-element'
import { count, walk } from './walk'

/** Beyond so many surfaces a box counts as its parent's: no article has them, and each costs. */
const MOST_SURFACES = 2_000

/** Author's alpha below which text is hidden on purpose. */
const HIDDEN = 0.05

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
  if (paint.stroke && entry.role === 'hidden')
    Object.assign(entry, { role: 'outline', colour: paint.stroke, declares: true })
  if (paint.clipsText && entry.role === 'hidden') {
    entry.clip = analysis.clip(entry.surface, paint)
    entry.role = 'clip'
  }
  if (paint.surfaceKey !== '' && !paint.clipsText) {
    entry.surface = analysis.surface(parent.surface, paint, entry.opacity)
    if (entry.role === 'clip') unclip(entry, parent)
  }
  if (paint.borders) entry.border = analysis.border(parent.surface, entry.surface, paint.borders, paint.borderKey)
}

/** A box inside letters filled with a gradient lies over it and would hide them: its text is of the gradient's first colour. */
function unclip(entry: Entry, parent: Entry): void {
  const clip = clipHolder(parent)?.clip
  entry.role = 'author'
  entry.colour = clip?.images[0]?.stops[0] ?? clip?.background ?? INK
  entry.declares = true
}

/** The number or dot of a list's item is text of its colour. */
function withMark(entry: Entry, name: string): Entry {
  if (name === 'li') count(name, entry)
  return entry
}

/** As `attempt` does, without a closure for each of thousands of elements. */
function attemptRead(read: ReturnType<typeof paintReader>, element: Element, name: string): Paint | null {
  try {
    return read(element, name)
  } catch (error) {
    console.warn('recolor', error)
    return null
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
    const paint = attemptRead(read, element, name)
    const isLink = name === 'a' && element.hasAttribute('href')
    const host = (hosts.size > 0 && hosts.get(element)) || null
    if (!paint && !isLink && !host) return withMark(parent, name)
    if (paint?.moves) moves = true
    const entry = withMark(enter(analysis, parent, { element, paint, isLink, host }), name)
    entries.push(entry)
    if (paint && paint.surfaceKey !== '' && !paint.clipsText) painted.push({ element, entry })
    return entry
  })
  return { analysis, entries, moves, painted }
}
