import { findNamedColour } from './named-colours'
import { parseColourFunction } from './parse-colour-function'
import type { Rgba } from './rgb'

const DIGITS = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/

/** NaN where a number is not written as a browser would write it. */
function exact(text: string): number {
  const value = Number(text)
  return String(value) === text ? value : Number.NaN
}

/**
 * `rgb(1, 2, 3)` and `rgba(1, 2, 3, 0.5)`, as a browser's own style objects give nearly every colour; null: another
 * form. By hand, since for a hundred colours an expression takes longer to be compiled than to be matched.
 */
function fromSerialised(text: string): Rgba | null {
  if (!text.startsWith('rgb')) return null
  const parts = text.slice(text.indexOf('(') + 1, -1).split(', ')
  const [red = '', green = '', blue = '', alpha = '1'] = parts
  const colour: Rgba = [exact(red), exact(green), exact(blue), exact(alpha)]
  if (parts.length > 4 || !text.endsWith(')') || !colour.every((value) => value >= 0)) return null
  return [Math.min(255, colour[0]), Math.min(255, colour[1]), Math.min(255, colour[2]), Math.min(1, colour[3])]
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
