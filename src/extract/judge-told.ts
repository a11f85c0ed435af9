import type { DropReason } from '../article/receipt'
import { attributeOf, findAll, rawTextOf } from '../dom/unclobbered'
import { inkOf } from './ink'

/** A block that was dropped and told. */
export interface Told {
  reason: DropReason
  body: HTMLElement | null
  ink: string
}

/** Names that publishers give to what is theirs: the beginnings of words in a class or an id. */
const CHROME_NAME =
  /(?:^|[^a-z])(?:share|sharing|statement|status(?![a-z])|declar|disclaim|related|relation|reltxt|recom|comment|toolbar|footer|copyright|qr-?code|subscri|advert|ads?(?![a-z])|rv-root|player|video|promo|more(?![a-z])|moretv|mbarticle|tips|artp|qqnews-content|rich_media_(?:title|meta|tool))/i
/** Share of links in a list of other articles. */
const LINKED = 0.4
/** The size at the end of a picture's address. */
const SIZE = /(?:\/(?:0|640|641|1000)|_\d{3,4})+\/?$/

/**
 * Judged here anew: what a step calls noise and looks like the article's counts as the article's, however short. It is
 * the publisher's own when its name says so, when it is mostly links, or when its pictures are shown anyway.
 */
export function isChrome({ reason, body, ink }: Told, shown: Element): boolean {
  if (reason !== 'noise' || !body) return false
  const [first] = findAll(body, '*')
  if (!first) return false
  if (CHROME_NAME.test(`${attributeOf(first, 'class') ?? ''} ${attributeOf(first, 'id') ?? ''}`)) return true
  if (ink === '') return repeats(body, shown)
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
