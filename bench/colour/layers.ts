import { parseColour } from '../../src/color/parse-colour'
import type { Rgb, Rgba } from '../../src/color/rgb'
import { splitList } from '../../src/recolor/background-images'
import { type Candidate, closeGroup, computed, distinct, paintOver } from './colours'

/** One layer of an element's background as computed; a picture has no stops. */
export interface Layer {
  stops: Rgba[]
  picture: boolean
  line: boolean
}

const COLOUR =
  /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^()]*\)|(?<![\w-])[a-z]{3,}(?![\w(-])/gi
const MEDIA = new Set(['img', 'svg', 'video', 'canvas'])
export const isMedia = (element: Element): boolean => MEDIA.has(element.localName)

const stopsOf = (text: string): Rgba[] =>
  [...text.matchAll(COLOUR)].flatMap(([token]) => {
    const colour = parseColour(token)
    return colour ? [colour] : []
  })

function isLine(size: string, repeat: string): boolean {
  const [width = '', height = ''] = size.split(' ')
  const [across = 'repeat', down = across] = repeat.split(' ')
  const thin = (side: string) =>
    side.endsWith('%') ? Number.parseFloat(side) <= 25 : side.endsWith('px') && Number.parseFloat(side) <= 4
  const stillX = across === 'no-repeat' || across === 'repeat-y'
  const stillY = down === 'no-repeat' || across === 'repeat-x'
  return (thin(width) && stillX) || (thin(height) && stillY)
}

/** An element's background, uppermost first; `background-clip: text` is none. */
export function layersOf(element: Element): Layer[] {
  const known = layerLists.get(element)
  if (known) return known
  const own = readLayers(element)
  layerLists.set(element, own)
  return own
}

function readLayers(element: Element): Layer[] {
  const style = getComputedStyle(element)
  if (style.display === 'contents') return []
  const clips = splitList(style.backgroundClip)
  const sizes = splitList(style.backgroundSize)
  const repeats = splitList(style.backgroundRepeat)
  const images = style.backgroundImage === 'none' ? [] : splitList(style.backgroundImage)
  const layers = images.flatMap((text, index): Layer[] => {
    if (text === 'none' || (clips[index % clips.length] ?? '') === 'text') return []
    const stops = text.includes('gradient(') ? stopsOf(text) : []
    return [
      {
        stops,
        picture: stops.length === 0,
        line: isLine(sizes[index % sizes.length] ?? '', repeats[index % repeats.length] ?? ''),
      },
    ]
  })
  const ground = computed(style.backgroundColor)
  const clipped = (clips.at(-1) ?? '') === 'text'
  return ground[3] > 0 && !clipped ? [...layers, { stops: [ground], picture: false, line: false }] : layers
}

/** Stops of a background seen through letters. */
export function clipStops(element: Element): Rgba[] {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = getComputedStyle(at)
    if (style.backgroundClip.includes('text') && style.backgroundImage !== 'none') return stopsOf(style.backgroundImage)
  }
  return []
}

export interface Under {
  candidates: Candidate[]
  /** Groups open around the element asked about, outermost first. */
  groups: Element[]
  onImage: boolean
}

/** Answers that hold while a state is measured: asking the browser again costs most of the time. */
let opacities = new Map<Element, number>()
let groupLists = new Map<Element, Element[]>()
let layerLists = new Map<Element, Layer[]>()

/** Before each state. */
export function forget(): void {
  opacities = new Map()
  groupLists = new Map()
  layerLists = new Map()
}

function opacityOf(element: Element): number {
  const known = opacities.get(element)
  if (known !== undefined) return known
  const opacity = Number(getComputedStyle(element).opacity)
  opacities.set(element, opacity)
  return opacity
}

function groupsOf(element: Element, paper: Element): Element[] {
  const known = groupLists.get(element)
  if (known) return known
  const parent = element.parentElement
  const around = element === paper || !parent || parent === paper ? [] : groupsOf(parent, paper)
  const own = element !== paper && opacityOf(element) < 1 ? [...around, element] : around
  groupLists.set(element, own)
  return own
}

interface Item {
  element: Element
  layers: Layer[]
}

