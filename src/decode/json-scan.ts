/** UTF-16 units of one value. Source: docs/security.md, "Bounds". */
const MAX_UNITS = 8 * 1024 * 1024
/** Deeper is no page's data; the parser that comes after nests no deeper. */
const MAX_DEPTH = 256

const QUOTE = 0x22
const BACKSLASH = 0x5c

/**
 * What JSON writes outside of its strings: white space, punctuation, numbers, the letters of true, false and null.
 * Anything else is program code, so that a function is left at its first word.
 */
const OUTSIDE = /[\s[\]{},:\d+\-.eEtrufalsn]/

/**
 * Where the object or array that begins at `start` ends: the index after its last brace. Braces in strings do not
 * count. One pass, at most 8 Mi units and 256 deep. null: it never ends, or it is no JSON.
 */
export function findJsonEnd(text: string, start: number): number | null {
  const end = Math.min(text.length, start + MAX_UNITS)
  let depth = 0
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      at = findStringEnd(text, at, end)
      continue
    }
    const character = text.charAt(at)
    if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') depth -= 1
    else if (!OUTSIDE.test(character)) return null
    if (depth > MAX_DEPTH) return null
    if (depth === 0) return at + 1
  }
  return null
}

/** The index of the quote that ends the string begun at `start`; `end`: none does. */
function findStringEnd(text: string, start: number, end: number): number {
  for (let at = start + 1; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code === BACKSLASH) at += 1
    else if (code === QUOTE) return at
  }
  return end
}

/**
 * One JSON value; undefined: it is none. Raw line breaks and other controls in strings are forbidden, but occur: they
 * are read as spaces.
 */
export function parseJson(text: string): unknown {
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    return JSON.parse(text.replace(/[\u0000-\u001f]/g, ' '))
  } catch {
    // JSON.parse throws by contract on what is no JSON; a page may put anything into a script.
    return undefined
  }
}
