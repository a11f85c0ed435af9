import type { Article } from '../../../article/article'
import { type LibraryRecord, lacksPictures } from '../../../article/library-record'
import type { Library } from '../../../library/library'
import type { SavedState } from '../../../reader/reader'

/** Of an article the library does not know. */
export const NOT_SAVED: SavedState = { savedAt: null, changed: false, progress: 0 }

/** How many pictures are missing that a retry might bring. */
export const lackingOf = (record: LibraryRecord): number =>
  lacksPictures(record) ? record.pictures.total - record.pictures.saved : 0

/** What the library knows of a shown article; one that cannot be read counts as not saved, saving again mends it. */
export async function savedStateOf(library: Library, article: Article): Promise<SavedState> {
  const found = await library.find(article.url)
  if (!found.ok || !found.value) return NOT_SAVED
  const { record, article: kept } = found.value
  const { savedAt, progress } = record
  return { savedAt, changed: kept.content !== article.content, progress, lacking: lackingOf(record) }
}
