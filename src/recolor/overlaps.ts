import { luminance } from '../color/luminance'
import { type EntryOf, elementsOver } from './elements-over'
import { type Analysed, clipHolder, type Entry } from './entry'
import { FLOOR } from './floors'
import type { Surface } from './keys'
import { type Box, paintedBoxes, paints, type Strips } from './painted-boxes'
import { worst } from './reach'

/** What a text lies over besides the boxes it is in. */
type Ground = { kind: 'own' } | { kind: 'box'; entry: Entry } | { kind: 'picture' }

const OWN: Ground = { kind: 'own' }
const PICTURE: Ground = { kind: 'picture' }

/** From its ends a line is asked a little inside, CSS pixels. */
const INSET = 4
/** Alpha from which nothing shines through. */
const OPAQUE = 0.97

const isFilled = ({ surface, opacity }: Entry): boolean =>
  opacity >= OPAQUE &&
  ((surface.background?.[3] ?? 0) >= OPAQUE ||
    surface.images.some(
      ({ stops, line }) => !line && stops.length > 0 && stops.every(([, , , alpha]) => alpha >= OPAQUE),
    ))

/** What paints an element, with all in it, above what is not lifted. Source: CSS 2.2, appendix E; CSS Color 4, opacity. */
const LIFTS =
  /position\s*:\s*(?:relative|absolute|fixed|sticky)|(?:^|[;\s-])transform\s*:\s*(?!none)|opacity\s*:\s*0?\.|filter\s*:\s*(?!none)/i
const SINKS = /z-index\s*:\s*-/i

/** Whether an element is lifted, or something around it that is not around the other. */
function isLifted(element: Element, other: Element): boolean {
  for (let at: Element | null = element; at && !at.contains(other); at = at.parentElement) {
    const style = at.getAttribute('style') ?? ''
    if (LIFTS.test(style)) return !SINKS.test(style)
  }
  return false
}

/** Elements that are painted among the letters, in their order; the ground of all others is painted before any letter. */
const IN_LINE = new Set('a b code em font i label mark s small span strong sub sup u'.split(' '))

/** Whether a box that is no ancestor lies under a text: painted earlier, and nothing of the text's own hides it. */
function liesUnder(box: Box, element: Element, entry: Entry): boolean {
  if (box.element.contains(element)) return false
  for (let at: Entry | null = entry; at && !at.element.contains(box.element); at = at.parent) {
    if (paints(at) && isFilled(at)) return false
  }
  const lifted = isLifted(element, box.element)
  if (lifted !== isLifted(box.element, element)) return lifted
  if (!lifted && box.entry && !IN_LINE.has(box.element.localName)) return true
  return (box.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

/** The uppermost thing under a text at a point that is no ancestor, and whether a picture shines through it. */
function groundAt(strips: Strips, point: readonly [number, number], element: Element, entry: Entry): Ground {
  let top: Entry | null = null
  const boxes = strips.at(...point).reverse()
  // On a plate it can be read whatever lies under it.
  if (strips.spent) return PICTURE
  for (const box of boxes) {
    // Below the first box only a picture matters.
    if ((top && box.entry) || !liesUnder(box, element, entry)) continue
    if (!box.entry || box.entry.surface.picture) return PICTURE
    if (isFilled(box.entry)) return { kind: 'box', entry: box.entry }
    top = box.entry
  }
  return top ? { kind: 'box', entry: top } : OWN
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
  const { entries, moves, painted } = analysed
  const strips = moves ? paintedBoxes(root, painted) : null
  const byElement = new Map<Element, Entry>()
  for (const entry of entries) byElement.set(entry.element, entry)
  const entryOf: EntryOf = (element) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const found = byElement.get(at)
      if (found) return found
    }
    return null
  }
  for (const node of elementsOver(root, entries, strips, entryOf)) {
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
  // A plate of the letters' own would hide the gradient that shows through them: it lies behind that.
  const own = base.role === 'clip' ? clipHolder(entry) : entry.element === node ? entry : null
  if (own) {
    // Its box keeps its own surface; only the text stands elsewhere.
    if (standing || own === entry) own.ground = surface
    if (standing || own === entry) own.plate = plate
    return entry
  }
  entry.characters -= characters
  const made: Entry = {
    ...base,
    element: node,
    parent: entry,
    paint: null,
    border: null,
    clip: null,
    declares: true,
    ...{ characters, ground: surface, plate, base },
  }
  entries.push(made)
  return made
}

function ownCharacters(element: Element): number {
  let sum = 0
  for (const node of element.childNodes)
    if (node.nodeType === Node.TEXT_NODE) sum += (node.nodeValue ?? '').trim().length
  return sum
}
