/**
 * The one transaction of a save that brings anything in: pictures, revision, record and journal entry, or none of them.
 */
import type { WrittenEntry } from '../article/library-journal'
import { type LibraryRecord, readLibraryRecord } from '../article/library-record'
import { countPictures, hashesIn, type Revision, type SavedImage } from '../article/library-revision'
import { fail, ok, type Result } from '../problem/result'
import type { Connection, Transaction } from './connection'
import type { Pictures } from './fetch-pictures'
import { journalId, takeOutFetching } from './journal'
import type { Prepared } from './prepare'
import { toRecord } from './record'
import { revisionNumbers } from './revisions'
import { countIn } from './tally'

/** What is to be written beside the text. */
export interface Writing {
  pictures: Pictures
  /** Number of the revision this one takes the place of; null: of none. */
  replaces: number | null
  /** epoch ms */
  savedAt: number
  changedAt: number
  /** Pictures of an article that is saved already: one that went to the trash meanwhile stays there, or gone. */
  isRetry?: boolean
}

/** What was written and is not proved yet. */
export interface Written {
  entry: WrittenEntry
  record: LibraryRecord
  images: SavedImage[]
}

/** Problems: `quota`, `aborted`, `newer-data`; `not-found`: a retry for what is not there any more. */
export function write(connection: Connection, prepared: Prepared, writing: Writing): Promise<Result<Written>> {
  const { article, textHash, articleHash, bytes } = prepared
  const { savedAt, changedAt, replaces } = writing
  const { url } = article
  return connection.change(['records', 'revisions', 'images', 'journal', 'tally'], async (transaction) => {
    const [numbers, row, images] = await Promise.all([
      revisionNumbers(transaction, url),
      transaction.objectStore('records').get(url),
      putPictures(transaction, writing.pictures),
    ])
    const found = readLibraryRecord(row)
    const before = found.ok ? found.value : null
    if (writing.isRetry && (!before || before.state === 'trash')) return fail('not-found')
    const number = (numbers.at(-1) ?? 0) + 1
    const hashes = hashesIn(images)
    const revision: Revision = { url, number, savedAt, article, textHash, images, hashes, verified: false }
    const pictures = countPictures(images)
    const record = { ...toRecord(revision, bytes + pictures.bytes, before), changedAt }
    const id = journalId(url, number)
    const entry: WrittenEntry = { id, url, number, step: 'written', articleHash, before, replaces, pictures }
    await Promise.all([
      countIn(transaction, { added: row === undefined ? 1 : 0 }),
      takeOutFetching(transaction, url),
      transaction.objectStore('revisions').put(revision),
      transaction.objectStore('records').put(record),
      transaction.objectStore('journal').put(entry),
    ])
    return ok({ entry, record, images })
  })
}

/** The images as they can be kept: one said to be stored already may have been removed with the last to name it. */
async function putPictures(transaction: Transaction<'readwrite'>, { images, fresh }: Pictures): Promise<SavedImage[]> {
  const store = transaction.objectStore('images')
  const known = new Set<string>()
  await Promise.all([
    ...fresh.map(async (picture) => {
      known.add(picture.hash)
      if ((await store.getKey(picture.hash)) === undefined) await store.put(picture)
    }),
    ...images.map(async ({ hash }) => {
      if (hash !== null && (await store.getKey(hash)) !== undefined) known.add(hash)
    }),
  ])
  return images.map((image) =>
    image.hash === null || known.has(image.hash) ? image : { src: image.src, hash: null, reason: 'not-tried' },
  )
}
