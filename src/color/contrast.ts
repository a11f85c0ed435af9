/** An opaque sRGB colour, channels 0–255. */
export type Rgb = readonly [red: number, green: number, blue: number]

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/

/** `#rrggbb` (lower case) to channels; null: not of that form. */
export function parseHex(text: string): Rgb | null {
  const [, red, green, blue] = HEX.exec(text) ?? []
  if (!red || !green || !blue) return null
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)]
}

/** Below this the sRGB curve is a straight line. Source: WCAG 2.2, "relative luminance". */
const LINEAR_END = 0.04045

const toLinear = (channel: number): number => {
  const c = channel / 255
  return c <= LINEAR_END ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}

/** Relative luminance, 0 (black) to 1 (white). Source: WCAG 2.2, "relative luminance". */
const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue)

/** Stray light on a screen, added to both luminances. */
const FLARE = 0.05

/**
 * Contrast ratio of two opaque colours: 1 (equal) to 21 (black on white); order does not matter.
 * Source: WCAG 2.2, "contrast ratio".
 */
export function contrast(a: Rgb, b: Rgb): number {
  const [la, lb] = [luminance(a), luminance(b)]
  return (Math.max(la, lb) + FLARE) / (Math.min(la, lb) + FLARE)
}
