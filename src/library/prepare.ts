import { type Article, readArticle } from '../article/article'
import { ok, type Result } from '../problem/result'
import { byteLength, sha256 } from './hash'

/** Everything about a text that takes time, made before a transaction opens. */
export interface Prepared {
  article: Article
  textHash: string
  /** SHA-256 of the whole article as JSON, hex. */
  articleHash: string
  /** Of the article as JSON. */
  bytes: number
}

/** The article as it will come back, hashed. Problem: `broken-data`. */
export async function prepare(input: Article): Promise<Result<Prepared>> {
  const article = readArticle(input)
  if (!article.ok) return article
  const json = JSON.stringify(article.value)
  const [textHash, articleHash] = await Promise.all([sha256(article.value.content), sha256(json)])
  return ok({ article: article.value, textHash, articleHash, bytes: byteLength(json) })
}
