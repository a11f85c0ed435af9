import type { Article } from '../../../article/article'
import type { SavedImage } from '../../../article/library-revision'
import type { Library } from '../../../library/library'
import { fail, ok, type Result } from '../../../problem/result'
import type { SavedState } from '../../../reader/reader'
import { savedStateOf } from '../shared/saved-state'
import type { Target } from './find-target'

/** What a tab shows: `images` of a saved copy, null of an article that was handed over. */
export interface Loaded {
  article: Article
  saved: SavedState
  images: SavedImage[] | null
}

/**
 * The article of a target. Problems: `not-found` (no target, a handoff older than 24 h, an article that was deleted),
 * and those of the library.
 */
export async function loadArticle(library: Library, target: Target | null): Promise<Result<Loaded>> {
  if (target?.kind === 'handoff') {
    const handed = await library.readHandoff(target.id)
    if (!handed.ok) return handed
    return ok({ article: handed.value, saved: await savedStateOf(library, handed.value), images: null })
  }
  if (target?.kind !== 'saved') return fail('not-found')
  const found = await library.find(target.url)
  if (!found.ok) return found
  if (!found.value) return fail('not-found')
  const { article, images, record } = found.value
  return ok({ article, images, saved: { savedAt: record.savedAt, changed: false, progress: record.progress } })
}
