import { luminance } from '../color/luminance'
import type { Analysed, Entry } from './analyse'
import type { Surface } from './analysis'
import { FLOOR } from './floors'
import { worst } from './reach'

/** What a text lies over besides the boxes it is in. */
type Ground = { kind: 'own' } | { kind: 'box'; entry: Entry } | { kind: 'picture' }

type Rect = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>

interface Box {
  element: Element
  rect: Rect
  /** Null: a picture. */
  entry: Entry | null
}

const OWN: Ground = { kind: 'own' }
const PICTURE: Ground = { kind: 'picture' }

/** Height of a strip by which boxes are looked up, CSS pixels; and how many strips one box is entered in at most. */
const STRIP = 256
const MOST_STRIPS = 400
/** From its ends a line is asked a little inside, CSS pixels. */
const INSET = 4
/** Alpha from which nothing shines through. */
const OPAQUE = 0.97

/** Boxes by the strips of the page they lie in. */
class Strips {
  private readonly strips = new Map<number, Box[]>()

  add(box: Box): void {
    const first = Math.floor(box.rect.top / STRIP)
    const last = Math.min(Math.floor(box.rect.bottom / STRIP), first + MOST_STRIPS)
    for (let strip = first; strip <= last; strip += 1) {
      const list = this.strips.get(strip)
      if (list) list.push(box)
      else this.strips.set(strip, [box])
    }
  }

  /** In document order. */
  at(x: number, y: number): Box[] {
    const list = this.strips.get(Math.floor(y / STRIP)) ?? []
    return list.filter(({ rect }) => rect.left <= x && x <= rect.right && rect.top <= y && y <= rect.bottom)
  }
}

const isFilled = ({ surface, opacity }: Entry): boolean =>
  opacity >= OPAQUE &&
  ((surface.background?.[3] ?? 0) >= OPAQUE ||
    surface.images.some(
      ({ stops, line }) => !line && stops.length > 0 && stops.every(([, , , alpha]) => alpha >= OPAQUE),
    ))

const paints = ({ paint }: Entry): boolean => paint !== null && paint.surfaceKey !== '' && !paint.clipsText

/** Whether a box that is no ancestor lies under a text: painted earlier, and nothing of the text's own hides it. */
function liesUnder(box: Box, element: Element, entry: Entry): boolean {
  if (box.element.contains(element)) return false
  let lifted = false
  for (let at: Entry | null = entry; at && !at.element.contains(box.element); at = at.parent) {
    if (paints(at) && isFilled(at)) return false
    if (at.paint?.moves) lifted = true
  }
  const order = box.element.compareDocumentPosition(element)
  return (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 || (lifted && box.entry?.paint?.moves !== true)
}

function groundAt(strips: Strips, point: readonly [number, number], element: Element, entry: Entry): Ground {
  const under = strips.at(...point).filter((box) => liesUnder(box, element, entry))
  const top = under.at(-1)
  if (!top) return OWN
  if (!top.entry || top.entry.surface.picture) return PICTURE
  const behind = under.some(({ entry: own }) => own === null)
  return behind && !isFilled(top.entry) ? PICTURE : { kind: 'box', entry: top.entry }
}

/** All grounds of the line boxes of an element's own text. */
function groundsOf(element: Element, entry: Entry, strips: Strips): Ground[] {
  const range = element.ownerDocument.createRange()
  const grounds = new Map<Entry | string, Ground>()
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE || (node.nodeValue ?? '').trim() === '') continue
    range.selectNodeContents(node)
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (right - left < 0.5) continue
      const y = (top + bottom) / 2
      for (const x of [left + INSET, (left + right) / 2, right - INSET]) {
        const ground = groundAt(strips, [Math.min(Math.max(x, left), right), y], element, entry)
        grounds.set(ground.kind === 'box' ? ground.entry : ground.kind, ground)
      }
    }
  }
  return [...grounds.values()]
}

const cut = (a: Rect, b: Rect): Rect => ({
  left: Math.max(a.left, b.left),
  right: Math.min(a.right, b.right),
  top: Math.max(a.top, b.top),
  bottom: Math.min(a.bottom, b.bottom),
})

const CLIPS = /overflow[^:]*:[^;]*(?:hidden|clip|auto|scroll)/i

/** What is left to see of an element by the `overflow` of those around it; null: all of it. */
function clipping(root: Element): (element: Element) => Rect | null {
  const known = new Map<Element, Rect | null>()
  const clipOf = (element: Element): Rect | null => {
    const parent = element.parentElement
    if (element === root || !parent) return null
    const found = known.get(parent)
    if (found !== undefined) return found
    const around = clipOf(parent)
    const own = CLIPS.test(parent.getAttribute('style') ?? '') ? parent.getBoundingClientRect() : null
    const clip = own && around ? cut(own, around) : (own ?? around)
    known.set(parent, clip)
    return clip
  }
  return clipOf
}

const precedes = (a: Element, b: Element): boolean =>
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

