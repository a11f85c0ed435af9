/**
 * What a WeChat page says of itself in `cgiDataNew`, which is JavaScript and no JSON, and in the simple globals that
 * older pages have instead. Facts: docs/formats.md, "WeChat data".
 */
import { decodeEntities } from '../../decode/entities'
import { findAssigned } from '../../decode/js-assigned'
import { type JsObject, type JsValue, readJsLiteral } from '../../decode/js-literal'
import { findAll, rawTextOf } from '../../dom/unclobbered'

const NAME = 'cgiDataNew'

/** What every format asks for. The body's text is asked for apart: it is most of the page. */
const FIELDS = [
  ...[
    'title',
    'nick_name',
    'author',
    'ori_create_time',
    'create_timestamp',
    'create_time',
    'copyright_info',
    'link',
    'source_url',
  ],
  ...['item_show_type', 'is_pay_subscribe', 'pay_subscribe_info'],
]

/** Objects of the years before, which say the same under the same keys. *Told*. */
const OLDER_NAMES = ['cgiData', '__QMTPL_SSR_DATA__']
/** What the pages of those years assign to names of their own, by the key it has now. *Told*. */
const OLDER_GLOBALS: ReadonlyMap<string, readonly string[]> = new Map([
  ['picture_page_info_list', ['picture_page_info_list', 'picturePageInfoList']],
  ['desc', ['window.desc']],
  ['item_show_type', ['item_show_type']],
  ['video_page_infos', ['videoPageInfos']],
  ['cdn_url', ['__mpVideoCoverUrl']],
  ['text_page_info', ['text_page_info']],
])

/** The page's data, read once: `text` of keys as one string, entities left in. */
export interface WechatData {
  object: JsObject
  /** Texts of the inline scripts, for the globals. */
  scripts: readonly string[]
}

/** Reads the data, `more` keys of the outermost object beside those of every format. `object` is empty where there are none. */
export function readWechatData(document: Document, more: readonly string[] = []): WechatData {
  const scripts = findAll(document, 'script:not([src])').map((script) => rawTextOf(script) ?? '')
  const wanted = new Set([...FIELDS, ...more])
  for (const script of scripts) {
    const value = script.includes(NAME) ? findAssigned(script, NAME, wanted) : undefined
    if (isObject(value)) return { object: withGlobals(value, scripts, wanted), scripts }
  }
  return { object: olderData(scripts, wanted), scripts }
}

/** What some pages keep beside the data. *Told*. */
const BESIDE = ['nick_name', 'picture_page_info_list']

function withGlobals(object: JsObject, scripts: readonly string[], wanted: ReadonlySet<string>): JsObject {
  const missing = BESIDE.filter((key) => wanted.has(key) && !object.has(key))
  return missing.length === 0 ? object : new Map([...olderData(scripts, new Set(missing)), ...object])
}

/** The same out of what pages had before `cgiDataNew`: `d.title = xml ? getXmlValue('title.DATA') : '…'` and globals. */
function olderData(scripts: readonly string[], wanted: ReadonlySet<string>): JsObject {
  const found = new Map<string, JsValue>()
  for (const [key, value] of scripts.flatMap((script) => [...olderIn(script, wanted)])) {
    const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
    if (!isEmpty && !found.has(key)) found.set(key, value)
  }
  return found
}

function olderIn(script: string, wanted: ReadonlySet<string>): [key: string, value: JsValue][] {
  const ask = (name: string, keys?: ReadonlySet<string>) =>
    script.includes(name) ? findAssigned(script, name, keys) : undefined
  const objects = OLDER_NAMES.map((name) => ask(name, wanted)).filter(isObject)
  const isXml = script.includes('getXmlValue(')
  const globals = [...wanted].flatMap((key) => {
    const names = [...(isXml ? [`d.${key}`] : []), ...(OLDER_GLOBALS.get(key) ?? [])]
    return names.map((name): [string, JsValue] => [key, listIn(ask(name))])
  })
  return [...objects.flatMap((object) => [...object]), ...globals]
}

/** A list that is written as the text of one. */
const listIn = (value: JsValue): JsValue =>
  typeof value === 'string' && /^\s*\[/.test(value) ? (readJsLiteral(value, value.indexOf('[')) ?? value) : value

/** The value at a path of keys. */
export function valueAt(object: JsObject, ...path: readonly string[]): JsValue {
  let value: JsValue = object
  for (const key of path) value = isObject(value) ? value.get(key) : undefined
  return value
}

/** The text at a path, as written; null: empty or no text. */
export function textAt(object: JsObject, ...path: readonly string[]): string | null {
  const value = valueAt(object, ...path)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** The number at a path; null: none. */
export function numberAt(object: JsObject, ...path: readonly string[]): number | null {
  const value = valueAt(object, ...path)
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
  return typeof number === 'number' ? number : null
}

/** The objects of a list at a path. */
export function listAt(object: JsObject, ...path: readonly string[]): JsObject[] {
  const value = valueAt(object, ...path)
  return Array.isArray(value) ? value.filter(isObject) : []
}

const isObject = (value: JsValue): value is JsObject => value instanceof Map

/** Layers of `&amp;` an address may have round its `&`. */
const MAX_LAYERS = 3

/** An address out of the data: absolute http(s), its `&` freed of every layer; null: it is none. */
export function addressIn(text: string | null): string | null {
  let address = (text ?? '').trim()
  for (let layer = 0; layer < MAX_LAYERS && address.includes('&amp;'); layer += 1) address = decodeEntities(address)
  return /^https?:\/\//.test(address) && URL.canParse(address) ? address : null
}

/** What a page of the years before `cgiDataNew` assigns to a global, entities taken off; null: nothing. */
export function globalIn(scripts: readonly string[], name: string): string | null {
  for (const script of scripts) {
    const value = script.includes(name) ? findAssigned(script, name) : undefined
    if (typeof value === 'string' || typeof value === 'number') return decodeEntities(String(value))
  }
  return null
}
