import type { Library } from '../../../library/library'
import { openHandoff } from '../../../platform/own-pages'
import { ok, type Result } from '../../../problem/result'
import { sampleArticle } from './sample-article'
import { locale } from './words'

/** Shows the sample in a reader tab. Problems: those of keeping a handoff. */
export async function openSample(opening: Promise<Result<Library>>): Promise<Result<null>> {
  const library = await opening
  if (!library.ok) return library
  const kept = await library.value.keepHandoff(sampleArticle(locale))
  if (!kept.ok) return kept
  await openHandoff(kept.value, null)
  return ok(null)
}
