/** Whole articles out of the library and into it, for a backup. */
import { readLibraryRecord } from '../article/library-record'
import { readRevision } from '../article/library-revision'
import type { CarriedArticle, StoredArticle } from '../article/stored-article'
import { fail, ok, type Result } from '../problem/result'
import type { Connection, Transaction } from './connection'
import { mergeStored } from './merge-stored'
import { endLeft, saveLock } from './recover'
import { revisionNumbers, revisionsOf } from './revisions'
import { sweep } from './sweep'
import { countIn } from './tally'

/** Record and all proved revisions of an address, whatever its state; null: not saved. Problem: `broken-data`. */
export const readStored = (connection: Connection, url: string): Promise<Result<StoredArticle | null>> =>
  connection.read(['records', 'revisions'], async (transaction) => {
    const stored = await readableIn(transaction, url)
    if (!stored.ok || !stored.value) return stored
    const { record, revisions } = stored.value
    return revisions.some(({ number }) => number === record.revision) ? stored : fail('broken-data')
  })

/** The same, but that the revision which the record names may be one that cannot be read. */
async function readableIn(
  transaction: Pick<Transaction<'readonly'>, 'objectStore'> | Transaction<'readwrite'>,
  url: string,
): Promise<Result<StoredArticle | null>> {
  const [row, rows]: [unknown, unknown[]] = await Promise.all([
    transaction.objectStore('records').get(url),
    transaction.objectStore('revisions').getAll(revisionsOf(url)),
  ])
  if (row === undefined) return ok(null)
  const record = readLibraryRecord(row)
  if (!record.ok) return record
  const read = rows.map(readRevision).flatMap((revision) => (revision.ok ? [revision.value] : []))
  return ok({ record: record.value, revisions: read.filter(({ verified }) => verified) })
}

/**
 * Merges an article of a backup with what is here, in one strict transaction: nothing that is here is lost by it,
 * not even a version that cannot be read; where that was the one shown, the newest of the others is. Its texts and
 * pictures have been compared with their hashes before. Problems: `quota`, `aborted`, `newer-data`,
 * `broken-data` where the record that is here cannot be read: all is left as it is.
 */
export function mergeCarried(connection: Connection, { article, pictures }: CarriedArticle): Promise<Result<null>> {
  const { url } = article.record
  // A save of the same article must not come in between.
  return navigator.locks.request(saveLock(connection, url), async () => {
    // What a killed save left would else be undone later, over what is merged here.
    if (!(await endLeft(connection, url))) return fail('aborted')
    return connection.change(['records', 'revisions', 'images', 'tally'], async (transaction) => {
      const have = await readableIn(transaction, url)
      if (!have.ok) return have
      const ours = new Set(have.value?.revisions.map(({ number }) => number))
      // A row that cannot be read, or that no record knows of, stays where it is.
      const taken = (await revisionNumbers(transaction, url)).filter((number) => !ours.has(number))
      const merged = mergeStored(have.value, article, new Set(taken))
      const images = transaction.objectStore('images')
      const revisions = transaction.objectStore('revisions')
      await Promise.all([...ours].map((number) => revisions.delete([url, number])))
      await Promise.all([
        countIn(transaction, { added: have.value ? 0 : 1 }),
        ...pictures.map((picture) => images.put(picture)),
        ...merged.revisions.map((revision) => revisions.put(revision)),
        transaction.objectStore('records').put(merged.record),
      ])
      // A revision beyond the most that are kept may have been the last to name a picture.
      const old = have.value?.revisions.flatMap(({ hashes }) => hashes) ?? []
      await sweep(transaction, [...old, ...pictures.map(({ hash }) => hash)])
      return ok(null)
    })
  })
}
