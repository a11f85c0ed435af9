import type { LibraryRecord } from '../article/library-record'
import { countPictures, coverOf, hashesIn, type Revision } from '../article/library-revision'
import type { StoredArticle } from '../article/stored-article'
import { MOST_REVISIONS } from './settle'

/** Two revisions are the same saving when they were saved at one moment and say the same. */
const savingOf = ({ savedAt, textHash }: Revision): string => `${savedAt} ${textHash}`

/**
 * What the library has of an article and what a backup has of it, as one: every saving of both, each once, every
 * picture that either has, and the marks that were set last. Once merged, merging the same again changes nothing.
 * `taken`: numbers of revisions that stay as they are and are in neither.
 */
export function mergeStored(
  have: StoredArticle | null,
  got: StoredArticle,
  taken: ReadonlySet<number> = new Set(),
): StoredArticle {
  if (!have) return besides(got, taken)
  const theirs = new Map(got.revisions.map((revision) => [savingOf(revision), revision]))
  const ours = have.revisions.map((revision) => withPicturesOf(revision, theirs.get(savingOf(revision)) ?? null))
  const known = new Set(have.revisions.map(savingOf))
  const fresh = got.revisions.filter((revision) => !known.has(savingOf(revision)))
  const revisions = fresh.length === 0 ? ours : numbered(inOrder([...ours, ...fresh]), taken)
  return { record: recordOf(have.record, got.record, revisions), revisions }
}

/** With numbers of its own where some are taken. */
function besides({ record, revisions }: StoredArticle, taken: ReadonlySet<number>): StoredArticle {
  if (!revisions.some(({ number }) => taken.has(number))) return { record, revisions }
  const anew = numbered(revisions, taken)
  const shown = revisions.findIndex(({ number }) => number === record.revision)
  return { record: { ...record, revision: anew[shown]?.number ?? record.revision }, revisions: anew }
}

/** By their moment; the oldest beyond the most that are kept go. */
const inOrder = (revisions: Revision[]): Revision[] =>
  revisions.toSorted((a, b) => a.savedAt - b.savedAt || (savingOf(a) < savingOf(b) ? -1 : 1)).slice(-MOST_REVISIONS)

/** Numbered anew in their order, past the numbers that are taken. */
function numbered(revisions: readonly Revision[], taken: ReadonlySet<number>): Revision[] {
  let number = 0
  return revisions.map((revision) => {
    do number += 1
    while (taken.has(number))
    return { ...revision, number }
  })
}

function withPicturesOf(revision: Revision, other: Revision | null): Revision {
  const there = new Map(other?.images.flatMap((image) => (image.hash === null ? [] : [[image.src, image] as const])))
  const images = revision.images.map((image) => (image.hash === null ? (there.get(image.src) ?? image) : image))
  return { ...revision, images, hashes: hashesIn(images) }
}

function recordOf(have: LibraryRecord, got: LibraryRecord, revisions: Revision[]): LibraryRecord {
  const shown = got.savedAt > have.savedAt ? got : have
  const marks = got.changedAt > have.changedAt ? got : have
  const revision = revisions.findLast(({ savedAt }) => savedAt === shown.savedAt) ?? revisions.at(-1)
  const pictures = revision ? countPictures(revision.images) : shown.pictures
  return {
    ...shown,
    ...(revision && { cover: coverOf(shown.image, revision.images) }),
    changedAt: marks.changedAt,
    state: marks.state,
    trashed: marks.trashed,
    favourite: marks.favourite,
    tags: marks.tags,
    progress: marks.progress,
    revision: revision?.number ?? shown.revision,
    bytes: shown.bytes - shown.pictures.bytes + pictures.bytes,
    pictures,
  }
}
