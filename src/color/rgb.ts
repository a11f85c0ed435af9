/** An opaque sRGB colour, channels 0–255. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** An sRGB colour, channels 0–255, alpha 0–1. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number]

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/

/** `#rrggbb` (lower case) to channels; null: not of that form. */
export function parseHex(text: string): Rgb | null {
  const [, red, green, blue] = HEX.exec(text) ?? []
  if (!red || !green || !blue) return null
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)]
}

/** A channel as a screen has it: a whole number, 0–255. NaN is 0. */
export const toByte = (channel: number): number => (channel > 0 ? Math.min(255, Math.round(channel)) : 0)

const hex = (channel: number): string => (toByte(channel) + 256).toString(16).slice(1)

/** `#rrggbb`, rounded. */
export const toHex = ([red, green, blue]: Rgb | Rgba): string => `#${hex(red)}${hex(green)}${hex(blue)}`

/** `#rrggbb` where opaque, else `rgb(r g b/a)` with the alpha to three places. */
export function toCss(colour: Rgba): string {
  const [red, green, blue, alpha] = colour
  if (alpha >= 1) return toHex(colour)
  return `rgb(${toByte(red)} ${toByte(green)} ${toByte(blue)}/${Math.round(alpha * 1000) / 1000})`
}

/** A colour as it was read, where a browser has it in fractions too: `color(srgb r g b/a)`. */
export function toExactCss(colour: Rgba): string {
  if (colour.every((value, at) => at > 2 || Number.isInteger(value))) return toCss(colour)
  const [red, green, blue] = colour.map((channel) => Math.round((channel / 255) * 1e5) / 1e5)
  return `color(srgb ${red} ${green} ${blue}/${colour[3]})`
}

/**
 * A colour laid over an opaque one, as a screen shows it: mixed on the encoded channels, as browsers do, and rounded.
 * Source: CSS Color 4, "Interpolating with alpha" leaves compositing to Compositing 1, "simple alpha compositing".
 */
export function over(top: Rgba, below: Rgb): Rgb {
  const alpha = top[3]
  const rest = 1 - alpha
  return [
    toByte(top[0] * alpha + below[0] * rest),
    toByte(top[1] * alpha + below[1] * rest),
    toByte(top[2] * alpha + below[2] * rest),
  ]
}
