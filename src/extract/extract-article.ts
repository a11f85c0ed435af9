import type { Article } from '../article/article'
import { readPage } from './read-page'

/** The article of a page, or null: nothing readable, or a problem that `readPage` names. */
export function extractArticle(document: Document, url: string): Article | null {
  const read = readPage(document, url)
  return read?.ok ? read.value : null
}
