import type { DropReason } from '../article/receipt'
import { attributeOf, findAll, rawTextOf } from '../dom/unclobbered'
import { inkOf } from './ink'
import { isOwnPlayer } from './source-kinds'

/** A block that was dropped and told. */
export interface Told {
  reason: DropReason
  /** Index of the block of the result it followed. */
  after: number
  body: HTMLElement
  ink: string
}

/** Names that publishers give to what is theirs: the beginnings of words in a class or an id. */
export const CHROME_NAME =
  /(?:^|[^a-z])(?:share|sharing|statement|status(?![a-z])|declar|disclaim|related|relation|reltxt|recom|comment|toolbar|footer|copyright|qr[-_]?code|subscri|advert|ads?(?![a-z])|rv-root|player|video|audio_area|qqmusic_area|promo|more(?![a-z])|moretv|mbarticle|tips|artp|reading|article-top|article-status|widget_placeholder|qqnews-content|rich_media_(?:title|meta|tool))/i
/** What publishers and hosts leave as text, without white space: counters, placeholders, sheets, words of WeChat's page. */
const CHROME_INK =
  /^(?:(?:c?ounter\(line\)?)+|(?:!--)?[A-Z]{2,20}(?:_[A-Z]{2,12}){0,3}_\d{1,3}(?:--)?|(?:\.rich\\?_media\\?_content|--news-)[\s\S]*\{[\s\S]*|\$\{[^{}]*\}|\{\{[^{}]*\}\}|<%.*%>|(?:预览时标签不可点|微信扫一扫|关注该公众号|使用小程序|[继续向上]{2}滑动看下一个|轻触阅读原文|阅读原文|知道了|取消允许|此图片来自微信公众平台|未经允许不可引用)+)$/
/** Share of links in a list of other articles. */
const LINKED = 0.4
/** The size at the end of a picture's address. */
const SIZE = /(?:\/(?:0|640|641|1000)|_\d{3,4})+\/?$/

/**
 * Judged here anew: what a step calls noise and looks like the article's counts as the article's, however short. It is
 * the publisher's own when its name or its words say so, when it is mostly links, or when its pictures are shown
 * anyway.
 */
export function isChrome({ reason, body, ink }: Told, shown: Element): boolean {
  if (reason !== 'noise') return false
  const [first] = findAll(body, '*')
  if (!first) return false
  if (CHROME_NAME.test(`${attributeOf(first, 'class') ?? ''} ${attributeOf(first, 'id') ?? ''}`)) return true
  if (isOwnPlayer(first)) return true
  if (ink === '') return repeats(body, shown)
  if (CHROME_INK.test(ink)) return true
  const linked = findAll(body, 'a').reduce((sum, link) => sum + inkOf(rawTextOf(link) ?? '').length, 0)
  return linked >= ink.length * LINKED
}

function repeats(body: Element, shown: Element): boolean {
  const pictures = findAll(body, 'img')
  const known = new Set(findAll(shown, 'img').map((image) => placeOf(attributeOf(image, 'src'))))
  return (
    pictures.length > 0 &&
    pictures.every((image) => ['src', 'data-src'].some((name) => known.has(placeOf(attributeOf(image, name)))))
  )
}

/** What an address names, without scheme, query and size; null: there is none, which is the same as nothing. */
function placeOf(address: string | null): string | null {
  const [, place = ''] = /^(?:https?:)?\/\/([^?#]+)/.exec(address?.trim() ?? '') ?? []
  return place === '' ? null : place.replace(SIZE, '')
}
