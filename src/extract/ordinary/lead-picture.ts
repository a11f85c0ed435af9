import { declaredSize } from '../../dom/declared-size'
import { attributeOf, findAll } from '../../dom/unclobbered'
import { parsePictureAddress } from '../picture-address'
import { pictureSources } from '../picture-sources'

/** CSS pixels; a smaller one is an avatar, a badge, a logo. */
const LEAST_WIDTH = 300
const LEAST_HEIGHT = 150
/** Names of pictures that stand for the site or for a person. */
const SITE = /logo|avatar|icon|default|placeholder|sprite|badge|qr-?code|banner-ad|author|profile/i
/** What is round an article and shows others' pictures. */
const AROUND =
  'nav, aside, footer, form, [role="complementary"], [class*="related"], [class*="recommend"], [class*="author"]'
const CAPTION = 'figcaption, [class*="caption"]'
/** UTF-16 units. */
const MAX_CAPTION = 400
/** Number of an element in the page, which Readability leaves on it. */
const ORDER = 'data-qd-order'
const ORDERED = 'p, div, h1, h2, h3, h4, li, pre, td, blockquote, img, span, section'

interface Candidate {
  figure: Element
  sources: readonly string[]
  order: number
}

/** What a page has for a picture above the text, read before Readability takes it apart. */
export interface Leads {
  /** Photos of the page, in order. */
  shown: readonly Candidate[]
  /** Numbers of the main headings. */
  headings: readonly number[]
  /** What the page names for previews. */
  named: Candidate | null
}

/** Reads the candidates of the inert page and numbers its elements. `live`: the page itself, for its `meta`. */
export function readLeads(page: Document, live: Document): Leads {
  const named = namedPicture(page, live)
  const elements = [...page.body.querySelectorAll(ORDERED)]
  for (const [order, element] of elements.entries()) element.setAttribute(ORDER, String(order))
  const shown = elements.flatMap((image, order): Candidate[] => {
    if (image.localName !== 'img' || image.closest(AROUND)) return []
    const sources = pictureSources(image)
    const isNamed = named !== null && isSame(sources, named.sources)
    return isPhoto(image, sources, isNamed) ? [{ figure: figureOf(page, image), sources, order }] : []
  })
  const headings = elements.flatMap((element, order) => (element.localName === 'h1' ? [order] : []))
  return { shown, headings, named }
}

/**
 * The picture that belongs above the body: one that stands between the heading and the content, or the one the page
 * names for previews where the content has no picture. null: none, or the content has it, or begins with one.
 */
export function leadPicture({ shown, headings, named }: Leads, content: Element): Element | null {
  const inside = [...content.querySelectorAll('img')]
  const first = firstIn(content)
  if (first === null) return null
  const isNew = ({ sources }: Candidate) => !inside.some((image) => isSame(sources, pictureSources(image)))
  const heading = headings.filter((order) => order < first).at(-1)
  const hero = shown.find((candidate) => {
    if (candidate.order > first || !isNew(candidate)) return false
    // Above the heading, or without one, other large pictures are the site's.
    return (
      (heading !== undefined && candidate.order > heading) ||
      (named !== null && isSame(candidate.sources, named.sources))
    )
  })
  if (hero) return hero.figure
  return named && inside.length === 0 ? named.figure : null
}

/** Number of the first text of the content; null: it begins with a picture, or has no text. */
function firstIn(content: Element): number | null {
  for (const element of content.querySelectorAll(`[${ORDER}]`)) {
    if (element.localName === 'img') return null
    if (element.textContent?.trim() !== '' && element.querySelector('img') === null) {
      return Number(element.getAttribute(ORDER))
    }
  }
  return null
}

function isPhoto(image: Element, sources: readonly string[], isNamed: boolean): boolean {
  if (sources.length === 0 || SITE.test(`${sources[0] ?? ''} ${image.getAttribute('class') ?? ''}`)) return false
  const size = declaredSize(image)
  if (size) return size.width >= LEAST_WIDTH && size.height >= LEAST_HEIGHT
  return isNamed || image.closest('figure') !== null
}

/** A figure of its own with the picture and its caption. */
function figureOf(page: Document, image: Element): Element {
  const figure = page.createElement('figure')
  figure.append(image.cloneNode(true))
  const caption = (image.closest('figure') ?? image.parentElement)?.querySelector(CAPTION)
  const words = caption?.textContent?.trim() ?? ''
  if (words !== '' && words.length <= MAX_CAPTION) {
    figure.append(Object.assign(page.createElement('figcaption'), { textContent: words }))
  }
  return figure
}

function namedPicture(page: Document, live: Document): Candidate | null {
  const meta = (...names: string[]) =>
    names
      .flatMap((name) => findAll(live, `meta[property="${name}"], meta[name="${name}"]`))
      .map((element) => attributeOf(element, 'content'))
      .find((content) => content) ?? null
  const src = parsePictureAddress(meta('og:image', 'twitter:image') ?? '', page.baseURI)
  const [width, height] = [Number(meta('og:image:width') ?? 'NaN'), Number(meta('og:image:height') ?? 'NaN')]
  if (src === null || SITE.test(src) || width < LEAST_WIDTH || height < LEAST_HEIGHT) return null
  // A page that does not call itself an article names a picture of the site.
  if (meta('og:type') !== 'article' && meta('article:published_time') === null) return null
  const figure = page.createElement('figure')
  const image = page.createElement('img')
  image.setAttribute('src', src)
  image.setAttribute('alt', meta('og:image:alt') ?? '')
  figure.append(image)
  return { figure, sources: [src], order: -1 }
}

const isSame = (some: readonly string[], others: readonly string[]): boolean => {
  const keys = new Set(others.map(keyOf))
  return some.some((source) => keys.has(keyOf(source)))
}

/** What an address says of the picture itself: the name of the file without size and format, else all of it. */
function keyOf(source: string): string {
  if (!URL.canParse(source)) return source
  const { pathname, search } = new URL(source)
  const [name = ''] = pathname.split('/').filter(Boolean).slice(-1)
  const bare = name
    .toLowerCase()
    .replace(/!\w{1,40}$/, '')
    .replace(/\.(?:jpe?g|png|webp|gif|avif)$/, '')
    .replace(/(?:[-_@](?:\d{2,4}x\d{2,4}|\d{2,4}w|\dx|scaled|large|medium|thumb|small))$/, '')
  return bare.length < 4 ? pathname + search : bare
}
