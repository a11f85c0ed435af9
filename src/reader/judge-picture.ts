/**
 * What a dark theme does with a picture, told from its pixels. Thresholds were set on drawings, screenshots, photos and
 * cut-outs of the kinds that articles hold; judge-picture.test.ts has one of each.
 */
import { luminance, toLightness } from '../color/luminance'
import { chroma, toOklab } from '../color/oklab'
import type { Rgb } from '../color/rgb'

/** `invert`: light lines on the dark paper; `plate`: as it is on a light ground; `none`: as it is. */
export type NightPicture = 'none' | 'plate' | 'invert'

/** RGBA, four bytes a pixel, row by row: ImageData has this shape. */
export interface Pixels {
  data: Uint8ClampedArray
  width: number
  height: number
}

/** Alpha, 0–255, from which a pixel is ink, and below which it is nothing. */
const INK = 128
const NOTHING = 26
/** Share of nothing that makes a picture a drawing on its paper; rounded corners have less. */
const TRANSPARENT = 0.1
/** L* from which a pixel is white paper, from which it is light ink, and below which it is dark ink. */
const WHITE = 92
const LIGHT = 80
const DARK = 52
/** Chroma (OKLCH) from which a pixel is coloured. */
const COLOURED = 0.05
/** Share of white paper in a drawing, and in the edge around it. */
const PAPER = 0.55
const EDGE = 0.85
/** Colours (12 bits) a drawing is made of, antialiasing and charts included, as a share of its inked pixels. */
const COLOURS = 0.22
const FEW = 24

interface Tally {
  nothing: number
  ink: number
  darkInk: number
  lightInk: number
  colouredInk: number
  white: number
  edge: number
  edgeWhite: number
  colours: Set<number>
}

/** One pixel that is seen. */
function addInk(sums: Tally, colour: Rgb, isEdge: boolean): void {
  const lightness = toLightness(luminance(colour))
  const coloured = chroma(toOklab(colour)) >= COLOURED
  const white = lightness >= WHITE && !coloured
  sums.ink += 1
  if (white) sums.white += 1
  if (white && isEdge) sums.edgeWhite += 1
  if (!white) sums.colours.add(((colour[0] >> 4) << 8) | ((colour[1] >> 4) << 4) | (colour[2] >> 4))
  if (coloured) sums.colouredInk += 1
  else if (lightness < DARK) sums.darkInk += 1
  else if (lightness >= LIGHT) sums.lightInk += 1
}

function tally({ data, width, height }: Pixels): Tally {
  const none = { nothing: 0, ink: 0, darkInk: 0, lightInk: 0, colouredInk: 0, white: 0, edge: 0, edgeWhite: 0 }
  const sums: Tally = { ...none, colours: new Set() }
  for (let at = 0; at < width * height; at += 1) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at * 4, at * 4 + 4)
    const [x, y] = [at % width, Math.floor(at / width)]
    const isEdge = x === 0 || y === 0 || x === width - 1 || y === height - 1
    if (isEdge) sums.edge += 1
    if (alpha < NOTHING) sums.nothing += 1
    if (alpha >= INK) addInk(sums, [red, green, blue], isEdge)
  }
  return sums
}

/** A drawing without a ground of its own: dark lines turn, light ones were made for the night, others get a ground. */
function judgeCutOut({ ink, darkInk, lightInk, colouredInk }: Tally): NightPicture {
  if (ink === 0) return 'none'
  if (lightInk / ink >= 0.6 && darkInk / ink < 0.2) return 'none'
  return darkInk / ink >= 0.5 && colouredInk / ink < 0.3 ? 'invert' : 'plate'
}

/** What a dark theme does with a picture of those pixels, a thumbnail taken without smoothing. */
export function judgePicture(pixels: Pixels): NightPicture {
  const all = pixels.width * pixels.height
  const sums = tally(pixels)
  if (all === 0) return 'none'
  if (sums.nothing / all >= TRANSPARENT) return judgeCutOut(sums)
  const isOnPaper = sums.white / all >= PAPER && sums.edgeWhite / sums.edge >= EDGE
  // A photo of a thing on white has as many colours as pixels; turned, it would be a negative.
  const isDrawn = sums.colours.size <= Math.max(FEW, COLOURS * (all - sums.white))
  return isOnPaper && isDrawn ? 'invert' : 'none'
}