/** A browser paints the grounds of table rows and their groups, but finds only the cells at a point. */
const withRows = (hit: Element[]): Element[] =>
  hit.flatMap((element) => {
    const around: Element[] = [element]
    if (element.localName !== 'td' && element.localName !== 'th') return around
    for (let at = element.parentElement; at && at.localName !== 'table' && !hit.includes(at); at = at.parentElement)
      around.push(at)
    return around
  })

/** The elements at a point under `element` (itself only if `own`), uppermost first. */
function stack(element: Element, [x, y]: readonly [number, number], paper: Element, own: boolean): Element[] {
  const hit = withRows(document.elementsFromPoint(x, y))
  const at = hit.indexOf(element)
  if (at >= 0) return hit.slice(own ? at : at + 1).filter((other) => paper.contains(other) && other !== paper)
  const chain: Element[] = []
  for (let up: Element | null = own ? element : element.parentElement; up && up !== paper; up = up.parentElement)
    chain.push(up)
  return chain
}

const WHITE_AND_BLACK: Rgba[] = [
  [255, 255, 255, 1],
  [0, 0, 0, 1],
]

/** What covers a point so far, seen from above. */
interface Cover {
  alpha: number
  onImage: boolean
}

/** The layers of one element that count, under what is above it. */
function counted(other: Element, element: Element, paper: Element, cover: Cover): Layer[] {
  const opacity = groupsOf(other, paper).reduce((product, group) => product * opacityOf(group), 1)
  const isPicture = isMedia(other) && !other.contains(element)
  const all = isPicture ? [{ stops: [], picture: true, line: false }] : layersOf(other)
  return all.flatMap((layer): Layer[] => {
    if (layer.picture) {
      if (cover.alpha < 0.8) cover.onImage = true
      // Nearly covered, a picture may be anything between white and black.
      return cover.alpha >= 0.8 && cover.alpha < 0.97 ? [{ ...layer, stops: WHITE_AND_BLACK }] : []
    }
    if (layer.line) return []
    const least = Math.min(...layer.stops.map(([, , , alpha]) => alpha))
    cover.alpha = 1 - (1 - cover.alpha) * (1 - opacity * least)
    return [layer]
  })
}

/** All that may be under an element at a point, and whether a picture is. */
export function under(element: Element, point: readonly [number, number], paper: Element, own: boolean): Under {
  const items: Item[] = []
  const cover: Cover = { alpha: 0, onImage: false }
  for (const other of stack(element, point, paper, own)) {
    items.push({ element: other, layers: counted(other, element, paper, cover) })
    if (cover.alpha >= 0.9999) break
  }
  return { ...compose(items.reverse(), element, paper), onImage: cover.onImage }
}

function compose(items: Item[], element: Element, paper: Element): Pick<Under, 'candidates' | 'groups'> {
  const [red, green, blue] = computed(getComputedStyle(paper).backgroundColor)
  const ground: Rgb = [red, green, blue]
  let list: Candidate[] = [{ rgb: ground, bases: [] }]
  let open: Element[] = []
  const enter = (groups: Element[]) => {
    const kept = open.findIndex((group, index) => groups[index] !== group)
    const keep = kept < 0 ? Math.min(open.length, groups.length) : kept
    for (const group of open.slice(keep).reverse()) list = closeGroup(list, opacityOf(group))
    for (const _ of groups.slice(keep)) list = list.map(({ rgb, bases }) => ({ rgb, bases: [...bases, rgb] }))
    open = groups
  }
  for (const { element: other, layers } of items) {
    enter(groupsOf(other, paper))
    for (const { stops } of [...layers].reverse()) list = distinct(paintOver(list, stops))
  }
  enter(groupsOf(element, paper))
  return { candidates: list, groups: open }
}

/** The colours of a thing and of what is under it, when all groups around it have closed. */
export function settle(colour: Rgba, { candidates, groups }: Under): { seen: Rgb; below: Rgb }[] {
  return candidates.map(({ rgb, bases }) => {
    let [top] = paintOver([{ rgb, bases }], [colour])
    let below: Candidate = { rgb, bases }
    for (const group of [...groups].reverse()) {
      const opacity = opacityOf(group)
      top = top && closeGroup([top], opacity)[0]
      below = closeGroup([below], opacity)[0] ?? below
    }
    return { seen: top?.rgb ?? rgb, below: below.rgb }
  })
}
