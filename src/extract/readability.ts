/**
 * Pages of any make and language, by Mozilla's Readability on a bounded inert copy; the live page is never cloned
 * whole. What it does not take for an article, front pages and lists among them, is null.
 */
import { isProbablyReaderable, Readability } from '@mozilla/readability'
import { parseInert } from '../dom/parse-inert'
import { snapshot } from '../dom/snapshot'
import { attributeOf, bodyOf, findAll, headOf, rawTextOf, rootElementOf, titleOf } from '../dom/unclobbered'
import type { ArticleFields, Reading, WebPage } from '../formats/contract'
import { fail, ok, type Result } from '../problem/result'
import { isList } from './is-list'
import { toIsoTime } from './iso-time'
import { joinArticles } from './ordinary/join-articles'
import { leadPicture, readLeads } from './ordinary/lead-picture'
import { prepare } from './ordinary/prepare'
import { articlesMeant } from './ordinary/several-articles'
import { hasShortParagraphs } from './short-paragraphs'

/** Elements Readability looks at; beyond, it may take longer than any page is worth. */
const MAX_ELEMENTS = 60_000

/** UTF-16 units of text it reads in time; 20 MB of text took it 18 s on a busy machine. */
const MAX_TEXT = 1_500_000

/** How much text makes an article, UTF-16 units: Readability's own figures, made for Latin letters … */
const LATIN = { charThreshold: 500, readerable: { minContentLength: 140, minScore: 20 } }
/** … and for Chinese, of which a character says about as much as three of those. */
const HAN = { charThreshold: 180, readerable: { minContentLength: 45, minScore: 15 } }

/** Channel and site as Chinese portals append them, `_科技_某网`, which Readability does not know. */
const CHANNELS = /(?:_{1,2}[^_]{0,20}\p{Script=Han}[^_]{0,20}){1,3}$/u

/** What it finds; null: probably no article. Problems: `too-large`, `timed-out`. */
export function readAnyPage(webPage: WebPage): Result<Reading> | null {
  const { document, url } = webPage
  const source = bodyOf(document)
  if (!source) return null
  const copy = snapshot(source, 'boxes')
  if (!copy.ok) return copy
  if ((rawTextOf(copy.value.body)?.length ?? 0) > MAX_TEXT) return fail('too-large')
  const page = inertPage(document, copy.value.body, url)
  const meant = articlesMeant(page, url, titleOf(document))
  const found = meant.length > 1 ? ok(readTogether(page, meant, webPage)) : findArticle(page, webPage)
  if (!found?.ok) return found
  const { content: body, fields } = found.value
  return ok({ source, body, fields })
}

interface Found {
  content: Element
  fields: Partial<ArticleFields>
}

/** Several articles as one. What the page says of itself, `pageFields` reads. */
function readTogether(page: Document, articles: readonly Element[], { document, url }: WebPage): Found {
  const restore = prepare(page, document, url)
  const content = joinArticles(page, articles)
  restore(content)
  return { content, fields: {} }
}

function findArticle(page: Document, { document, url }: WebPage): Result<Found> | null {
  const { charThreshold, readerable } = isHan(page.body) ? HAN : LATIN
  if (!isProbablyReaderable(page, readerable) && !hasShortParagraphs(page.body)) return null
  const leads = readLeads(page, document)
  const restore = prepare(page, document, url)
  if (page.getElementsByTagName('*').length > MAX_ELEMENTS) return fail('too-large')
  const found = new Readability(page, { charThreshold, keepClasses: false, serializer: (node) => node }).parse()
  const content = found?.content
  if (!found || !(content instanceof Element)) return null
  restore(content)
  if (isList(content)) return null
  const title = shownTitle(document, (found.title ?? '').replace(CHANNELS, ''))
  dropTitle(content, title)
  const lead = leadPicture(leads, content)
  if (lead) content.prepend(lead)
  const publishedTime = toIsoTime(found.publishedTime ?? '')
  return ok({
    content,
    fields: {
      ...(title ? { title } : {}),
      ...(found.byline ? { byline: found.byline } : {}),
      ...(found.siteName ? { siteName: found.siteName } : {}),
      ...(found.excerpt ? { excerpt: found.excerpt } : {}),
      ...(publishedTime ? { publishedTime } : {}),
    },
  })
}

/** What parts a title from the names of channel and site. */
const SEPARATED = /^\s*[|｜_–—·-]/

/** The main heading where the title is it and names of the site: Readability counts words, of which Chinese has none. */
function shownTitle(document: Document, title: string): string {
  const headings = findAll(document, 'h1').map((heading) => (rawTextOf(heading) ?? '').replace(/\s+/g, ' ').trim())
  const isTitle = (heading: string) =>
    heading.length > 1 && title.startsWith(heading) && SEPARATED.test(title.slice(heading.length))
  return headings.find(isTitle) ?? title
}

const squeezed = (text: string | null): string => (text ?? '').replace(/\s+/g, '')

/** The title above the text, which the view shows itself. Readability compares words, and sees none in Chinese. */
function dropTitle(content: Element, title: string): void {
  const heading = content.querySelector('h1, h2')
  if (heading && title !== '' && squeezed(heading.textContent) === squeezed(title)) heading.remove()
}

/** An inert document with the copied body, and of the head what Readability reads for its metadata. */
function inertPage(document: Document, copied: Element, url: URL): Document {
  const page = parseInert('')
  const [head, body] = [headOf(page), bodyOf(page)]
  const base = page.createElement('base')
  base.setAttribute('href', url.href)
  head?.append(base, Object.assign(page.createElement('title'), { textContent: titleOf(document) }))
  for (const element of findAll(document, 'meta[content], script[type="application/ld+json"]')) {
    head?.append(page.importNode(element, true))
  }
  const lang = attributeOf(rootElementOf(document) ?? copied, 'lang')
  if (lang) page.documentElement.setAttribute('lang', lang)
  while (copied.firstChild) body?.append(copied.firstChild)
  return page
}

/** Whether the text is mainly Chinese; judged by its beginning. */
function isHan(body: Element): boolean {
  const text = (rawTextOf(body) ?? '').replace(/\s+/g, '').slice(0, 4_000)
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length / 4
}
