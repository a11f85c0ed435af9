import { toEncoded } from './luminance'
import { type Oklab, oklabToLinear } from './oklab'
import { type Rgb, toByte } from './rgb'

/** Halvings of the chroma: the last is a 4000th of it. */
const STEPS = 12
/** Room for rounding in the matrices, in light 0–1. */
const SLACK = 1e-4

const isLight = (light: number): boolean => light >= -SLACK && light <= 1 + SLACK

/** Whether sRGB can show it. */
function isShown(colour: Oklab): boolean {
  const [red, green, blue] = oklabToLinear(colour)
  return isLight(red) && isLight(green) && isLight(blue)
}

function round(colour: Oklab): Rgb {
  const [red, green, blue] = oklabToLinear(colour)
  return [toByte(255 * toEncoded(red)), toByte(255 * toEncoded(green)), toByte(255 * toEncoded(blue))]
}

/**
 * The 8-bit sRGB colour of that lightness and hue with as much of its chroma as the gamut holds. By halving at constant
 * lightness and hue, not by CSS Color 4's local clipping, which bends hues by up to 16°.
 */
export function toGamut(colour: Oklab): Rgb {
  const lightness = Math.min(1, Math.max(0, colour[0]))
  if (isShown([lightness, colour[1], colour[2]])) return round([lightness, colour[1], colour[2]])
  let [kept, lost] = [0, 1]
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (kept + lost) / 2
    if (isShown([lightness, colour[1] * middle, colour[2] * middle])) kept = middle
    else lost = middle
  }
  return round([lightness, colour[1] * kept, colour[2] * kept])
}
