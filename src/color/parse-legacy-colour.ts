import { findNamedColour } from './named-colours'
import type { Rgba } from './rgb'

/**
 * A colour of an HTML attribute (`bgcolor`, `<font color>`), where everything but nothing and `transparent` is one:
 * `f2f2f2` without its sign, `#abc`, a name, or any word. Null: no colour.
 * Source: HTML, "rules for parsing a legacy color value".
 */
export function parseLegacyColour(text: string): Rgba | null {
  const trimmed = text.trim().toLowerCase()
  if (trimmed === '' || trimmed === 'transparent') return null
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(trimmed)
  const digits = findNamedColour(trimmed) ?? (short ? trimmed.slice(1).replace(/./g, '$&$&') : toDigits(trimmed))
  const at = (start: number) => Number.parseInt(digits.slice(start, start + 2), 16)
  return [at(0), at(2), at(4), 1]
}

/** Six digits of whatever was written, by the rules' own arithmetic. */
function toDigits(text: string): string {
  let digits = text.replaceAll(/[\u{10000}-\u{10ffff}]/gu, '00').slice(0, 128)
  digits = digits.replace(/^#/, '').replaceAll(/[^0-9a-f]/g, '0')
  while (digits.length === 0 || digits.length % 3 !== 0) digits += '0'
  let length = digits.length / 3
  let parts = [digits.slice(0, length), digits.slice(length, 2 * length), digits.slice(2 * length)]
  if (length > 8) {
    parts = parts.map((part) => part.slice(length - 8))
    length = 8
  }
  while (length > 2 && parts.every((part) => part.startsWith('0'))) {
    parts = parts.map((part) => part.slice(1))
    length -= 1
  }
  return parts.map((part) => part.slice(0, 2).padStart(2, '0')).join('')
}