function collect(root: Element, entries: readonly Entry[]): Strips {
  const boxes: Box[] = []
  const clipOf = clipping(root)
  const add = (element: Element, entry: Entry | null): void => {
    if (!element.checkVisibility({ visibilityProperty: true })) return
    const clip = clipOf(element)
    for (const whole of element.getClientRects()) {
      const rect = clip ? cut(whole, clip) : whole
      if (rect.right - rect.left >= 1 && rect.bottom - rect.top >= 1) boxes.push({ element, rect, entry })
    }
  }
  // Two lists in document order, merged into one.
  const pictures = [...root.querySelectorAll('img, svg, video, canvas')].filter(
    (one) => !one.parentElement?.closest('svg'),
  )
  let next = 0
  for (const entry of entries) {
    if (!entry.parent || !paints(entry)) continue
    for (let picture = pictures[next]; picture && precedes(picture, entry.element); picture = pictures[next]) {
      add(picture, null)
      next += 1
    }
    add(entry.element, entry)
  }
  for (const picture of pictures.slice(next)) add(picture, null)
  const strips = new Strips()
  for (const box of boxes) strips.add(box)
  return strips
}

/** The surface of a text that lies on another box, with what its own ancestors paint between. */
function movedTo(analysed: Analysed, ground: Entry, entry: Entry): Surface {
  const between: Surface[] = []
  for (let at: Entry | null = entry; at && !at.element.contains(ground.element); at = at.parent) {
    if (paints(at)) between.unshift(at.surface)
  }
  return between.reduce((below, own) => analysed.analysis.moved(below, own), ground.surface)
}

/** What an element's own boxes say: a background picture of theirs is one as well. */
const onPicture = (ground: Ground, { surface }: Entry): Ground =>
  ground.kind === 'own' && surface.picture ? PICTURE : ground

/** Words on where a text stands: `null` where its own boxes tell it. */
interface Standing {
  surface: Surface
  plate: Entry['plate']
}

function standingOf(analysed: Analysed, entry: Entry, grounds: readonly Ground[]): Standing | null {
  if (grounds.every(({ kind }) => kind === 'own')) return null
  if (grounds.some(({ kind }) => kind === 'picture')) {
    return { surface: entry.surface, plate: grounds.every(({ kind }) => kind === 'picture') ? 'night' : 'always' }
  }
  const surfaces = grounds.map((ground) =>
    ground.kind === 'box' ? movedTo(analysed, ground.entry, entry) : entry.surface,
  )
  const surface = analysed.analysis.union([...new Set(surfaces)])
  // Partly on dark, partly on light: no ink stands on both.
  const under = surface.composites.map(luminance)
  return { surface, plate: Math.max(worst(1, under), worst(0, under)) < FLOOR ? 'always' : null }
}

/**
 * Finds texts that lie over boxes or pictures that are no ancestors, and gives them entries of their own. Reads the
 * layout once, before anything is written, and only where something can be moved; background pictures need no layout.
 */
export function findOverlaps(root: Element, analysed: Analysed): void {
  const { entries } = analysed
  const strips = analysed.moves ? collect(root, entries) : null
  const byElement = new Map<Element, Entry>(entries.map((entry) => [entry.element, entry]))
  const entryOf = (element: Element): Entry | null => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const found = byElement.get(at)
      if (found) return found
    }
    return null
  }
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT)
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    if (!(node instanceof Element)) continue
    const characters = ownCharacters(node)
    const entry = characters > 0 ? entryOf(node) : null
    if (!entry) continue
    const base = entry.base ?? entry
    const grounds = strips ? groundsOf(node, base, strips) : [OWN]
    const standing = standingOf(
      analysed,
      base,
      grounds.map((ground) => onPicture(ground, base)),
    )
    if (!standing && entry.ground === base.surface && entry.plate === null) continue
    byElement.set(node, stand(analysed, { node, entry, base, characters }, standing))
  }
}

function isInPlate(entry: Entry | null): boolean {
  for (let at = entry; at; at = at.parent) if (at.plate === 'always') return true
  return false
}

interface Place {
  node: Element
  entry: Entry
  base: Entry
  characters: number
}

/** Changes the element's own entry, or makes one for it. */
function stand({ entries }: Analysed, { node, entry, base, characters }: Place, standing: Standing | null): Entry {
  const { surface, plate: found } = standing ?? { surface: base.surface, plate: null }
  // Inside a plate that all themes show, nothing is bare.
  const plate = found && isInPlate(entry.element === node ? entry.parent : entry) ? 'always' : found
  if (plate) for (let at: Entry | null = entry; at; at = at.parent) at.overPicture = true
  if (entry.element === node) {
    // Its box keeps its own surface; only the text stands elsewhere.
    entry.ground = surface
    entry.plate = plate
    return entry
  }
  entry.characters -= characters
  const own: Entry = {
    ...base,
    element: node,
    parent: entry,
    paint: null,
    border: null,
    clip: null,
    declares: true,
    ...{ characters, ground: surface, plate, base },
  }
  entries.push(own)
  return own
}

function ownCharacters(element: Element): number {
  let sum = 0
  for (const node of element.childNodes)
    if (node.nodeType === Node.TEXT_NODE) sum += (node.nodeValue ?? '').trim().length
  return sum
}
