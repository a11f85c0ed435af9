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

const { getBoundingClientRect } = Element.prototype
/** jsdom has none, and no frame that is seen either. */
const checkVisibility: Element['checkVisibility'] | undefined = Element.prototype.checkVisibility

/** Whether a reader sees the frame: one that only a script uses holds nothing for them. */
function isSeen(frame: Element): boolean {
  const { width, height } = getBoundingClientRect.call(frame)
  const isShown = checkVisibility?.call(frame, { opacityProperty: true, visibilityProperty: true }) ?? true
  return isShown && width > 1 && height > 1
}

/**
 * The pages in the seen frames of a page that hold more than `least` units to read, the longest first. Others' nobody
 * can read.
 */
export function innerPages({ document, url }: WebPage, least: number): InnerPage[] {
  return findAll(document, 'iframe')
    .flatMap((frame) => {
      const inner = pageIn(frame)
      const body = inner && bodyOf(inner)
      const length = (body && rawTextOf(body)?.trim().length) ?? 0
      // Its box last: for that the browser may have to lay the page out.
      if (!inner || length < LEAST || length <= least || !isSeen(frame)) return []
      return [{ frame, document: inner, url: addressOf(inner) ?? url, length }]
    })
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
