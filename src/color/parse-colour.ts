import { findNamedColour } from './named-colours'
import { parseColourFunction } from './parse-colour-function'
import type { Rgba } from './rgb'

const DIGITS = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/

/**
 * `rgb(1, 2, 3)` and `rgba(1, 2, 3, 0.5)`, as a browser's own style objects give nearly every colour; null: another
 * form. By hand, since for a hundred colours an expression takes longer to be compiled than to be matched.
 */
function fromSerialised(text: string): Rgba | null {
  if (!text.startsWith('rgb') || !text.endsWith(')')) return null
  const [red = -1, green = -1, blue = -1, alpha = 1] = text
    .slice(text.indexOf('(') + 1, -1)
    .split(', ')
    .map(Number)
  if (!(red >= 0 && green >= 0 && blue >= 0 && alpha >= 0)) return null
  return [Math.min(255, red), Math.min(255, green), Math.min(255, blue), Math.min(1, alpha)]
}

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
  // Most questions are about what a style does not say.
  if (text === '') return null
  const plain = fromSerialised(text)
  if (plain) return plain
  const colour = text.trim().toLowerCase()
  const digits = DIGITS.exec(colour)?.[1]
  if (digits !== undefined) return fromDigits(digits)
  if (colour === 'transparent') return [0, 0, 0, 0]
  if (colour.endsWith(')')) return parseColourFunction(colour)
  const named = findNamedColour(colour)
  return named === null ? null : fromDigits(named)
}
