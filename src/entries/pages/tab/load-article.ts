import type { Article } from '../../../article/article'
import type { Library } from '../../../library/library'
import { fail, ok, type Result } from '../../../problem/result'
import type { Target } from './find-target'

/**
 * The article of a target. Problems: `not-found` (no target, a handoff older than 24 h, an article that was deleted),
 * and those of the library.
 */
export async function loadArticle(library: Library, target: Target | null): Promise<Result<Article>> {
  if (target?.kind === 'handoff') return library.readHandoff(target.id)
  if (target?.kind !== 'saved') return fail('not-found')
  const found = await library.find(target.url)
  if (!found.ok) return found
  return found.value ? ok(found.value.article) : fail('not-found')
}
