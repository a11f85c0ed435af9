import type { ArticleImage } from '../article/article'

/** The different pictures of an article that lie in the web, in order; those written into the text are in it already. */
export function webImages(images: readonly ArticleImage[]): ArticleImage[] {
  const seen = new Set<string>()
  return images.filter(({ src }) => {
    if (!/^https?:/i.test(src) || seen.has(src)) return false
    seen.add(src)
    return true
  })
}
