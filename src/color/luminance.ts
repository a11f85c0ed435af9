import type { Rgb } from './rgb'

/** Below this encoded value the sRGB curve is a straight line. Source: IEC 61966-2-1; 8-bit results equal WCAG's .03928. */
const LINEAR_END = 0.04045

/** Encoded channel 0–1 to light 0–1. Source: WCAG 2.2, "relative luminance"; CSS Color 4, "sRGB to linear-light". */
export function toLinear(encoded: number): number {
  const size = Math.abs(encoded)
  if (size <= LINEAR_END) return encoded / 12.92
  return Math.sign(encoded) * ((size + 0.055) / 1.055) ** 2.4
}

/** Light 0–1 to encoded channel 0–1. Source: CSS Color 4, sample code, `gam_sRGB`. */
export function toEncoded(light: number): number {
  const size = Math.abs(light)
  if (size <= 0.0031308) return light * 12.92
  return Math.sign(light) * (1.055 * size ** (1 / 2.4) - 0.055)
}

/** Light of each 8-bit channel: asked some thousand times for an article. */
const LIGHT = Float64Array.from({ length: 256 }, (_, byte) => toLinear(byte / 255))

/** Light 0–1 of a channel 0–255. */
export const lightOf = (channel: number): number => LIGHT[channel] ?? toLinear(channel / 255)

/** Relative luminance, 0 (black) to 1 (white). Source: WCAG 2.2, "relative luminance". */
export const luminance = (rgb: Rgb): number =>
  0.2126 * lightOf(rgb[0]) + 0.7152 * lightOf(rgb[1]) + 0.0722 * lightOf(rgb[2])

/** Where L* leaves its straight line, and its slope. Source: CIE 15, ε and κ as fractions. */
const EPSILON = 216 / 24389
const KAPPA = 24389 / 27

/** L*, 0–100, of a luminance 0–1. Source: CIE 15:2004, CIELAB. */
export const toLightness = (y: number): number => (y <= EPSILON ? KAPPA * y : 116 * Math.cbrt(y) - 16)

/** The luminance 0–1 of an L* of 0–100. */
export const fromLightness = (lightness: number): number =>
  lightness <= KAPPA * EPSILON ? lightness / KAPPA : ((lightness + 16) / 116) ** 3
