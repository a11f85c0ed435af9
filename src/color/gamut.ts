import { toEncoded } from './luminance'
import { type Oklab, oklabToLinear } from './oklab'
import { type Rgb, toByte } from './rgb'

/** Halvings of the chroma: the last is a 4000th of it. */
const STEPS = 12
/** Room for rounding in the matrices, in light 0–1. */
const SLACK = 1e-4

const isShown = (light: readonly [number, number, number]): boolean =>
  Math.min(light[0], light[1], light[2]) >= -SLACK && Math.max(light[0], light[1], light[2]) <= 1 + SLACK

/**
 * The 8-bit sRGB colour of that lightness and hue with as much of its chroma as the gamut holds. By halving at constant
 * lightness and hue, not by CSS Color 4's local clipping, which bends hues by up to 16°.
 */
export function toGamut(colour: Oklab): Rgb {
  const lightness = Math.min(1, Math.max(0, colour[0]))
  const at = (share: number) => oklabToLinear(lightness, colour[1] * share, colour[2] * share)
  let light = at(1)
  // Four of five colours asked for are in the gamut whole.
  if (!isShown(light)) {
    let kept = 0
    let lost = 1
    for (let step = 0; step < STEPS; step += 1) {
      const share = (kept + lost) / 2
      if (isShown(at(share))) kept = share
      else lost = share
    }
    light = at(kept)
  }
  return [toByte(255 * toEncoded(light[0])), toByte(255 * toEncoded(light[1])), toByte(255 * toEncoded(light[2]))]
}
