import type { LibraryRecord } from '../article/library-record'
import { countPictures, coverOf, type Revision } from '../article/library-revision'

/** What the reader made of an article, which saving it again keeps. */
type Kept = Pick<LibraryRecord, 'state' | 'favourite' | 'tags' | 'progress' | 'trashed'>

const fresh: Kept = { state: 'unread', favourite: false, tags: [], progress: 0, trashed: null }

/**
 * The record of a revision; `bytes`: its text and pictures. What the reader did with the article before stays; one that lay in the trash comes back
 * out of it, since it was saved again.
 */
export function toRecord(revision: Revision, bytes: number, before: LibraryRecord | null): LibraryRecord {
  const { article } = revision
  const kept = before ?? fresh
  const image = article.images[0]?.src ?? null
  return {
    url: revision.url,
    title: article.title,
    byline: article.byline,
    siteName: article.siteName,
    excerpt: article.excerpt,
    image,
    cover: coverOf(image, revision.images),
    length: article.length,
    lang: article.lang,
    savedAt: revision.savedAt,
    changedAt: revision.savedAt,
    state: kept.trashed?.from ?? kept.state,
    trashed: null,
    favourite: kept.favourite,
    tags: kept.tags,
    progress: kept.progress,
    revision: revision.number,
    bytes,
    pictures: countPictures(revision.images),
  }
}
