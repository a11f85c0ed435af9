/** What elements of a source mean to the count of a receipt: names of its own, shared with no step. */
import type { Tally } from '../article/receipt'
import { attributeOf, attributesOf, findAll, nameOf, rawTextOf } from '../dom/unclobbered'
import type { SourceSight } from './source-sight'

/** No text of the article stands in these; what a reader presses or types into is the page's. */
export const UNREAD = new Set(
  (
    'script style template noscript iframe video audio canvas textarea object embed head title link meta ' +
    'button input select option datalist nav dialog annotation annotation-xml'
  ).split(' '),
)
/** Within a drawing: words about it, not in it. */
export const UNDRAWN = new Set(['title', 'desc', 'metadata', 'defs'])
/** What goes on in the same line; everything else begins one. */
export const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label leaf mark nobr q rp rt ruby s samp ' +
    'small span strike strong sub sup svg text tspan time tt u var wbr img picture source math mi mn mo mrow'
  ).split(' '),
)

const PLAYERS = new Set('video audio iframe embed object'.split(' '))
/** WeChat's own elements that play something or lead to an account, a program, a poll. */
const OWN = /^(?:mpvoice|qqmusic|mpvideosnap|mpprofile|mp-.*(?:audio|music|video|profile|weapp|miniprogram|vote|poll))/
/** Goods for sale are named by what they are, too. */
const SHOP = /shop/

/** Where an element stands, as far as counting it asks. */
export interface Around {
  pre: boolean
  drawn: boolean
  /** Within something that plays or leads elsewhere: counted once, its covers are no pictures of the article. */
  played: boolean
}

export interface Counting {
  count: Tally
  links: string[]
  sight: SourceSight
  outer: Around
}

/** Whether an element plays something or stands for something elsewhere; our formats write `data-qd` for data's own. */
export function isPlayer(element: Element): boolean {
  const name = nameOf(element)
  return PLAYERS.has(name) || attributeOf(element, 'data-qd') === 'card' || isOwnPlayer(element)
}

/** Whether it is one of WeChat's own: once its script ran, the words in it are the player's. */
export function isOwnPlayer(element: Element): boolean {
  const name = nameOf(element)
  if (OWN.test(name)) return !SHOP.test(name)
  const names = attributeOf(element, 'class')
  return names?.includes('_iframe') === true && /(?:^|\s)(?:video|vote)_iframe(?:\s|$)/.test(names)
}

/** Adds what an element counts as, where it counts. */
export function countElement(element: Element, { count, links, sight, outer }: Counting): void {
  const kind = kindOf(element, outer)
  if (kind === null || !sight.showsBox(element)) return
  // A link in text that nobody sees is no loss; a picture fades in where text would be hidden.
  if (kind === 'links') {
    if (!sight.showsText(element)) return
    links.push(attributeOf(element, 'href') ?? '')
  }
  count[kind] += 1
}

function kindOf(element: Element, around: Around): keyof Tally | null {
  const { pre, drawn, played } = around
  if (isPlayer(element)) return played || isUnseen(element) ? null : 'media'
  switch (nameOf(element)) {
    case 'img':
    case 'mp-common-sticker':
      return !played && isPicture(element) ? 'images' : null
    case 'svg':
      return !played && !drawn && element.getElementsByTagName('image').length > 0 ? 'images' : null
    case 'pre':
      return !pre && isWritten(element) ? 'codeBlocks' : null
    case 'table':
      return isWritten(element) ? 'tables' : null
    case 'a':
      return isLink(element) ? 'links' : null
    default:
      return hasBackground(element, around) ? 'images' : null
  }
}

/** A frame of no size asks something of a server and shows nothing. */
const isUnseen = (frame: Element): boolean =>
  ['width', 'height'].some((side) => /^0(?:px)?$/.test(attributeOf(frame, side)?.trim() ?? ''))

/** CSS pixels: a background drawn smaller is a tile or a bullet, as is one in a box that is hardly there. */
const [LEAST_TILE, LEAST_BOX] = [120, 30]

/** A picture that is laid behind what stands in the element. */
function hasBackground(element: Element, { pre, played }: Around): boolean {
  if (pre || played) return false
  const style = attributeOf(element, 'style')
  if (!style?.includes('url(') || !/background[^;]*url\(\s*["']?(?:https?:)?\/\//i.test(style)) return false
  const [, tile] = /background-size\s*:\s*([\d.]+)px/i.exec(style) ?? []
  if (tile !== undefined) return Number(tile) >= LEAST_TILE
  return [...style.matchAll(/(?:^|;)\s*(?:width|height)\s*:\s*([\d.]+)px/gi)].every(
    ([, side]) => Number(side) === 0 || Number(side) >= LEAST_BOX,
  )
}

const isWritten = (element: Element): boolean => /\S/.test(rawTextOf(element) ?? '')

/** Leads somewhere, and there is something to press. */
const isLink = (link: Element): boolean =>
  /^(?!\s*(?:javascript|data|vbscript):)\s*\S/i.test(attributeOf(link, 'href') ?? '') &&
  (isWritten(link) || findAll(link, 'img, svg').length > 0)

/** An address in whatever attribute: a loader whose attribute nobody knows is still seen here. */
const ADDRESS = /^\s*(?:https?:)?\/\/[^\s/]+\/\S|^[^\s<>{}]{1,500}\.(?:png|jpe?g|gif|webp|avif|bmp|svg)(?:[?#]\S*)?$/i
/** UTF-16 units; a shorter picture in place only keeps a place. */
const LEAST_DATA = 400

function isPicture(image: Element): boolean {
  const sides = [attributeOf(image, 'width'), attributeOf(image, 'height')]
  if (sides.every((side) => side !== null && /^[0-2](?:px)?$/.test(side.trim()))) return false
  return attributesOf(image).some(({ name, value }) =>
    value.startsWith('data:image/')
      ? value.length >= LEAST_DATA
      : name === 'src' || name === 'srcset'
        ? value.trim() !== '' && !value.startsWith('data:') && !value.startsWith('about:')
        : name !== 'class' && name !== 'alt' && ADDRESS.test(value),
  )
}
