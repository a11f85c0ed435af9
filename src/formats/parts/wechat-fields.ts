import { beijingTimeOf, parseBeijingTime } from '../../decode/beijing-time'
import { decodeEntities } from '../../decode/entities'
import { attributeOf, find, rawTextOf } from '../../dom/unclobbered'
import type { ArticleFields, WebPage } from '../contract'
import { addressIn, globalIn, numberAt, textAt, type WechatData } from './wechat-data'
import { canonicalWechatUrl } from './wechat-url'

/** Most characters (code points) of a title made of the text's beginning. */
const TITLE = 40

/**
 * Title, account, author, time, 原创, reprint and address, from the data first and from the page where they are silent.
 * Fields nobody knows are left out, so that what the page says in general is asked instead.
 */
export function wechatFields({ document, url }: WebPage, data: WechatData): Partial<ArticleFields> {
  const { object, scripts } = data
  const title = said(textAt(object, 'title')) ?? shownTitle(document) ?? globalIn(scripts, 'msg_title')
  const publishedTime = publishedTimeOf(document, data)
  return {
    ...(title === null ? {} : { title }),
    ...(publishedTime === null ? {} : { publishedTime }),
    byline:
      said(textAt(object, 'author')) ??
      metaIn(document, 'meta[name="author"]') ??
      textIn(document, '#js_author_name') ??
      textIn(document, AUTHOR_LINE),
    siteName: accountOf(document, data),
    url: canonicalWechatUrl(url, [
      addressIn(textAt(object, 'link')) ?? addressIn(globalIn(scripts, 'msg_link')),
      metaIn(document, 'meta[property="og:url"]'),
    ]),
    original: numberAt(object, 'copyright_info', 'copyright_stat') === 1 || find(document, '#copyright_logo') !== null,
    reprintOf: reprintOf(document, data),
    preview: previewOf(document, data),
  }
}

/** A title for what has none: the beginning of its first line, 40 characters at most. */
export function titleFrom(text: string): string {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? ''
  return [...tidy(first)].slice(0, TITLE).join('').trim()
}

/** The author's name below the title where it is no link: the one text there that has no id and is not the account's. */
const AUTHOR_LINE =
  ':is(#meta_content, .rich_media_meta_list) > .rich_media_meta_text:not([id], [role], .rich_media_meta_nickname)'

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

const said = (text: string | null): string | null => (text === null ? null : tidy(decodeEntities(text)) || null)

function textIn(document: Document, selector: string): string | null {
  const element = find(document, selector)
  return (element && tidy(rawTextOf(element) ?? '')) || null
}

function metaIn(document: Document, selector: string): string | null {
  const element = find(document, selector)
  return (element && tidy(attributeOf(element, 'content') ?? '')) || null
}

/** The title as the page shows it; null: it shows none. */
export function shownTitle(document: Document): string | null {
  const inner = textIn(document, '#activity-name .js_title_inner')
  if (inner) return inner
  const whole = textIn(document, '#activity-name')
  const paid = textIn(document, '#activity-name .pay__tag')
  const own = whole && paid && whole.startsWith(paid) ? whole.slice(paid.length).trim() : whole
  return (
    own ||
    textIn(document, '#js_text_title, #js_video_page_title, #js_audio_title') ||
    metaIn(document, 'meta[property="og:title"]')
  )
}

/** In this order: the account's name, else what the page calls its owner. */
const accountOf = (document: Document, { object, scripts }: WechatData): string | null =>
  said(textAt(object, 'nick_name')) ??
  textIn(document, '#js_name') ??
  globalIn(scripts, 'nickname') ??
  textIn(document, '.profile_nickname') ??
  textIn(document, '#post-user') ??
  textIn(document, '.wx_follow_nickname')

/**
 * What `#publish_time` shows is relative ("昨天") once its script ran, so the data go first; a copy without them keeps
 * a whole date there.
 */
function publishedTimeOf(document: Document, { object, scripts }: WechatData): string | null {
  const seconds =
    numberAt(object, 'ori_create_time') ||
    secondsIn(globalIn(scripts, 'ct')) ||
    secondsIn(globalIn(scripts, 'oriCreateTime')) ||
    numberAt(object, 'create_timestamp')
  if (seconds) return beijingTimeOf(seconds)
  const written = [
    () => textAt(object, 'create_time'),
    () => globalIn(scripts, 'createTime'),
    () => textIn(document, '#publish_time'),
    () => globalIn(scripts, 'publish_time'),
    () => textIn(document, '#post-date'),
    () => metaIn(document, 'meta[property="article:published_time"]'),
  ]
  for (const ask of written) {
    const text = ask() ?? ''
    const time = beijingTimeOf(secondsIn(text) ?? Number.NaN) ?? parseBeijingTime(text)
    if (time !== null) return time
  }
  return null
}

/** Seconds since 1970 as they are written; null: something else. */
const secondsIn = (text: string | null): number | null => (/^\d{9,10}$/.test(text ?? '') ? Number(text) : null)

function reprintOf(document: Document, { object }: WechatData): ArticleFields['reprintOf'] {
  const name = said(textAt(object, 'copyright_info', 'platform')) ?? textIn(document, '#js_share_author')
  const source = find(document, '#js_share_source')
  const address =
    addressIn(textAt(object, 'copyright_info', 'reprint_url')) ?? addressIn(source && attributeOf(source, 'data-url'))
  return name === null ? null : { name, url: address }
}

/** An unbought body holds a filter; how much of the whole it lets through the data say in percent. */
function previewOf(document: Document, { object }: WechatData): ArticleFields['preview'] {
  if (!find(document, 'mp-pay-preview-filter')) return null
  const percent = numberAt(object, 'pay_subscribe_info', 'preview_percent')
  return { share: percent !== null && percent > 0 && percent <= 100 ? percent / 100 : null }
}
