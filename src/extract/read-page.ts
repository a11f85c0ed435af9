import type { Article } from '../article/article'
import type { Result } from '../problem/result'

/** Reads the article of a page; null: nothing readable. The page is never changed. */
export function readPage(_document: Document, _url: string): Result<Article> | null {
  return null
}
