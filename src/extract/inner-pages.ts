import type { Article } from '../article/article'
import { bodyOf, findAll, pageIn, rawTextOf, urlOf } from '../dom/unclobbered'
import type { WebPage } from '../formats/contract'
import { hostFields } from '../formats/parts/host-fields'
import { pageFields } from './page-fields'

/** A page that stands in a frame of another, written into it (`srcdoc`) or of the same origin. */
export interface InnerPage extends WebPage {
  frame: Element
  /** UTF-16 units of its text. */
  length: number
}

/** Less is an advertisement or a counter. */
const LEAST = 200
const MOST = 3

/** The pages in the frames of a page that hold something to read, the longest first. Others' frames nobody can read. */
export function innerPages({ document, url }: WebPage): InnerPage[] {
  return findAll(document, 'iframe')
    .flatMap((frame) => {
      const inner = pageIn(frame)
      const body = inner && bodyOf(inner)
      if (!inner || !body) return []
      return [{ frame, document: inner, url: addressOf(inner) ?? url, length: (rawTextOf(body) ?? '').trim().length }]
    })
    .filter(({ length }) => length >= LEAST)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST)
}

/** What its relative addresses mean; null: it was written into its frame and means what the page round it does. */
function addressOf(inner: Document): URL | null {
  const address = urlOf(inner)
  return address && /^https?:/.test(address) && URL.canParse(address) ? new URL(address) : null
}

/** The article of an inner page, with what only the page round it tells: above the frame, or in its head. */
export function withOuterFields(article: Article, { document, url }: WebPage, frame: Element): Article {
  const outer = { ...pageFields(document, url, frame), ...hostFields(document, frame, []) }
  return {
    ...article,
    // What the reader opened, and opens again.
    url: outer.url,
    title: article.title || outer.title,
    byline: article.byline ?? outer.byline,
    siteName: article.siteName ?? outer.siteName,
    publishedTime: article.publishedTime ?? outer.publishedTime,
  }
}
