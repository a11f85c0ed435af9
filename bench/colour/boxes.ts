import { luminance } from '../../src/color/luminance'
import type { Rgb, Rgba } from '../../src/color/rgb'
import { over } from '../../src/color/rgb'
import { computed, deltaE00 } from './colours'
import { isMedia, layersOf, settle, type Under, under } from './layers'

/** A painted element: its layer furthest from what lies under it. */
export interface BoxSeen {
  step: number
  own: Rgba
  layer: number
  stop: number
  layers: number
  onImage: boolean
  /** Own colours of all layers and stops, to find the same one again. */
  all: Rgba[][]
}

const visible = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true })

const centre = ({ left, right, top, bottom }: DOMRect): [number, number] => [(left + right) / 2, (top + bottom) / 2]

const furthest = (own: Rgba, below: Under): number =>
  Math.max(...settle(own, below).map(({ seen, below: ground }) => deltaE00(seen, ground)))

/** Null: no box. */
export function measureBox(element: Element, paper: Element): BoxSeen | null {
  if (isMedia(element) || element.closest('svg') || !visible(element)) return null
  const rect = [...element.getClientRects()].find(({ width, height }) => width >= 1 && height >= 1)
  if (!rect || rect.width * rect.height < 48) return null
  const layers = layersOf(element)
  if (layers.length === 0 || layers.every(({ picture }) => picture)) return null
  const below = under(element, centre(rect), paper, false)
  const box: BoxSeen = {
    step: -1,
    own: [0, 0, 0, 0],
    layer: 0,
    stop: 0,
    layers: layers.length,
    onImage: below.onImage,
    all: layers.map(({ stops }) => stops),
  }
  for (const [layer, { stops, picture }] of layers.entries()) {
    for (const [stop, own] of stops.entries()) {
      const step = own[3] === 0 ? -1 : furthest(own, below)
      if (step > box.step) Object.assign(box, { step, own, layer, stop })
    }
    if (picture || stops.every(([, , , alpha]) => alpha >= 0.999)) break
  }
  return box.step < 0 ? null : box
}

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const

/** For each side its distance to the nearer of inside and outside; null: no border there. */
export function measureBorders(element: Element, paper: Element): (number | null)[] {
  if (isMedia(element) || element.closest('svg') || !visible(element)) return [null, null, null, null]
  const style = getComputedStyle(element)
  const colours = SIDES.map((side): Rgba | null => {
    const [width, line, colour] = [
      style[`border${side}Width`],
      style[`border${side}Style`],
      computed(style[`border${side}Color`]),
    ]
    return Number.parseFloat(width) >= 0.5 && line !== 'none' && line !== 'hidden' && colour[3] > 0.05 ? colour : null
  })
  if (colours.every((colour) => colour === null)) return colours.map(() => null)
  const rect = element.getClientRects()[0]
  if (!rect) return colours.map(() => null)
  const at = centre(rect)
  const colourUnder = (own: boolean): Rgb[] =>
    settle([0, 0, 0, 0], under(element, at, paper, own)).map(({ below }) => below)
  const [outside, inside] = [colourUnder(false), colourUnder(true)]
  return colours.map((colour) => {
    if (!colour) return null
    return Math.min(...[...outside, ...inside].map((ground) => deltaE00(over(colour, inside[0] ?? ground), ground)))
  })
}

/** Share of about 3,000 points, pictures left out, whose mean luminance is above .4. */
export function glare(body: Element, paper: Element): { bright: number; points: number } {
  const { left, top, width, height } = body.getBoundingClientRect()
  const step = Math.max(8, Math.sqrt((width * height) / 3000))
  let [bright, points] = [0, 0]
  for (let y = top + step / 2; y < Math.min(top + height, innerHeight); y += step) {
    for (let x = left + step / 2; x < left + width; x += step) {
      const [first] = document.elementsFromPoint(x, y)
      if (!first || !paper.contains(first) || isMedia(first) || first.closest('svg')) continue
      const below = under(first, [x, y], paper, true)
      if (below.onImage) continue
      const all = settle([0, 0, 0, 0], below).map(({ below: ground }) => luminance(ground))
      points += 1
      if (all.reduce((sum, value) => sum + value, 0) / all.length > 0.4) bright += 1
    }
  }
  return { bright, points }
}
