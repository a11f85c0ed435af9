import { type LibraryRecord, readLibraryRecord } from '../article/library-record'
import { type Revision, readRevision } from '../article/library-revision'
import { ok, type Result } from '../problem/result'
import type { Connection, Transaction } from './connection'
import type { RevisionSummary, SavedArticle } from './library'

type Any = Transaction<'readonly'> | Transaction<'readwrite'>

/** Keys of all revisions of an address: an array sorts behind every number. */
export const revisionsOf = (url: string): IDBKeyRange => IDBKeyRange.bound([url], [url, []])

/** Numbers of the revisions of an address that are there, in order. */
export async function revisionNumbers(transaction: Any, url: string): Promise<number[]> {
  const keys = await transaction.objectStore('revisions').getAllKeys(revisionsOf(url))
  return keys.map(([, number]) => number)
}

/** The newest proved revision among those numbers; null: none. */
export async function lastVerified(transaction: Any, url: string, numbers: number[]): Promise<Revision | null> {
  for (const number of numbers.toReversed()) {
    const revision = readRevision(await transaction.objectStore('revisions').get([url, number]))
    if (revision.ok && revision.value.verified) return revision.value
  }
  return null
}

/** The proved revision that a record shows; null: there is none. */
export async function shownRevision(transaction: Any, { url, revision: number }: LibraryRecord) {
  const current = readRevision(await transaction.objectStore('revisions').get([url, number]))
  if (current.ok && current.value.verified) return current.value
  const numbers = await revisionNumbers(transaction, url)
  return lastVerified(
    transaction,
    url,
    numbers.filter((other) => other < number),
  )
}

/** Record and proved revision of an address, whatever its state; null: not saved. */
export function readCurrent(
  connection: Connection,
  url: string,
): Promise<Result<{ record: LibraryRecord; revision: Revision } | null>> {
  return connection.read(['records', 'revisions'], async (transaction) => {
    const record = readLibraryRecord(await transaction.objectStore('records').get(url))
    const revision = record.ok ? await shownRevision(transaction, record.value) : null
    return ok(record.ok && revision ? { record: record.value, revision } : null)
  })
}

/** All proved ones, newest first, without their text. Rows that cannot be read are left out. */
export function listRevisions(connection: Connection, url: string): Promise<Result<RevisionSummary[]>> {
  return connection.read(['records', 'revisions'], async (transaction) => {
    const record = readLibraryRecord(await transaction.objectStore('records').get(url))
    if (!record.ok) return ok([])
    const shown = await shownRevision(transaction, record.value)
    const rows: unknown[] = await transaction.objectStore('revisions').getAll(revisionsOf(url))
    const proved = rows.map(readRevision).flatMap((row) => (row.ok && row.value.verified ? [row.value] : []))
    return ok(
      proved.toReversed().map(({ number, savedAt, article: { title, length } }) => {
        return { number, savedAt, title, length, current: number === shown?.number }
      }),
    )
  })
}

/** One proved revision with its text; null: there is none of that number. */
export function findRevision(
  connection: Connection,
  url: string,
  number: number,
): Promise<Result<Omit<SavedArticle, 'record'> | null>> {
  return connection.read(['revisions'], async (transaction) => {
    const row: unknown = await transaction.objectStore('revisions').get([url, number])
    if (row === undefined) return ok(null)
    const revision = readRevision(row)
    if (!revision.ok) return revision
    const { article, images, verified } = revision.value
    return ok(verified ? { article, images } : null)
  })
}
