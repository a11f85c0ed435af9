/**
 * Articles in the program of a page, which is never run: the string that begins with markup in `show("…")`, in
 * `{title: '…', body: '…'}`, in a template literal. Facts: docs/formats.md, "leaked".
 */
import { type JsValue, readJsLiteral } from '../../decode/js-literal'

/** What a program says of one article. */
export interface ProgramString {
  /** The string, its own escapes taken off. */
  text: string
  /** How often it stood in a string: 1, or more where the program has one inside another. */
  layers: number
  /** Reads the objects round it, innermost first, as plain ones. */
  owners: () => unknown[]
}

/** UTF-16 units before a word of the markup's where its string may begin, and before that its object. */
const NEAR = 3_000
const AROUND = 20_000
/** As far as STRING looks ahead. */
const LOOK = 20
/** Words and objects looked at in one script. */
const MAX_WORDS = 24
const MAX_OBJECTS = 8
/** A string in a string in a string. */
const MAX_LAYERS = 3

/** A string that begins with a tag or with data, where a value may stand. Its quote is escaped inside another string. */
const STRING =
  /[=(:,[+?|]\s{0,20}(\\{0,7})["'`]\s{0,20}(?=<|\\{1,8}(?:u003c|x3c)|&(?:amp;){0,3}(?:lt|#0{0,4}60);|%3c|[[{]\\?")/gi
const OBJECT = /(?:[=(:,[]\s{0,20}|\breturn\s{1,5})(?=\{)/g

/** Strings that hold `word`, in order, each once. `word`: global. */
export function stringsWith(script: string, word: RegExp): ProgramString[] {
  const found: ProgramString[] = []
  let done = 0
  let words = 0
  for (const { index } of script.matchAll(word)) {
    if (index < done) continue
    words += 1
    if (words > MAX_WORDS) break
    const from = Math.max(done, index - NEAR)
    const start = [...script.slice(from, index + LOOK).matchAll(STRING)].at(-1)
    if (!start) continue
    const quote = from + start.index + start[0].trimEnd().length - 1
    const string = readString(script, quote, start[1] ?? '')
    if (string === null) continue
    done = quote + string.text.length
    found.push({ ...string, owners: () => ownersOf(script, quote) })
  }
  return found
}

/** The string whose quote stands at `at`, escaped by the backslashes before it as often as it is inside of others. */
function readString(script: string, at: number, slashes: string): Omit<ProgramString, 'owners'> | null {
  let text = readJsLiteral(script, at)
  let layers = 1
  for (let left = slashes.length; left > 0 && layers < MAX_LAYERS && typeof text === 'string'; left >>= 1) {
    text = readJsLiteral(`"${text}`, 0)
    layers += 1
  }
  return typeof text === 'string' ? { text, layers } : null
}

/** Objects that begin before `at`, the nearest first; those that ended before it hold no such string and are let be. */
const ownersOf = (script: string, at: number): unknown[] =>
  [...script.slice(Math.max(0, at - AROUND), at).matchAll(OBJECT)]
    .slice(-MAX_OBJECTS)
    .reverse()
    .map(({ index, 0: { length } }) => plain(readJsLiteral(script, Math.max(0, at - AROUND) + index + length)))

/** The same as plain objects: what reads JSON reads them, too. */
function plain(value: JsValue): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner)]))
  return Array.isArray(value) ? value.map(plain) : value
}
