import { toEncoded } from './luminance'
import { LIGHT_ROW, type Oklab, oklabToLinear, ROOT } from './oklab'
import { type Rgb, toByte } from './rgb'

/** Halvings of the chroma: the last is a 4000th of it. */
const STEPS = 12
/** Room for rounding in the matrices, in light 0–1. */
const SLACK = 1e-4

const isLight = (light: number): boolean => light >= -SLACK && light <= 1 + SLACK

/** The share t of the chroma, up to `most`, at which a channel's light c0 + c1·t + c2·t² + c3·t³ is still within 0–1. */
function shareShown(c0: number, c1: number, c2: number, c3: number, most: number): number {
  if (isLight(c0 + most * (c1 + most * (c2 + most * c3)))) return most
  let kept = 0
  let lost = most
  for (let step = 0; step < STEPS; step += 1) {
    const t = (kept + lost) / 2
    if (isLight(c0 + t * (c1 + t * (c2 + t * c3)))) kept = t
    else lost = t
  }
  return kept
}

/** `shareShown` of one channel; l, m, s: what the whole chroma adds to their roots, which is straight in the chroma. */
function channelShown(
  row: readonly [number, number, number],
  lightness: number,
  { l, m, s }: { l: number; m: number; s: number },
  most: number,
): number {
  const c1 = row[0] * l + row[1] * m + row[2] * s
  const c2 = row[0] * l * l + row[1] * m * m + row[2] * s * s
  const c3 = row[0] * l * l * l + row[1] * m * m * m + row[2] * s * s * s
  return shareShown(lightness ** 3, 3 * lightness * lightness * c1, 3 * lightness * c2, c3, most)
}

/** The share of its chroma that sRGB shows of a colour. */
function chromaShown(lightness: number, a: number, b: number): number {
  const roots = {
    l: ROOT.l[0] * a + ROOT.l[1] * b,
    m: ROOT.m[0] * a + ROOT.m[1] * b,
    s: ROOT.s[0] * a + ROOT.s[1] * b,
  }
  const red = channelShown(LIGHT_ROW.red, lightness, roots, 1)
  const green = channelShown(LIGHT_ROW.green, lightness, roots, red)
  return channelShown(LIGHT_ROW.blue, lightness, roots, green)
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
