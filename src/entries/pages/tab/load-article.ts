import type { Article } from '../../../article/article'
import type { SavedImage } from '../../../article/library-revision'
import type { Library } from '../../../library/library'
import { fail, ok, type Result } from '../../../problem/result'
import type { SavedState } from '../../../reader/reader'
import { lackingOf, savedStateOf } from '../shared/saved-state'
import type { Target } from './find-target'

/** What a tab shows: `images` of a saved copy, null of an article that was handed over. */
export interface Loaded {
  article: Article
  saved: SavedState
  images: SavedImage[] | null
  /** An earlier saving: how far it is read is not kept. */
  isEarlier: boolean
}

/**
 * The article of a target. Problems: `not-found` (no target, a handoff older than 24 h, an article that was deleted),
 * and those of the library.
 */
export async function loadArticle(library: Library, target: Target | null): Promise<Result<Loaded>> {
  if (target?.kind === 'handoff') {
    const handed = await library.readHandoff(target.id)
    if (!handed.ok) return handed
    const saved = await savedStateOf(library, handed.value)
    return ok({ article: handed.value, saved, images: null, isEarlier: false })
  }
  if (target?.kind !== 'saved') return fail('not-found')
  if (target.version !== null) return loadVersion(library, target.url, target.version)
  const found = await library.find(target.url)
  if (!found.ok) return found
  if (!found.value) return fail('not-found')
  const { article, images, record } = found.value
  const { savedAt, progress } = record
  const saved = { savedAt, changed: false, progress, lacking: lackingOf(record) }
  return ok({ article, images, saved, isEarlier: false })
}

async function loadVersion(library: Library, url: string, version: number): Promise<Result<Loaded>> {
  const [found, all] = await Promise.all([library.readRevision(url, version), library.revisions(url)])
  if (!found.ok) return found
  const summary = all.ok ? all.value.find(({ number }) => number === version) : null
  if (!found.value || !summary) return fail('not-found')
  return ok({ ...found.value, saved: { savedAt: summary.savedAt, changed: false, progress: 0 }, isEarlier: true })
}
