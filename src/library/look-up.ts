import { type LibraryRecord, readLibraryRecord } from '../article/library-record'
import { readStoredPicture, type StoredPicture } from '../article/library-revision'
import { fail, ok, type Result } from '../problem/result'
import type { Connection, Transaction } from './connection'
import { readJournal } from './journal'
import type { LibraryList, SavedArticle } from './library'
import { shownRevision } from './revisions'

/** All records that were proved, newest first; rows that cannot be read are counted. */
export function list(connection: Connection): Promise<Result<LibraryList>> {
  return connection.read(['records', 'journal'], async (transaction) => {
    const [rows, unproved] = await Promise.all([transaction.objectStore('records').getAll(), unprovedUrls(transaction)])
    const read = rows.map(readLibraryRecord)
    const records = read.flatMap((row) => (row.ok && !unproved.has(row.value.url) ? [row.value] : []))
    return ok({
      records: records.sort((a, b) => b.savedAt - a.savedAt),
      broken: read.filter((row) => !row.ok).length,
    })
  })
}

/**
 * Whether `other` is neither archived nor in the trash and stands behind `record` in the list, newest first. Of two
 * saved in one millisecond the index has the larger address first.
 */
export const isToReadAfter = (record: LibraryRecord, other: LibraryRecord): boolean =>
  (other.state === 'unread' || other.state === 'reading') &&
  (other.savedAt === record.savedAt ? other.url < record.url : other.savedAt < record.savedAt)

/**
 * The newest proved records outside the trash, or those to read after one, at most `count`; those that cannot be read
 * are passed over.
 */
export function newest(
  connection: Connection,
  count: number,
  after: LibraryRecord | null = null,
): Promise<Result<LibraryRecord[]>> {
  const isWanted = (record: LibraryRecord) => (after ? isToReadAfter(after, record) : record.state !== 'trash')
  return connection.read(['records', 'journal'], async (transaction) => {
    const unproved = await unprovedUrls(transaction)
    const found: LibraryRecord[] = []
    const range = after && IDBKeyRange.upperBound(after.savedAt)
    const index = transaction.objectStore('records').index('savedAt')
    for (let row = await index.openCursor(range, 'prev'); row && found.length < count; row = await row.continue()) {
      const record = readLibraryRecord(row.value)
      if (record.ok && isWanted(record.value) && !unproved.has(record.value.url)) found.push(record.value)
    }
    return ok(found)
  })
}

/** The saved article with its newest proved text; null: not saved, or in the trash. Problem: `broken-data`. */
export function find(connection: Connection, url: string): Promise<Result<SavedArticle | null>> {
  return connection.read(['records', 'revisions', 'journal'], async (transaction) => {
    const record = await findRecord(transaction, url)
    if (!record.ok || !record.value) return record.ok ? ok(null) : record
    const revision = await shownRevision(transaction, record.value)
    if (!revision) return fail('broken-data')
    return ok({ record: record.value, article: revision.article, images: revision.images })
  })
}

/** Bytes of a picture; null: there are none under that hash. Problem: `broken-data`. */
export function findPicture(connection: Connection, hash: string): Promise<Result<StoredPicture | null>> {
  return connection.read(['images'], async (transaction) => {
    const row: unknown = await transaction.objectStore('images').get(hash)
    return row === undefined ? ok(null) : readStoredPicture(row)
  })
}

/** When (epoch ms) it was saved; null: not, or it lies in the trash. */
export function savedAt(connection: Connection, url: string): Promise<Result<number | null>> {
  return connection.read(['records', 'journal'], async (transaction) => {
    const record = await findRecord(transaction, url)
    return record.ok ? ok(record.value?.savedAt ?? null) : record
  })
}

async function findRecord(transaction: Transaction<'readonly'>, url: string): Promise<Result<LibraryRecord | null>> {
  const row: unknown = await transaction.objectStore('records').get(url)
  if (row === undefined) return ok(null)
  const record = readLibraryRecord(row)
  if (!record.ok) return record
  const isShown = record.value.state !== 'trash' && !(await unprovedUrls(transaction)).has(url)
  return ok(isShown ? record.value : null)
}

/** Addresses whose first revision is written and not proved: they are not saved yet. */
async function unprovedUrls(transaction: Transaction<'readonly'>): Promise<Set<string>> {
  const entries = await readJournal(transaction)
  return new Set(entries.flatMap((entry) => (entry.step === 'written' && !entry.before ? [entry.url] : [])))
}
