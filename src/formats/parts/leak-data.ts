import { parseBeijingTime } from '../../decode/beijing-time'
import { readJsLiteral } from '../../decode/js-literal'
import { readAssigned } from '../../decode/json-assigned'
import { attributeOf, findAll, rawTextOf } from '../../dom/unclobbered'
import type { ArticleFields } from '../contract'
import { type ImageMap, ownField, readImageMap } from './image-map'

/** An article in the data a page was sent with. */
export interface DataLeak {
  text: string
  /** Its script. */
  place: Element
  /** The layer that reading the JSON took off. */
  given: 1
  /** What the same object says of it. */
  fields: Partial<ArticleFields>
  images: ImageMap
}

/** Bounds. Source: docs/security.md, "Bounds". */
const MAX_UNITS = 4 * 1024 * 1024
const MAX_VALUES = 100_000
const MAX_DEPTH = 64
const MIN_TEXT = 300

/** A script without it is not read. */
const WORDS = /rich_media_content|qqnews_ex-editor|<!--(?:IMG|MID_AD|EOP)_|u003c!--(?:IMG|MID_AD|EOP)_/
const MAP_KEYS = ['attribute', 'originAttribute', 'cnt_attr']
const TIME_KEYS = ['pubtime', 'pub_time', 'pubTime', 'publish_time', 'publishTime', 'time', 'date']

/** Articles in the data scripts of a page: JSON, plain, assigned to a name, or in a string; as many as its bounds let through. */
export function leaksInData(document: Document): DataLeak[] {
  return findAll(document, 'script:not([src])').flatMap((script) => {
    const text = rawTextOf(script) ?? ''
    if (text.length > MAX_UNITS || !WORDS.test(text)) return []
    if (/json/i.test(attributeOf(script, 'type') ?? '')) return leaksInJson(text, script)
    const found = readAssigned(text, () => true).flatMap(({ value }) => articlesIn(value, script))
    return found.length > 0 ? found : leaksInString(text, script)
  })
}

/** Articles in a text that is JSON as a whole; none: it is no JSON. */
export const leaksInJson = (text: string, place: Element): DataLeak[] =>
  /^\s*[[{]/.test(text) ? articlesIn(parseData(text), place) : []

/** Articles in JSON that a program has as a string: `JSON.parse("…")`. Any other string of a program is its own affair. */
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
  const publishedTime = firstOf(owners, TIME_KEYS, (value) =>
    typeof value === 'string' ? parseBeijingTime(value) : null,
  )
  return { ...(title ? { title } : {}), ...(publishedTime ? { publishedTime } : {}) }
}
