/**
 * What any page says about its article in its head and its heading. A format that knows better goes first.
 */
import { isSameSite } from '../article/same-site'
import {
  attributeOf,
  bodyOf,
  find,
  findAll,
  headOf,
  isBefore,
  isInside,
  rawTextOf,
  rootElementOf,
  titleOf,
} from '../dom/unclobbered'
import type { ArticleFields } from '../formats/contract'
import { hostFields } from '../formats/parts/host-fields'
import { toIsoTime } from './iso-time'

/** Names of `meta`, most reliable first. */
const TITLES = ['og:title', 'twitter:title']
const AUTHORS = ['author', 'article:author', 'og:article:author']
const SITES = ['og:site_name', 'application-name']
const EXCERPTS = ['og:description', 'description', 'twitter:description']
const TIMES = ['article:published_time', 'og:published_time', 'datepublished', 'pubdate', 'publishdate', 'date']

/** Everything; null: the page does not say. `container`: the article's body, whose neighbourhood is searched. */
export function pageFields(document: Document, url: URL, container: Element | null): ArticleFields {
  const meta = metaOf(document)
  const root = rootElementOf(document)
  const body = bodyOf(document)
  const lang = (root && attributeOf(root, 'lang'))?.trim() || null
  return {
    title: titleFor(document, container, meta),
    byline: nameIn(meta(AUTHORS)),
    siteName: meta(SITES),
    excerpt: meta(EXCERPTS),
    lang: lang !== null && /^[a-z]{2,3}(?:[-_][\w-]{1,30})?$/i.test(lang) ? lang.replaceAll('_', '-') : null,
    dir: dirOf(root) ?? dirOf(body),
    publishedTime: toIsoTime(meta(TIMES) ?? '') ?? elementTime(document, container),
    url: canonical(document, url),
    original: null,
    reprintOf: null,
    preview: null,
  }
}

/** UTF-16 units; a shorter paragraph may be part of the lines above the text. */
const LONG = 40

/** The same of a page of any make: a time that no `meta` tells may stand in the lines above the first long paragraph. */
export function anyFields(document: Document, url: URL): ArticleFields {
  const fields = pageFields(document, url, null)
  if (fields.publishedTime !== null) return fields
  const first = findAll(document, 'p').find((paragraph) => (rawTextOf(paragraph) ?? '').trim().length >= LONG)
  const { publishedTime = null } = first ? hostFields(document, first, []) : {}
  return { ...fields, publishedTime }
}

const tidy = (text: string | null): string | null => (text ?? '').replace(/\s+/g, ' ').trim() || null

const ASKED: ReadonlySet<string> = new Set([...TITLES, ...AUTHORS, ...SITES, ...EXCERPTS, ...TIMES])

/** Reads the head's `meta` once; answers the first of several names that says something. */
function metaOf(document: Document): (names: readonly string[]) => string | null {
  const said = new Map<string, string>()
  for (const element of findAll(document, 'meta[content]')) {
    const written = attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? attributeOf(element, 'itemprop')
    const name = written?.toLowerCase() ?? ''
    if (!ASKED.has(name) || said.has(name)) continue
    const content = tidy(attributeOf(element, 'content'))
    if (content) said.set(name, content)
  }
  return (names) => names.map((name) => said.get(name)).find((content) => content !== undefined) ?? null
}

/** An author's page is no name. */
const nameIn = (text: string | null): string | null => (text !== null && /^https?:/.test(text) ? null : text)

/** Parts of a page's title that name its site. */
const SEPARATOR = /\s[|–—-]\s|[_|｜]/

function titleFor(document: Document, container: Element | null, meta: ReturnType<typeof metaOf>): string {
  const given = meta(TITLES)
  if (given !== null) return given
  const whole = tidy(titleOf(document)) ?? ''
  const heading = tidy(rawTextOfOne(headingFor(document, container)))
  if (heading !== null && (whole === '' || whole.includes(heading) || container !== null)) return heading
  const head = headOf(document)
  const [first = ''] = whole.split(SEPARATOR)
  return (head && first.trim()) || whole
}

const rawTextOfOne = (element: Element | null): string | null => element && rawTextOf(element)

/** The last main heading before the body; one inside it is a section's. */
function headingFor(document: Document, container: Element | null): Element | null {
  const headings = findAll(document, 'h1')
  if (!container) return headings.length === 1 ? (headings[0] ?? null) : null
  const before = headings.filter((heading) => isBefore(heading, container) && !isInside(container, heading))
  return before.at(-1) ?? null
}

/** `time` elements before or round the body, the nearest first. */
function elementTime(document: Document, container: Element | null): string | null {
  const times = findAll(document, 'time[datetime]').filter((time) => !container || isBefore(time, container))
  for (const time of times.reverse()) {
    const iso = toIsoTime(attributeOf(time, 'datetime') ?? '')
    if (iso !== null) return iso
  }
  return null
}

function dirOf(element: Element | null): 'ltr' | 'rtl' | null {
  const dir = element && attributeOf(element, 'dir')?.toLowerCase()
  return dir === 'ltr' || dir === 'rtl' ? dir : null
}

/** The page's lasting address, without fragment. A canonical link to a foreign site is not followed. */
function canonical(document: Document, url: URL): string {
  const link = find(document, 'link[rel~="canonical"][href]')
  const written = link && attributeOf(link, 'href')
  const named = written && URL.canParse(written, url.href) ? new URL(written, url.href) : url
  // A canonical link to the front page is a mistake of the site's.
  const isFront = named.pathname === '/' && named.search === '' && url.pathname !== '/'
  const chosen = new URL(isSameSite(url, named) && !isFront ? named.href : url.href)
  chosen.hash = ''
  return chosen.href.replace(/#$/, '')
}
