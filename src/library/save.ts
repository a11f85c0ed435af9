/**
 * A save in its phases: fetch (outside any transaction), write, prove (read back by a new connection), settle
 * (verified), tidy (older revisions go). Killed between two of them, recover() does the rest or undoes it.
 */
import type { Article, ArticleImage } from '../article/article'
import type { Revision, SavedImage } from '../article/library-revision'
import type { SaveProgress, SaveReport } from '../article/save-report'
import { fail, ok, type Result } from '../problem/result'
import type { Connection } from './connection'
import { fetchPictures, type Pictures } from './fetch-pictures'
import { beginFetching, endFetching } from './journal'
import type { FetchPicture, SaveOptions } from './library'
import { type Prepared, prepare } from './prepare'
import { prove } from './prove'
import { saveLock } from './recover'
import { readCurrent } from './revisions'
import { rollBack } from './roll-back'
import { settle, tidy } from './settle'
import { webImages } from './web-images'
import { type Writing, type Written, write } from './write'

export interface Saving {
  connection: Connection
  /** null: pictures that are not stored already stay missing. */
  fetchPicture: FetchPicture | null
  /** epoch ms */
  now(): number
}

/** All phases in order; the answer only when the proof is down. Problems: as Library.save. */
export async function save(saving: Saving, article: Article, options: SaveOptions): Promise<Result<SaveReport>> {
  const prepared = await prepare(article)
  if (!prepared.ok) return prepared
  return navigator.locks.request(saveLock(saving.connection, prepared.value.article.url), async () => {
    const current = await readCurrent(saving.connection, prepared.value.article.url)
    if (!current.ok) return current
    const before = current.value?.revision ?? null
    const savedAt = saving.now()
    const replaces = before && saysTheSame(before, prepared.value.article) ? before.number : null
    return fill(saving, prepared.value, before, { options, replaces, savedAt })
  })
}

/** The missing pictures of a saved article, or one of them, again: a revision that replaces the shown one. */
export async function retryPictures(saving: Saving, url: string, options: SaveOptions): Promise<Result<SaveReport>> {
  return navigator.locks.request(saveLock(saving.connection, url), async () => {
    const current = await readCurrent(saving.connection, url)
    if (!current.ok) return current
    if (!current.value || current.value.record.trashed) return fail('not-found')
    const { revision } = current.value
    const prepared = await prepare(revision.article)
    if (!prepared.ok) return prepared
    const { number: replaces, savedAt } = revision
    return fill(saving, prepared.value, revision, { options, replaces, savedAt, isRetry: true })
  })
}

/** Whether a later saving says what the earlier does, and shows no fewer pictures. */
const saysTheSame = ({ article: earlier }: Revision, later: Article): boolean =>
  earlier.title === later.title &&
  earlier.textContent === later.textContent &&
  webImages(earlier.images).length <= webImages(later.images).length

type Filling = Pick<Writing, 'replaces' | 'savedAt' | 'isRetry'> & { options: SaveOptions }

async function fill(
  saving: Saving,
  prepared: Prepared,
  before: Revision | null,
  { options, ...writing }: Filling,
): Promise<Result<SaveReport>> {
  const { connection } = saving
  const pictures = await gather(saving, prepared.article, before, options)
  if (!pictures.ok) return pictures
  const { value } = pictures
  const written = await write(connection, prepared, { pictures: value, changedAt: saving.now(), ...writing })
  if (!written.ok) {
    await endFetching(connection, prepared.article.url)
    return written
  }
  return finish(connection, written.value)
}

async function finish(connection: Connection, { entry, record, images }: Written): Promise<Result<SaveReport>> {
  const proved = await prove(connection.name, entry)
  const settled = proved.ok ? await settle(connection, entry) : proved
  if (!settled.ok) {
    // Where even this fails, the journal has the next start do it.
    await rollBack(connection, entry)
    return settled
  }
  // The article is safe; older revisions that stay now go with the next start.
  if (settled.value.untidy) await tidy(connection, entry)
  const { url, revision, savedAt, bytes, pictures } = record
  const missing = images.flatMap((image) => (image.hash === null ? [{ src: image.src, reason: image.reason }] : []))
  return ok({ url, revision, savedAt, bytes, images: { total: pictures.total, saved: pictures.saved, missing } })
}

/** The pictures the revision before had already, and the others from the web. Problems: `cancelled`, as a change. */
async function gather(
  { connection, fetchPicture, now }: Saving,
  { url, images }: Article,
  before: Revision | null,
  { signal, onProgress, only }: SaveOptions,
): Promise<Result<Pictures>> {
  const all = webImages(images)
  const earlier = new Map(before?.images.map((image) => [image.src, image]))
  const wanted = wantedOf(all, earlier, only)
  if (signal?.aborted) return fail('cancelled')
  if (wanted.length === 0 || !fetchPicture)
    return ok({ images: all.map(({ src }) => earlier.get(src) ?? untried(src)), fresh: [] })
  const begun = await beginFetching(connection, url, now())
  if (!begun.ok) return begun
  const told = (done: number, bytes: number): SaveProgress => ({ url, done, total: wanted.length, bytes })
  const fetched = await fetchPictures(wanted, {
    fetchPicture,
    signal,
    onDone: (done, bytes) => onProgress?.(told(done, bytes)),
  })
  if (signal?.aborted) {
    await endFetching(connection, url)
    return fail('cancelled')
  }
  const got = new Map(fetched.images.map((image) => [image.src, image]))
  return ok({
    images: all.map(({ src }) => got.get(src) ?? earlier.get(src) ?? untried(src)),
    fresh: fetched.fresh,
  })
}

/**
 * Those of an article's pictures that have no bytes; of them the one that is asked for alone. A notice is known by its
 * fellows only (fetch-pictures.ts), so one that came in a picture's place is asked for together with them.
 */
function wantedOf(
  all: readonly ArticleImage[],
  earlier: ReadonlyMap<string, SavedImage>,
  only: string | undefined,
): ArticleImage[] {
  const lacking = all.filter(({ src }) => (earlier.get(src)?.hash ?? null) === null)
  if (only === undefined) return lacking
  const isNotice = (src: string): boolean => {
    const image = earlier.get(src)
    return image?.hash === null && image.reason === 'notice'
  }
  const isFellow = (src: string) => isNotice(only) && isNotice(src) && new URL(src).host === new URL(only).host
  return lacking.filter(({ src }) => src === only || isFellow(src))
}

const untried = (src: string): SavedImage => ({ src, hash: null, reason: 'not-tried' })
