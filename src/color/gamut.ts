import { toEncoded } from './luminance'
import { LIGHT_ROW, type Oklab, oklabToLinear, ROOT } from './oklab'
import { type Rgb, toByte } from './rgb'

/** Halvings of the chroma: the last is a 4000th of it. */
const STEPS = 12
/** Room for rounding in the matrices, in light 0–1. */
const SLACK = 1e-4

/** A channel's light at a share t of the chroma, without the grey it starts from: t·(first + t·(second + t·third)). */
interface Cubic {
  first: number
  second: number
  third: number
}

/** l, m, s: what the whole chroma adds to their roots, which is straight in the chroma. */
function cubic(row: readonly [number, number, number], lightness: number, l: number, m: number, s: number): Cubic {
  return {
    first: 3 * lightness * lightness * (row[0] * l + row[1] * m + row[2] * s),
    second: 3 * lightness * (row[0] * l * l + row[1] * m * m + row[2] * s * s),
    third: row[0] * l * l * l + row[1] * m * m * m + row[2] * s * s * s,
  }
}

function isLight(grey: number, { first, second, third }: Cubic, t: number): boolean {
  const light = grey + t * (first + t * (second + t * third))
  return light >= -SLACK && light <= 1 + SLACK
}

/** The share of its chroma that sRGB shows of a colour: of three cubics the first that leaves 0–1. */
function chromaShown(lightness: number, a: number, b: number): number {
  const l = ROOT.l[0] * a + ROOT.l[1] * b
  const m = ROOT.m[0] * a + ROOT.m[1] * b
  const s = ROOT.s[0] * a + ROOT.s[1] * b
  const grey = lightness ** 3
  const red = cubic(LIGHT_ROW.red, lightness, l, m, s)
  const green = cubic(LIGHT_ROW.green, lightness, l, m, s)
  const blue = cubic(LIGHT_ROW.blue, lightness, l, m, s)
  const isShown = (t: number) => isLight(grey, red, t) && isLight(grey, green, t) && isLight(grey, blue, t)
  if (isShown(1)) return 1
  let kept = 0
  let lost = 1
  for (let step = 0; step < STEPS; step += 1) {
    const t = (kept + lost) / 2
    if (isShown(t)) kept = t
    else lost = t
  }
  return kept
}

/**
 * The 8-bit sRGB colour of that lightness and hue with as much of its chroma as the gamut holds. By halving at constant
 * lightness and hue, not by CSS Color 4's local clipping, which bends hues by up to 16°.
 */
export function toGamut(colour: Oklab): Rgb {
  const lightness = Math.min(1, Math.max(0, colour[0]))
  const share = chromaShown(lightness, colour[1], colour[2])
  const light = oklabToLinear([lightness, colour[1] * share, colour[2] * share])
  return [toByte(255 * toEncoded(light[0])), toByte(255 * toEncoded(light[1])), toByte(255 * toEncoded(light[2]))]
}
