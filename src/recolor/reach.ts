import { contrastOf } from '../color/contrast'
import { toGamut } from '../color/gamut'
import { luminance } from '../color/luminance'
import type { Oklab } from '../color/oklab'
import type { Rgb } from '../color/rgb'

/** Halvings of lightness, then single steps upward until the rounded colour holds. */
const HALVINGS = 10
const STEP = 0.003

/** The least contrast of a luminance with any of those that may lie under it. */
export function worst(y: number, under: readonly number[]): number {
  let least = 21
  for (const below of under) least = Math.min(least, contrastOf(y, below))
  return least
}

type Holds = (colour: Rgb) => boolean

/** From `bad` lightness, where the test fails, to the nearest toward `good` where the rounded colour passes. */
function settle([, a, b]: Oklab, bad: number, good: number, holds: Holds): Rgb | null {
  let [failing, passing] = [bad, good]
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (failing + passing) / 2
    if (holds(toGamut([middle, a, b]))) passing = middle
    else failing = middle
  }
  const end = toGamut([passing, a, b])
  if (holds(end)) return end
  const direction = Math.sign(good - bad)
  for (let at = passing; at >= 0 && at <= 1; at += direction * STEP) {
    const colour = toGamut([at, a, b])
    if (holds(colour)) return colour
  }
  return null
}

/** The darkest colour of that hue and chroma that is lighter than all under it and has the contrast; white where none is. */
export function lighten(colour: Oklab, under: readonly number[], target: number): Rgb {
  const most = Math.max(...under)
  const holds: Holds = (rgb) => luminance(rgb) > most && worst(luminance(rgb), under) >= target
  return settle(colour, 0, 1, holds) ?? [255, 255, 255]
}

/** The lightest colour of that hue and chroma that is darker than all under it and has the contrast; black where none is. */
export function darken(colour: Oklab, under: readonly number[], target: number): Rgb {
  const least = Math.min(...under)
  const holds: Holds = (rgb) => luminance(rgb) < least && worst(luminance(rgb), under) >= target
  return settle(colour, 1, 0, holds) ?? [0, 0, 0]
}

/** The colour of that hue and chroma (as far as the gamut holds) and luminance. */
export function atLuminance([, a, b]: Oklab, y: number): Rgb {
  let [low, high] = [0, 1]
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2
    if (luminance(toGamut([middle, a, b])) < y) low = middle
    else high = middle
  }
  return toGamut([(low + high) / 2, a, b])
}
