import { parseBeijingTime } from '../../decode/beijing-time'
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
const TIME_KEYS = ['pubtime', 'pub_time']

/** Articles in the data scripts of a page, JSON or assigned to a name, as many as its bounds let through. */
export function leaksInData(document: Document): DataLeak[] {
  return findAll(document, 'script:not([src])').flatMap((script) => {
    const text = rawTextOf(script) ?? ''
    if (text.length > MAX_UNITS || !WORDS.test(text)) return []
    const isJson = /json/i.test(attributeOf(script, 'type') ?? '')
    return isJson
      ? articlesIn(parseData(text), script)
      : readAssigned(text, () => true).flatMap(({ value }) => articlesIn(value, script))
  })
}

function parseData(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // JSON.parse throws by contract on what is no JSON; a page may put anything into a script.
    return null
  }
}

/** Objects with a leak in one of their strings. A stack instead of recursion: data may nest as deep as it likes. */
function articlesIn(data: unknown, place: Element): DataLeak[] {
  const found: DataLeak[] = []
  const waiting: { value: unknown; depth: number }[] = [{ value: data, depth: 0 }]
  for (let count = 0; waiting.length > 0 && count < MAX_VALUES; count += 1) {
    const { value, depth = 0 } = waiting.pop() ?? {}
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) continue
    for (const inner of Object.values(value)) {
      if (typeof inner !== 'string') waiting.push({ value: inner, depth: depth + 1 })
      else if (inner.length >= MIN_TEXT && WORDS.test(inner))
        found.push({ text: inner, place, given: 1, fields: fieldsOf(value), images: imagesOf(value) })
    }
  }
  return found
}

function imagesOf(owner: object): ImageMap {
  const map = MAP_KEYS.map((key) => ownField(owner, key)).find((value) => typeof value === 'object' && value !== null)
  return readImageMap(map)
}

function fieldsOf(owner: object): Partial<ArticleFields> {
  const title = ownField(owner, 'title')
  const written = TIME_KEYS.map((key) => ownField(owner, key)).find((value) => typeof value === 'string')
  const publishedTime = typeof written === 'string' ? parseBeijingTime(written) : null
  return {
    ...(typeof title === 'string' && title.trim() !== '' ? { title: title.trim().slice(0, 1_000) } : {}),
    ...(publishedTime ? { publishedTime } : {}),
  }
}
