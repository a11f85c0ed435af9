import { lightOf, toEncoded } from './luminance'
import type { Rgb } from './rgb'

/** L 0–1 (white), a, b about ±.4. */
export type Oklab = readonly [l: number, a: number, b: number]

/** Linear sRGB of any size to OKLab. Source: B. Ottosson, "A perceptual color space for image processing", 2020. */
function linearToOklab(red: number, green: number, blue: number): Oklab {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/**
 * OKLab to linear sRGB, outside 0–1 where the colour is outside the gamut; each row adds up to 1, so grey is grey.
 * Source: as above.
 */
export function oklabToLinear(lightness: number, a: number, b: number): [number, number, number] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

/** sRGB channels 0–255 to OKLab. */
export const toOklab = (rgb: Rgb): Oklab => linearToOklab(lightOf(rgb[0]), lightOf(rgb[1]), lightOf(rgb[2]))

/** OKLab to sRGB channels about 0–255, neither rounded nor in gamut: `toGamut` does both. */
export function fromOklab(colour: Oklab): Rgb {
  const [red, green, blue] = oklabToLinear(...colour)
  return [255 * toEncoded(red), 255 * toEncoded(green), 255 * toEncoded(blue)]
}

/** OKLCH's chroma, 0 (grey) to about .32 in sRGB. */
export const chroma = (colour: Oklab): number => Math.sqrt(colour[1] * colour[1] + colour[2] * colour[2])

/** OKLCH's hue, degrees 0–360; of a grey it means nothing. */
export const hue = ([, a, b]: Oklab): number => ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360

/** OKLCH to OKLab; hue in degrees. Source: CSS Color 4, "Converting between lab and lch". */
export function fromOklch(lightness: number, chromaOf: number, degrees: number): Oklab {
  const angle = (degrees * Math.PI) / 180
  return [lightness, chromaOf * Math.cos(angle), chromaOf * Math.sin(angle)]
}

/** The same lightness and hue with another chroma; a grey stays one. */
export function withChroma(colour: Oklab, wanted: number): Oklab {
  const own = chroma(colour)
  const scale = own === 0 ? 0 : wanted / own
  return [colour[0], colour[1] * scale, colour[2] * scale]
}

/** ΔE_OK, the distance in OKLab. Source: CSS Color 4, "ΔE for OKLab". */
export function distance(a: Oklab, b: Oklab): number {
  // Not Math.hypot, which is ten times slower: an article asks for some ten thousand distances.
  const l = a[0] - b[0]
  const x = a[1] - b[1]
  const y = a[2] - b[2]
  return Math.sqrt(l * l + x * x + y * y)
}
