/**
 * An article as mp.weixin.qq.com serves it or as a browser saved it. The body is `#js_content`; what the page says
 * about it stands in the DOM and in simple globals (`var ct = "…"`). Facts: docs/formats.md, "wechat-article".
 */
import { decodeEntities } from '../decode/entities'
import { snapshot } from '../dom/snapshot'
import { attributeOf, find, findAll, rawTextOf } from '../dom/unclobbered'
import { ok } from '../problem/result'
import type { ArticleFields, Read, Sign } from './contract'
import { canonicalWechatUrl } from './parts/wechat-url'

const CONTAINER = '#js_content.rich_media_content'

export const sign: Sign = { selector: CONTAINER }

export const before = ['leaked', 'exeditor', 'rich-media-copy']

/** The script every page of the last years has; older ones have only the title. */
const DATA = 'cgiDataNew'

/** The end mark of an article and what only its scripts fill. Not the author's. */
const NOISE = 'mp-style-type, .js_img_placeholder, .wx_imgbc_placeholder'

export const read: Read = ({ document, url }) => {
  const container = find(document, CONTAINER)
  if (!container) return null
  const scripts = findAll(document, 'script:not([src])').map((script) => rawTextOf(script) ?? '')
  if (!find(document, '#activity-name') && !scripts.some((script) => script.includes(DATA))) return null
  const copy = snapshot(container)
  if (!copy.ok) return copy
  return ok({ source: container, ...copy.value, noise: NOISE, fields: fieldsOf(document, url, scripts) })
}

function fieldsOf(document: Document, url: URL, scripts: readonly string[]): Partial<ArticleFields> {
  const author = metaOf(document, 'meta[name="author"]') ?? textAt(document, '#js_author_name')
  const reprint = textAt(document, '#js_share_author')
  const source = find(document, '#js_share_source')
  const title = titleOf(document, scripts)
  const publishedTime = publishedTimeOf(scripts)
  return {
    // Left out where nothing is known, so that what the page says in general is asked instead.
    ...(title === null ? {} : { title }),
    ...(publishedTime === null ? {} : { publishedTime }),
    byline: author,
    siteName: accountOf(document, scripts),
    url: canonicalWechatUrl(url, metaOf(document, 'meta[property="og:url"]')),
    original: find(document, '#copyright_logo') !== null,
    reprintOf: reprint === null ? null : { name: reprint, url: source && attributeOf(source, 'data-url') },
    preview: find(document, 'mp-pay-preview-filter') ? { share: null } : null,
  }
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

function textAt(document: Document, selector: string): string | null {
  const element = find(document, selector)
  return (element && tidy(rawTextOf(element) ?? '')) || null
}

function metaOf(document: Document, selector: string): string | null {
  const element = find(document, selector)
  return (element && tidy(attributeOf(element, 'content') ?? '')) || null
}

function titleOf(document: Document, scripts: readonly string[]): string | null {
  const inner = textAt(document, '#activity-name .js_title_inner')
  if (inner) return inner
  const whole = textAt(document, '#activity-name')
  const paid = textAt(document, '#activity-name .pay__tag')
  const own = whole && paid && whole.startsWith(paid) ? whole.slice(paid.length).trim() : whole
  return own || metaOf(document, 'meta[property="og:title"]') || globalOf(scripts, MSG_TITLE)
}

/** In this order: the account's name, else what the page calls its owner. */
function accountOf(document: Document, scripts: readonly string[]): string | null {
  return (
    textAt(document, '#js_name') ??
    globalOf(scripts, NICKNAME) ??
    textAt(document, '.profile_nickname') ??
    textAt(document, '#post-user')
  )
}

/** A string literal a page assigns: bounded, one line, without escapes but of its own quote. */
const LITERAL = `(?:htmlDecode\\()?(?:"([^"\\\\\\n]{1,300})"|'([^'\\\\\\n]{1,300})')`
const NICKNAME = { name: 'nickname', pattern: new RegExp(`\\bnickname ?= ?${LITERAL}`) }
const MSG_TITLE = { name: 'msg_title', pattern: new RegExp(`\\bmsg_title ?= ?${LITERAL}`) }

interface Global {
  /** Looked for first: a script without it is never matched. */
  name: string
  pattern: RegExp
}

function globalOf(scripts: readonly string[], { name, pattern }: Global): string | null {
  for (const script of scripts) {
    const [, double, single] = script.includes(name) ? (pattern.exec(script) ?? []) : []
    const value = double ?? single
    if (value) return decodeEntities(value)
  }
  return null
}

/** Times of publication, seconds since 1970; the first one found counts. */
const TIMES: readonly Global[] = [
  { name: 'ori_create_time', pattern: /\bori_create_time ?: ?["'](\d{10})["']/ },
  { name: 'ct', pattern: /(?:\bvar |[\s;,])ct ?= ?["'](\d{10})["']/ },
  { name: 'create_timestamp', pattern: /\bcreate_timestamp ?: ?["']?(\d{10})["']?/ },
]

const BEIJING_HOURS = 8

/** What `#publish_time` shows is relative ("昨天") once its script ran, so only the data are asked. */
function publishedTimeOf(scripts: readonly string[]): string | null {
  for (const time of TIMES) {
    const seconds = globalOf(scripts, time)
    if (seconds === null) continue
    const local = new Date((Number(seconds) + BEIJING_HOURS * 3600) * 1000)
    return `${local.toISOString().slice(0, 19)}+08:00`
  }
  return null
}
