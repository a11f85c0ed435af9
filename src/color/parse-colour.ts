import { findNamedColour } from './named-colours'
import { parseColourFunction } from './parse-colour-function'
import type { Rgba } from './rgb'

const DIGITS = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/

/** What a browser's own style objects give: of thousands of colours nearly all. */
const SERIALISED = /^rgba?\((\d{1,3}), (\d{1,3}), (\d{1,3})(?:, ([\d.]+))?\)$/

/** `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa` without their sign. */
function fromDigits(digits: string): Rgba {
  const pairs = digits.length < 6 ? digits.replace(/./g, '$&$&') : digits
  const at = (start: number) => Number.parseInt(pairs.slice(start, start + 2), 16)
  return [at(0), at(2), at(4), pairs.length === 8 ? at(6) / 255 : 1]
}

/**
 * A CSS colour to sRGB; colours outside its gamut are clipped, system colours are those of a light system. Null: no
 * colour, or one that stands for another (`currentcolor`, `inherit`, `var()`, `color-mix()`, `light-dark()`, relative
 * ones), which only the element's computed style can tell. Source: CSS Color 4.
 */
export function parseColour(text: string): Rgba | null {
  const plain = SERIALISED.exec(text)
  if (plain) {
    const byte = (at: number) => Math.min(255, Number(plain[at]))
    return [byte(1), byte(2), byte(3), Math.min(1, Number(plain[4] ?? 1))]
  }
  const colour = text.trim().toLowerCase()
  const digits = DIGITS.exec(colour)?.[1]
  if (digits !== undefined) return fromDigits(digits)
  if (colour === 'transparent') return [0, 0, 0, 0]
  if (colour.endsWith(')')) return parseColourFunction(colour)
  const named = findNamedColour(colour)
  return named === null ? null : fromDigits(named)
}
