import { beijingTimeOf, parseBeijingTime } from '../../decode/beijing-time'
import { decodeEntities } from '../../decode/entities'
import { find, rawTextOf } from '../../dom/unclobbered'
import type { ArticleFields, WebPage } from '../contract'
import { ownField } from './image-map'
import type { QqData } from './qq-data'

/** Where the pages of each generation show it, newest first. Facts: docs/formats.md, "QQ News". */
const TITLES = '#article-title, .LEFT > h1, .qq_article .hd h1, #C-Main-Article-QQ .hd h1, #ArticleTit'
const ACCOUNTS = '.article-author .media-name, .media-name, .a_Info .a_source, .a_source, [bosszone="jgname"], .where'
const TIMES = '.media-meta, .a_Info .a_time, .a_time, .article-time, .pubTime'

/** In 2006 the line had no name: it is the row of the table below the title's. */
const OLDEST_LINE = '#ArtFrom, tr:has(#ArticleTit) + tr'

const ACCOUNT_KEYS = ['media', 'media_name', 'chlname', 'source']
const TIME_KEYS = ['pubtime', 'pub_time', 'time']
const EXCERPT_KEYS = ['desc', 'abstract', 'introduction']
const ID_KEYS = ['cms_id', 'id']

const HOST = /(?:^|\.)qq\.com$/
const ID = /^\d{8}[0-9A-Z]{6,10}$/

/** Title, account, time, address of an article: what the data say, else what the page shows. */
export function qqFields({ document, url }: WebPage, data: QqData | null): Partial<ArticleFields> {
  const said = (keys: readonly string[]) => (data ? textIn(data.owners, keys) : null)
  const title = said(['title', 'shareTitle']) ?? shownTitle(document)
  const publishedTime = timeOf(said(TIME_KEYS)) ?? timeOf(shown(document, TIMES))
  const excerpt = said(EXCERPT_KEYS)
  return {
    // Left out where nothing is known, so that what the page says in general is asked instead.
    ...(title === null ? {} : { title }),
    ...(publishedTime === null ? {} : { publishedTime }),
    ...(excerpt === null ? {} : { excerpt: excerpt.slice(0, 500) }),
    siteName:
      said(['media', 'media_name']) ??
      cardOf(data) ??
      said(ACCOUNT_KEYS) ??
      shown(document, ACCOUNTS) ??
      oldestAccount(document),
    ...lastingAddress(url, said(ID_KEYS)),
  }
}

/** The title as the page shows it; null: it shows none. */
export const shownTitle = (document: Document): string | null => shown(document, TITLES)

function shown(document: Document, selector: string): string | null {
  const element = find(document, selector)
  return (element && tidy(rawTextOf(element) ?? '')) || null
}

/** Until 2011 one line held host, time and source: `http://news.qq.com　2008年05月06日12:30　河边日报　我要评论`. */
const oldestAccount = (document: Document): string | null =>
  /\d{1,2}:\d{2}\s+([^\s[\]]{2,20})\s/.exec(`${shown(document, OLDEST_LINE) ?? ''} `)?.[1] ?? null

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The first text among the keys; within one key the innermost object goes first. */
function textIn(owners: readonly object[], keys: readonly string[]): string | null {
  for (const key of keys) {
    for (const owner of owners) {
      const value = ownField(owner, key)
      const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.slice(0, 2_000) : ''
      const written = tidy(decodeEntities(text))
      if (written !== '') return written
    }
  }
  return null
}

/** Newer data keep the account on a card. */
function cardOf(data: QqData | null): string | null {
  const cards = data?.owners.map((owner) => ownField(owner, 'card')) ?? []
  return textIn(
    cards.filter((card) => typeof card === 'object' && card !== null),
    ['chlname'],
  )
}

/** Seconds since 1970 or a date as written, which names no zone and means Beijing. */
function timeOf(written: string | null): string | null {
  if (written === null) return null
  return /^\d{10}$/.test(written) ? beijingTimeOf(Number(written)) : parseBeijingTime(written)
}

/** One article is served by several hosts, with what the reader came by; this address stays. */
function lastingAddress(url: URL, id: string | null): Partial<ArticleFields> {
  if (!HOST.test(url.hostname) || id === null || !ID.test(id)) return {}
  return { url: `https://news.qq.com/rain/a/${id}` }
}
