import { toEncoded } from './luminance'
import { fromOklab, fromOklch } from './oklab'
import type { Rgb, Rgba } from './rgb'
import { rgbSpaceToLinear } from './rgb-spaces'
import { hslToRgb, hwbToRgb, labToXyz, xyzD50ToLinear, xyzToLinear } from './spaces'

const FORM = /^([a-z0-9-]+)\(([^()]*)\)$/
const NUMBER = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%|deg|grad|rad|turn)?$/
const DEGREES: Record<string, number | undefined> = { deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 }

interface Part {
  value: number
  unit: string
}

function parsePart(text: string): Part | null {
  if (text === 'none') return { value: 0, unit: '' }
  const [, digits, unit = ''] = NUMBER.exec(text) ?? []
  return digits === undefined ? null : { value: Number(digits), unit }
}

const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value))

/** `whole`: what 100 % is. */
const number = ({ value, unit }: Part, whole: number): number => (unit === '%' ? (value / 100) * whole : value)

const degrees = ({ value, unit }: Part): number => value * (DEGREES[unit] ?? 1)

const encode = ([red, green, blue]: readonly [number, number, number]): Rgb => [
  255 * toEncoded(red),
  255 * toEncoded(green),
  255 * toEncoded(blue),
]

type Channels = readonly [Part, Part, Part]
type Reader = (channels: Channels) => Rgb

const lab: Reader = ([l, a, b]) =>
  encode(xyzD50ToLinear(labToXyz(clamp(number(l, 100), 100), number(a, 125), number(b, 125))))
const lch: Reader = ([l, c, h]) => {
  const [, a, b] = fromOklch(0, Math.max(0, number(c, 150)), degrees(h))
  return encode(xyzD50ToLinear(labToXyz(clamp(number(l, 100), 100), a, b)))
}

/** hsl and hwb take their second and third as percent, with or without the sign. */
const READERS = new Map<string, Reader>(
  Object.entries<Reader>({
    rgb: ([r, g, b]) => [number(r, 255), number(g, 255), number(b, 255)],
    hsl: ([h, s, l]) => hslToRgb(degrees(h), clamp(s.value, 100) / 100, clamp(l.value, 100) / 100),
    hwb: ([h, w, b]) => hwbToRgb(degrees(h), clamp(w.value, 100) / 100, clamp(b.value, 100) / 100),
    oklab: ([l, a, b]) => fromOklab([clamp(number(l, 1), 1), number(a, 0.4), number(b, 0.4)]),
    oklch: ([l, c, h]) => fromOklab(fromOklch(clamp(number(l, 1), 1), Math.max(0, number(c, 0.4)), degrees(h))),
    lab,
    lch,
  }),
)

/** XYZ by its names; every other space of `color()` is one of red, green and blue. */
function fromSpace(space: string, [r, g, b]: Channels): Rgb | null {
  const channels = [number(r, 1), number(g, 1), number(b, 1)] as const
  if (space === 'srgb') return [255 * channels[0], 255 * channels[1], 255 * channels[2]]
  if (space === 'xyz' || space === 'xyz-d65') return encode(xyzToLinear(...channels))
  if (space === 'xyz-d50') return encode(xyzD50ToLinear(channels))
  const linear = rgbSpaceToLinear(space, channels)
  return linear && encode(linear)
}

function channelsOf(parts: readonly string[]): Channels | null {
  const [first, second, third] = parts.map(parsePart)
  return first && second && third ? [first, second, third] : null
}

/**
 * `rgb() rgba() hsl() hsla() hwb() lab() lch() oklab() oklch() color()`, lower case, commas or spaces; null: another
 * function, or one in another. Out of range is clipped. Source: CSS Color 4.
 */
export function parseColourFunction(text: string): Rgba | null {
  const [, name = '', inside = ''] = FORM.exec(text) ?? []
  const parts = inside.split(/[\s,/]+/).filter((part) => part !== '')
  const space = name === 'color' ? (parts.shift() ?? '') : null
  if (parts.length < 3 || parts.length > 4) return null
  const channels = channelsOf(parts)
  const alpha = parsePart(parts[3] ?? '1')
  if (!channels || !alpha) return null
  const rgb = space === null ? READERS.get(name.replace(/^(rgb|hsl)a$/, '$1'))?.(channels) : fromSpace(space, channels)
  if (!rgb) return null
  return [clamp(rgb[0], 255), clamp(rgb[1], 255), clamp(rgb[2], 255), clamp(number(alpha, 1), 1)]
}
