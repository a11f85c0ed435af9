import { toEncoded } from './luminance'
import { type Oklab, oklabToLinear } from './oklab'
import { type Rgb, toByte } from './rgb'

/** Room for rounding in the matrices, in light 0–1; and how near to that bound a colour is at it. */
const SLACK = 1e-4
const CLOSE = 1e-5
/** Approaches to it; mostly four are enough. */
const APPROACHES = 16

/** By how much light the channel furthest out leaves 0–1, less the slack; below 0: the colour is shown. */
function excess(light: readonly [number, number, number]): number {
  const least = Math.min(light[0], light[1], light[2])
  return Math.max(Math.max(light[0], light[1], light[2]) - 1, -least) - SLACK
}

/**
 * Linear light of a colour that is out of the gamut by `over`, with the chroma that sRGB shows: between grey and the
 * whole by false position, where an end that stays counts half each time. Source: the Illinois algorithm, M. Dowell and
 * P. Jarratt, BIT 11 (1971).
 */
function inGamut(lightness: number, a: number, b: number, over: number): [number, number, number] {
  let shown = oklabToLinear(lightness, 0, 0)
  let kept = 0
  let low = excess(shown)
  let lost = 1
  let high = over
  let side = 0
  for (let count = 0; count < APPROACHES; count += 1) {
    const share = (kept * high - lost * low) / (high - low)
    const light = oklabToLinear(lightness, a * share, b * share)
    const out = excess(light)
    if (out <= 0) {
      shown = light
      if (out > -CLOSE) break
      kept = share
      low = out
      if (side < 0) high /= 2
      side = -1
    } else {
      if (out < CLOSE) return light
      lost = share
      high = out
      if (side > 0) low /= 2
      side = 1
    }
  }
  return shown
}

/**
 * The 8-bit sRGB colour of that lightness and hue with as much of its chroma as the gamut holds. By search at constant
 * lightness and hue, not by CSS Color 4's local clipping, which bends hues by up to 16°.
 */
export function toGamut(colour: Oklab): Rgb {
  const lightness = Math.min(1, Math.max(0, colour[0]))
  const whole = oklabToLinear(lightness, colour[1], colour[2])
  const over = excess(whole)
  const light = over <= 0 ? whole : inGamut(lightness, colour[1], colour[2], over)
  return [toByte(255 * toEncoded(light[0])), toByte(255 * toEncoded(light[1])), toByte(255 * toEncoded(light[2]))]
}
