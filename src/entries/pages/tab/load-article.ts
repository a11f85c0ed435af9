import type { Article } from '../../../article/article'
import type { SavedImage } from '../../../article/library-revision'
import type { Library } from '../../../library/library'
import { fail, ok, type Result } from '../../../problem/result'
import type { Target } from './find-target'

/** What a tab shows: `images` of a saved copy, null of an article that was handed over. */
export interface Loaded {
  article: Article
  images: SavedImage[] | null
}

/**
 * The article of a target. Problems: `not-found` (no target, a handoff older than 24 h, an article that was deleted),
 * and those of the library.
 */
export async function loadArticle(library: Library, target: Target | null): Promise<Result<Loaded>> {
  if (target?.kind === 'handoff') {
    const handed = await library.readHandoff(target.id)
    return handed.ok ? ok({ article: handed.value, images: null }) : handed
  }
  if (target?.kind !== 'saved') return fail('not-found')
  const found = await library.find(target.url)
  if (!found.ok) return found
  return found.value ? ok({ article: found.value.article, images: found.value.images }) : fail('not-found')
}
