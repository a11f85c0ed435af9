import { contrastOf } from '../color/contrast'
import { toGamut } from '../color/gamut'
import { luminance } from '../color/luminance'
import type { Oklab } from '../color/oklab'
import type { Rgb } from '../color/rgb'

/** Approaches to a luminance, and the part of it that may be missing. */
const APPROACHES = 8
const CLOSE = 0.001
/** Steps of lightness until the rounded colour holds, from a little before where the exact one would. */
const STEP = 0.001
/** WCAG's stray light, as in color/contrast.ts. */
const FLARE = 0.05

/** The least contrast of a luminance with any of those that may lie under it. */
export function worst(y: number, under: readonly number[]): number {
  let least = 21
  for (const below of under) least = Math.min(least, contrastOf(y, below))
  return least
}

/**
 * The OKLab lightness at which that hue and chroma (as far as the gamut holds) have a luminance. A grey's is its cube
 * root, and every other colour's luminance goes nearly with the cube of its lightness: each approach leaves about a
 * fifth of what was missing.
 */
function lightnessAt(colour: Oklab, y: number): number {
  if (y <= 0) return 0
  let lightness = Math.cbrt(y)
  for (let count = 0; count < APPROACHES && lightness < 1; count += 1) {
    const reached = luminance(toGamut([lightness, colour[1], colour[2]]))
    if (Math.abs(reached - y) < CLOSE * y) break
    lightness *= Math.cbrt(y / Math.max(reached, y / 8))
  }
  return Math.min(1, lightness)
}

/** The colour of that hue and chroma (as far as the gamut holds) and luminance. */
export const atLuminance = (colour: Oklab, y: number): Rgb => toGamut([lightnessAt(colour, y), colour[1], colour[2]])

/** From the lightness that has luminance `y`, by small steps, to the first whose rounded colour holds. */
function settle(colour: Oklab, y: number, step: number, holds: (y: number) => boolean): Rgb | null {
  for (let at = lightnessAt(colour, y) - step; at >= 0 && at <= 1; at += step) {
    const shown = toGamut([at, colour[1], colour[2]])
    if (holds(luminance(shown))) return shown
  }
  return null
}

/** The darkest colour of that hue and chroma that is lighter than all under it and has the contrast; white where none is. */
export function lighten(colour: Oklab, under: readonly number[], target: number): Rgb {
  const most = Math.max(...under)
  const wanted = target * (most + FLARE) - FLARE
  const shown = wanted < 1 && settle(colour, wanted, STEP, (y) => y > most && contrastOf(y, most) >= target)
  return shown || [255, 255, 255]
}

/** The lightest colour of that hue and chroma that is darker than all under it and has the contrast; black where none is. */
export function darken(colour: Oklab, under: readonly number[], target: number): Rgb {
  const least = Math.min(...under)
  const wanted = (least + FLARE) / target - FLARE
  const shown = wanted > 0 && settle(colour, wanted, -STEP, (y) => y < least && contrastOf(y, least) >= target)
  return shown || [0, 0, 0]
}
