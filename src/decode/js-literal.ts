/**
 * Reads the literals that pages write their data with: strings in any quote, numbers, arrays, objects with bare
 * keys, and the few calls that hand a string through (`JsDecode('…')`, `'8' * 1`, `'…' || ''`, `"…".html(false)`).
 * Nothing is ever evaluated: what is none of these is left out.
 */
import { decodeBackslashes } from './backslashes'

export type JsValue = string | number | boolean | null | undefined | readonly JsValue[] | JsObject
/** A map, so that `__proto__` is a key like any other. */
export type JsObject = ReadonlyMap<string, JsValue>

/** Source: docs/formats.md, "WeChat data". */
const MAX_DEPTH = 64
/** UTF-16 units read from the beginning of a value. */
const MAX_UNITS = 8 * 1024 * 1024

const SLASH = 0x2f
const SPACE = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y
const KEY = /[A-Za-z_$][\w$]*|\d{1,15}/y
const NUMBER = /-?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})(?:e[+-]?\d{1,3})?(?![\w$])/iy
const WORD = /(?:true|false|null|undefined)(?![\w$])/y
/** Functions of the publisher that answer with the text they are given. */
const CALL = /(?:window\.)?(?:JsDecode|htmlDecode|decodeURIComponent|String|Number|parseInt)\(/y
/** How pages of 2020 write a value that their test server gives as XML; never anywhere else, so the other one is meant. */
const XML = /xml\s{0,20}\?\s{0,20}getXmlValue\(\s{0,20}['"][\w.]{1,80}['"]\s{0,20}\)\s{0,20}:\s{0,20}/y
/** Ends of a string that leave it as it is; `html(false)` takes one layer of entities off, which readers do anyway. */
const SUFFIX = /\.(?:html\((?:false|true)?\)|trim\(\)|toString\(\))/y
/** What neither opens nor closes nor parts anything. */
const PLAIN = /[^"'`{}[\](),]+/y
/** What stands in `${}` of the last is left as it is written. */
const QUOTE = /["'`]/
const TIMES = /\*\s{0,5}1(?![\d.])/y
const OR = /\|\|/y

const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null }
const CLOSERS: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' }

/** Which keys of the outermost object are worth reading; all where left out. The others are skipped unread. */
export type Wanted = ReadonlySet<string>

/** The value that begins at `start`; undefined: it is none of those that are known. At most 8 Mi units, 64 deep. */
export function readJsLiteral(text: string, start: number, wanted?: Wanted): JsValue {
  return new Reader(text, start, wanted).expression(0)
}

class Reader {
  readonly #text: string
  readonly #end: number
  readonly #wanted: Wanted | undefined
  #at: number
  /** Where the last search for a backslash began, and what it found; the end where there was none. */
  #asked = 0
  #backslash = -1

  constructor(text: string, start: number, wanted: Wanted | undefined) {
    this.#text = text
    this.#at = start
    this.#end = Math.min(text.length, start + MAX_UNITS)
    this.#wanted = wanted
  }

  /** A value with what may follow it: `* 1`, `|| other`. */
  expression(depth: number): JsValue {
    let value = this.#primary(depth)
    for (;;) {
      this.#space()
      if (this.#take(TIMES) !== null) value = toNumber(value)
      else if (this.#take(OR) !== null) {
        const other = this.#primary(depth)
        value = value || other
      } else return value
    }
  }

  #primary(depth: number): JsValue {
    this.#space()
    const first = this.#peek()
    if (QUOTE.test(first)) return this.#string()
    if ((first === '{' || first === '[') && depth < MAX_DEPTH) {
      this.#at += 1
      return first === '{' ? this.#object(depth + 1) : this.#array(depth + 1)
    }
    this.#take(XML)
    if (this.#peek() === '(') return this.#bracketed(depth)
    if (QUOTE.test(this.#peek())) return this.#string()
    const word = this.#take(WORD)
    if (word !== null) return WORDS[word]
    const number = this.#take(NUMBER)
    if (number !== null) return Number(number)
    if (this.#take(CALL) !== null) return this.#call(depth)
    return undefined
  }

  /** `(a).html(false)` is what `a` is. */
  #bracketed(depth: number): JsValue {
    this.#at += 1
    const value = this.#call(depth)
    while (this.#take(SUFFIX) !== null);
    return value
  }

  #call(depth: number): JsValue {
    const value = depth < MAX_DEPTH ? this.expression(depth + 1) : undefined
    this.#skip(')')
    if (this.#peek() === ')') this.#at += 1
    return value
  }

  #string(): string {
    const text = decodeBackslashes(this.#text.slice(this.#at + 1, this.#endOfString() - 1))
    while (this.#take(SUFFIX) !== null);
    return text
  }

  /** Goes past the string that begins here; answers with the index after it. */
  #endOfString(): number {
    const quote = this.#peek()
    let close = this.#find(quote, this.#at + 1)
    for (let at = this.#backslashFrom(this.#at + 1); at < close; at = this.#backslashFrom(at + 2)) {
      if (close < at + 2) close = this.#find(quote, at + 2)
    }
    this.#at = Math.min(close, this.#end) + 1
    return this.#at
  }

  /** Where `mark` stands next; the end where it does not. */
  #find(mark: string, from: number): number {
    const at = this.#text.indexOf(mark, from)
    return at === -1 ? this.#end : at
  }

  /** Remembered, so that a text without any is searched once and not for each of its strings. */
  #backslashFrom(from: number): number {
    if (from < this.#asked || from > this.#backslash) {
      this.#asked = from
      this.#backslash = this.#find('\\', from)
    }
    return this.#backslash
  }

  #object(depth: number): JsObject {
    const object = new Map<string, JsValue>()
    while (!this.#closes('}')) {
      const start = this.#at
      const key = this.#key()
      this.#space()
      if (key === null || this.#peek() !== ':') {
        this.#skip('}')
        if (this.#at === start) this.#at += 1
        continue
      }
      this.#at += 1
      if (depth === 1 && this.#wanted && !this.#wanted.has(key)) this.#skip('}')
      else object.set(key, this.#item('}', depth))
    }
    return object
  }

  #array(depth: number): JsValue[] {
    const array: JsValue[] = []
    while (!this.#closes(']')) array.push(this.#item(']', depth))
    return array
  }

  /** A value of an object or array; one with more behind it than is known is undefined. A missing comma is forgiven. */
  #item(closer: string, depth: number): JsValue {
    const value = this.expression(depth)
    const next = this.#peek()
    if (next === '' || next === ',' || next === closer || this.#isKeyNext()) return value
    this.#skip(closer)
    return undefined
  }

  #isKeyNext(): boolean {
    const start = this.#at
    const key = this.#key()
    this.#space()
    const isKey = key !== null && this.#peek() === ':'
    this.#at = start
    return isKey
  }

  #key(): string | null {
    const first = this.#peek()
    return QUOTE.test(first) ? this.#string() : this.#take(KEY)
  }

  /** Goes past commas; true: the closer stood here and was taken, or the text is over. */
  #closes(closer: string): boolean {
    for (this.#space(); this.#peek() === ','; this.#space()) this.#at += 1
    if (this.#at >= this.#end) return true
    if (this.#peek() !== closer) return false
    this.#at += 1
    return true
  }

  /** Goes on to the next comma or closer of this depth, whatever stands before it. */
  #skip(closer: string): void {
    const open: string[] = []
    while (this.#at < this.#end) {
      this.#take(PLAIN)
      const here = this.#peek()
      if (open.length === 0 && (here === ',' || here === closer)) return
      const opens = CLOSERS[here]
      if (QUOTE.test(here)) this.#endOfString()
      else {
        if (opens !== undefined) open.push(opens)
        else if (here === open.at(-1)) open.pop()
        this.#at += 1
      }
    }
  }

  #peek(): string {
    return this.#at < this.#end ? this.#text.charAt(this.#at) : ''
  }

  #space(): void {
    const unit = this.#text.charCodeAt(this.#at)
    // Before most values there is none: one look is less than a pattern.
    if (unit <= 0x20 || unit === SLASH || unit > 0x7e) this.#take(SPACE)
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at
    if (!pattern.test(this.#text)) return null
    const found = this.#text.slice(this.#at, pattern.lastIndex)
    this.#at = pattern.lastIndex
    return found
  }
}

/** As `value * 1` has it; undefined: no number. */
function toNumber(value: JsValue): number | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const number = Number(value)
  return Number.isNaN(number) ? undefined : number
}
