import { readAssigned } from '../../decode/json-assigned'
import { parseJson } from '../../decode/json-scan'
import { attributeOf, findAll, rawTextOf } from '../../dom/unclobbered'
import type { WebPage } from '../contract'
import { ownField } from './image-map'

/** What a page of QQ News was sent with. */
export interface QqData {
  /** HTML of the body, or the flat list it is given as; null: the data only tell of it. */
  body: string | readonly unknown[] | null
  /** What the body's placeholders stand for, as it came. */
  attribute: unknown
  /** The object that holds the body, then those round it: title, account and time stand in one of them. */
  owners: readonly object[]
}

/** A script without any of these words is not read. */
const WORDS = [
  'originContent',
  'cnt_html',
  'orig_content',
  'pubtime',
  'pub_time',
  'chlname',
  'initData',
  'window.DATA',
  '"DATA"',
]
/** Names under which QQ News sends its data; under another one a body must prove itself by its keys. */
const NAMES = /(?:^|\.)(?:DATA|initData)$/
const HOSTS = /(?:^|\.)(?:qq\.com|kuaibao\.qq\.com)$/

/** Objects looked at in one value, and how deep. */
const MAX_OBJECTS = 1_000
const MAX_DEPTH = 6

const FLAT_KEYS = ['content', 'orig_content', 'contents']
const FLAT_TYPES = new Set<unknown>(['cnt_article', 'img_url', 'text', 'img', 1, 2])
const ACCOUNT_KEYS = ['media', 'media_name', 'chlname', 'source', 'card']
const TIME_KEYS = ['pubtime', 'pub_time', 'time']

/** The data a page's scripts assign, with the longest body among them; null: there are none of QQ News. */
export function findQqData({ document, url }: WebPage): QqData | null {
  let best: QqData | null = null
  const isHome = HOSTS.test(url.hostname)
  for (const script of findAll(document, 'script:not([src])')) {
    const isJson = /json/i.test(attributeOf(script, 'type') ?? '')
    // Elsewhere such data are what somebody else made of an article.
    if (isJson && !isHome) continue
    const text = rawTextOf(script) ?? ''
    if (!WORDS.some((word) => text.includes(word))) continue
    for (const { name, value } of isJson ? [{ name: '', value: parseJson(text) }] : readAssigned(text, () => true)) {
      const found = searchValue(value, isHome || NAMES.test(name))
      if (found && (!best || sizeOf(found) > sizeOf(best))) best = found
    }
  }
  return best
}

const sizeOf = ({ body }: QqData): number => (body === null ? 0 : body.length)

/** Breadth first: what tells of the article stands further out than what tells of related ones, which are in lists. */
function searchValue(root: unknown, isTrusted: boolean): QqData | null {
  let best: QqData | null = null
  const waiting: { value: unknown; outer: readonly object[] }[] = [{ value: root, outer: [] }]
  for (let at = 0; at < waiting.length && at < MAX_OBJECTS; at += 1) {
    const { value, outer } = waiting[at] ?? { value: null, outer: [] }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue
    const owners = [value, ...outer]
    const found = readOwner(value, owners, isTrusted)
    if (found && (!best || sizeOf(found) > sizeOf(best))) best = found
    if (outer.length >= MAX_DEPTH) continue
    for (const inner of Object.values(value)) waiting.push({ value: inner, outer: owners })
  }
  return best
}

/** What one object says, if it is the one that tells of the article. */
function readOwner(owner: object, owners: readonly object[], isTrusted: boolean): QqData | null {
  const found = strongBody(owner) ?? (isTrusted ? weakBody(owner) : null)
  if (found) return { ...found, owners }
  // Of a deleted article the data keep the mark and little else.
  const isTold = tellsOfArticle(owner) || (isTrusted && isSet(ownField(owner, 'is_deleted')))
  return isTold ? { body: null, attribute: null, owners } : null
}

/** A flag of the data: `true`, 1 or "1". */
export const isSet = (value: unknown): boolean => value === true || Number(value) === 1

type Body = Pick<QqData, 'body' | 'attribute'>

const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)
const fieldOf = (owner: unknown, ...keys: string[]): unknown =>
  keys.map((key) => ownField(owner, key)).find((value) => value !== undefined)

/** Bodies under keys that nobody else uses. */
function strongBody(owner: object): Body | null {
  const origin = ownField(owner, 'originContent')
  const text = textOf(origin) ?? textOf(ownField(origin, 'text'))
  if (text !== null) return { body: text, attribute: fieldOf(owner, 'originAttribute', 'attribute') }
  const html = textOf(ownField(owner, 'cnt_html'))
  const images = ownField(ownField(owner, 'CntAttribute'), 'ImgAll')
  return html === null ? null : { body: html, attribute: fieldOf(owner, 'cnt_attr', 'attribute') ?? images }
}

/** Bodies under common words: only in data that are QQ News' by name or host. */
function weakBody(owner: object): Body | null {
  const content = ownField(owner, 'content')
  const text = textOf(ownField(content, 'text'))
  if (text !== null) return { body: text, attribute: fieldOf(owner, 'attribute') ?? ownField(content, 'attribute') }
  for (const key of FLAT_KEYS) {
    const list: unknown = ownField(owner, key)
    if (Array.isArray(list) && list.some((item) => FLAT_TYPES.has(ownField(item, 'type'))))
      return { body: list, attribute: fieldOf(owner, 'attribute', 'ext_data') }
  }
  return null
}

const tellsOfArticle = (owner: object): boolean =>
  textOf(ownField(owner, 'title')) !== null &&
  ACCOUNT_KEYS.some((key) => ownField(owner, key) !== undefined) &&
  TIME_KEYS.some((key) => ownField(owner, key) !== undefined)
