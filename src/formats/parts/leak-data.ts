import { beijingTimeOf, parseBeijingTime } from '../../decode/beijing-time'
import { readJsLiteral } from '../../decode/js-literal'
import { readAssigned } from '../../decode/json-assigned'
import { attributeOf, findAll, rawTextOf } from '../../dom/unclobbered'
import type { ArticleFields, WebPage } from '../contract'
import { type ImageMap, ownField, readImageMap } from './image-map'
import { stringsWith } from './leak-program'

/** An article in the data a page was sent with. */
export interface DataLeak {
  text: string
  /** Its script. */
  place: Element
  /** Layers that reading it took off. */
  given: number
  /** What the same object says of it. */
  fields: Partial<ArticleFields>
  images: ImageMap
}

/** Bounds. Source: docs/security.md, "Bounds". */
const MAX_UNITS = 4 * 1024 * 1024
const MAX_VALUES = 100_000
const MAX_DEPTH = 64
const MIN_TEXT = 300
const NO_IMAGES: ImageMap = new Map()

/**
 * A script without it is not read. The last is the body of WeChat's own interfaces, which is sent without its container.
 */
const WORDS =
  /rich_media_content|qqnews_ex-editor|<!--(?:IMG|MID_AD|EOP)_|u003c!--(?:IMG|MID_AD|EOP)_|data-src=.{1,24}mmbiz\.qpic/
const EACH_WORD = new RegExp(WORDS, 'g')
const MAP_KEYS = ['attribute', 'originAttribute', 'cnt_attr']
const TIME_KEYS =
  'pubtime pub_time pubTime publish_time publishTime ori_create_time create_time createTime time date'.split(' ')
const AUTHOR_KEYS = ['author', 'author_name', 'authorName']
const ACCOUNT_KEYS = ['media', 'media_name', 'nick_name', 'chlname', 'source']
/** `callback({`: JSON as it is sent to a page of another site. */
const JSON_START = /^\s*(?:[\w$.]{1,80}\(\s{0,20})?(?=[[{])/

/**
 * What one reading of a page found: the format and the receipt ask, the scripts are read once. Gone with the page object.
 */
const known = new WeakMap<WebPage, DataLeak[]>()

/**
 * Articles in the scripts of a page: JSON, plain, assigned to a name or in a string, and strings of programs; as many
 * as its bounds let through.
 */
export function leaksInData(page: WebPage): DataLeak[] {
  const found = known.get(page) ?? readScripts(page.document)
  known.set(page, found)
  return found
}

function readScripts(document: Document): DataLeak[] {
  return findAll(document, 'script:not([src])').flatMap((script) => {
    const text = rawTextOf(script) ?? ''
    if (text.length > MAX_UNITS || !WORDS.test(text)) return []
    if (/json/i.test(attributeOf(script, 'type') ?? '')) return leaksInJson(text, script)
    const found = readAssigned(text, () => true).flatMap(({ value }) => articlesIn(value, script))
    if (found.length > 0) return found
    const inString = leaksInString(text, script)
    return inString.length > 0 ? inString : leaksInProgram(text, script)
  })
}

/** Articles in strings of a program. What an object says beside its string counts, what stands elsewhere does not. */
const leaksInProgram = (script: string, place: Element): DataLeak[] =>
  stringsWith(script, EACH_WORD)
    .filter(({ text }) => text.length >= MIN_TEXT)
    .flatMap(({ text, layers, owners }) => {
      const inJson = leaksInJson(text, place)
      if (inJson.length > 0) return inJson
      // The outermost that holds it: the map of its pictures may stand beside the object with the text.
      for (const owner of owners().reverse()) {
        const found = articlesIn(owner, place).filter((leak) => leak.text === text)
        if (found.length > 0) return found
      }
      return [{ text, place, given: layers, fields: {}, images: NO_IMAGES }]
    })

/** Articles in a text that is JSON as a whole, or a call with some; none: it is neither. */
export function leaksInJson(text: string, place: Element): DataLeak[] {
  const [start] = JSON_START.exec(text) ?? []
  if (start === undefined) return []
  return articlesIn(parseData(start.includes('(') ? text.slice(start.length, endOfCall(text)) : text), place)
}

/** After its last brace; `;` and `)` follow. */
const endOfCall = (text: string): number => Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1

/** Articles in JSON that a program has as a string: `JSON.parse("…")`. */
function leaksInString(script: string, place: Element): DataLeak[] {
  const start = script.slice(0, script.search(WORDS)).lastIndexOf('JSON.parse(')
  const text = start < 0 ? null : readJsLiteral(script, start + 'JSON.parse('.length)
  return typeof text === 'string' ? leaksInJson(text, place) : []
}

function parseData(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // JSON.parse throws by contract on what is no JSON; a page may put anything into a script.
    return null
  }
}

/**
 * Objects with a leak in one of their strings; title, time and pictures may stand in one round them. A stack instead of
 * recursion: data may nest as deep as it likes.
 */
function articlesIn(data: unknown, place: Element): DataLeak[] {
  const found: DataLeak[] = []
  const waiting: Waiting[] = [{ value: data, owners: [] }]
  for (let count = 0; waiting.length > 0 && count < MAX_VALUES; count += 1) {
    const { value, owners = [] } = waiting.pop() ?? {}
    if (typeof value !== 'object' || value === null || owners.length > MAX_DEPTH) continue
    const inOrder = Array.isArray(value) ? [] : [value, ...owners]
    for (const inner of Object.values(value)) {
      if (typeof inner !== 'string') waiting.push({ value: inner, owners: inOrder })
      else if (inner.length >= MIN_TEXT && WORDS.test(inner))
        found.push({ text: inner, place, given: 1, fields: fieldsOf(inOrder), images: imagesOf(inOrder) })
    }
  }
  return found
}

interface Waiting {
  value: unknown
  /** Innermost first; what stands round a list tells of all in it, so of none. */
  owners: readonly object[]
}

/** The first value of the keys among the owners that a reader takes. */
function firstOf<Value>(owners: readonly object[], keys: readonly string[], read: (value: unknown) => Value | null) {
  for (const owner of owners) {
    for (const key of keys) {
      const value = read(ownField(owner, key))
      if (value !== null) return value
    }
  }
  return null
}

const imagesOf = (owners: readonly object[]): ImageMap =>
  readImageMap(firstOf(owners, MAP_KEYS, (value) => (typeof value === 'object' ? value : null)))

const titleOf = (value: unknown): string | null =>
  typeof value === 'string' ? value.trim().slice(0, 1_000) || null : null

function fieldsOf(owners: readonly object[]): Partial<ArticleFields> {
  const title = firstOf(owners, ['title'], titleOf)
  const publishedTime = firstOf(owners, TIME_KEYS, timeOf)
  const byline = firstOf(owners, AUTHOR_KEYS, titleOf)
  const siteName = firstOf(owners, ACCOUNT_KEYS, titleOf)
  return {
    ...(title && { title }),
    ...(publishedTime && { publishedTime }),
    ...(byline && { byline }),
    ...(siteName && { siteName }),
  }
}

/** Written, or in seconds or milliseconds since 1970. */
function timeOf(value: unknown): string | null {
  const written = String(value ?? '')
  const [seconds] = /^\d{10}(?=(?:\d{3})?$)/.exec(written) ?? []
  return seconds === undefined ? parseBeijingTime(written) : beijingTimeOf(Number(seconds))
}
