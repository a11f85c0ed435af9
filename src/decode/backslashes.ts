/** What stands for itself after a backslash, and the three controls that are text. `\b` and `\f` are controls that are not. */
const SINGLE: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '',
  f: '',
  '/': '/',
  '\\': '\\',
  '"': '"',
  "'": "'",
}

const REPLACEMENT = '\uFFFD'
const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
/** C0 controls that no text holds: all but tab, line feed, carriage return. */
export const isStrayControl = (unit: number) => unit < 0x20 && unit !== 9 && unit !== 10 && unit !== 13

/** Value of a hexadecimal digit by its unit; -1: it is none. */
function digitOf(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30
  const small = unit | 0x20
  return small >= 0x61 && small <= 0x66 ? small - 0x61 + 10 : -1
}

/** Value of `count` hexadecimal digits at `at`; null: there are not that many. */
function hexAt(text: string, at: number, count: number): number | null {
  let value = 0
  for (let index = at; index < at + count; index += 1) {
    const digit = digitOf(text.charCodeAt(index))
    if (digit < 0) return null
    value = value * 16 + digit
  }
  return value
}

/** The escape whose backslash stands at `at`: what it means, and the index after it. */
function escapeAt(text: string, at: number): { meaning: string; end: number } {
  const letter = text.charAt(at + 1)
  const single = SINGLE[letter]
  if (single !== undefined) return { meaning: single, end: at + 2 }
  const digits = letter === 'u' ? 4 : letter === 'x' ? 2 : 0
  const unit = digits === 0 ? null : hexAt(text, at + 2, digits)
  // Cut or unknown: the backslash is the author's. What follows it is looked at again, since it may begin an escape.
  if (unit === null) return { meaning: '\\', end: at + 1 }
  const end = at + 2 + digits
  if (isStrayControl(unit)) return { meaning: '', end }
  if (!isHigh(unit)) return { meaning: isLow(unit) ? REPLACEMENT : String.fromCharCode(unit), end }
  const low = text.startsWith('\\u', end) ? hexAt(text, end + 2, 4) : null
  if (low === null || !isLow(low)) return { meaning: REPLACEMENT, end }
  return { meaning: String.fromCharCode(unit, low), end: end + 6 }
}

/**
 * Takes off one layer of JSON or JavaScript string escapes, `\u003c` and `\x3c` alike, in one pass from left to right:
 * `\\u003c` is the *text* `\u003c`. Never longer than its input. Not JSON.parse: leaked text holds raw line breaks.
 * What is no escape (`\q`, a cut `\u00`, a backslash at the end) stays; a surrogate without its other half becomes
 * U+FFFD; C0 controls but tab and line ends go.
 */
export function decodeBackslashes(text: string): string {
  let decoded = ''
  let done = 0
  for (let at = text.indexOf('\\'); at !== -1; at = text.indexOf('\\', done)) {
    const { meaning, end } = escapeAt(text, at)
    decoded += text.slice(done, at) + meaning
    done = end
  }
  return decoded + text.slice(done)
}
