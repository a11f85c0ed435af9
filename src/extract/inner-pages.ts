import type { Article } from '../article/article'
import { bodyOf, findAll, pageIn, rawTextOf } from '../dom/unclobbered'
import type { WebPage } from '../formats/contract'
import { hostFields } from '../formats/parts/host-fields'
import { pageFields } from './page-fields'

/** A page that stands in a frame of another, written into it (`srcdoc`) or of the same origin. */
export interface InnerPage {
  frame: Element
  document: Document
  /** UTF-16 units of its text. */
  length: number
}

/** Less is an advertisement or a counter. */
const LEAST = 200
const MOST = 3

/** The pages in the frames of a page that hold something to read, the longest first. Others' frames nobody can read. */
export function innerPages(document: Document): InnerPage[] {
  return findAll(document, 'iframe')
    .flatMap((frame) => {
      const inner = pageIn(frame)
      const body = inner && bodyOf(inner)
      return inner && body ? [{ frame, document: inner, length: (rawTextOf(body) ?? '').trim().length }] : []
    })
    .filter(({ length }) => length >= LEAST)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST)
}

/** The article of an inner page, with what only the page round it tells: above the frame, or in its head. */
export function withOuterFields(article: Article, { document, url }: WebPage, frame: Element): Article {
  const outer = { ...pageFields(document, url, frame), ...hostFields(document, frame, []) }
  return {
    ...article,
    title: article.title || outer.title,
    byline: article.byline ?? outer.byline,
    siteName: article.siteName ?? outer.siteName,
    publishedTime: article.publishedTime ?? outer.publishedTime,
  }
}
