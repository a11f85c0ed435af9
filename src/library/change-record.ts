import { type LibraryRecord, readLibraryRecord } from '../article/library-record'
import { fail, ok, type Result } from '../problem/result'
import type { Connection } from './connection'

/**
 * Reads a record, lets `next` change it and writes it, in one transaction, so that two at once lose nothing.
 * Problems: `not-found`, `broken-data`, those of a change.
 */
export function changeRecord(
  connection: Connection,
  url: string,
  next: (record: LibraryRecord) => LibraryRecord,
): Promise<Result<null>> {
  return connection.change(['records'], async (transaction) => {
    const records = transaction.objectStore('records')
    const row: unknown = await records.get(url)
    if (row === undefined) return fail('not-found')
    const record = readLibraryRecord(row)
    if (!record.ok) return record
    await records.put(next(record.value))
    return ok(null)
  })
}

/** To the trash at `now`, epoch ms; what lies there already stays as it is. */
export const trashed =
  (now: number) =>
  (record: LibraryRecord): LibraryRecord =>
    record.state === 'trash'
      ? record
      : { ...record, state: 'trash', trashed: { at: now, from: record.state }, changedAt: now }

/** Out of the trash, in the state it had. */
export const restored =
  (now: number) =>
  (record: LibraryRecord): LibraryRecord =>
    record.state === 'trash'
      ? { ...record, state: record.trashed?.from ?? 'unread', trashed: null, changedAt: now }
      : record

/** Read as far as `progress`, 0–1; an unread one that was begun is being read. */
export const readAsFarAs =
  (progress: number, now: number) =>
  (record: LibraryRecord): LibraryRecord => ({
    ...record,
    progress: Math.min(1, Math.max(0, progress)),
    state: record.state === 'unread' && progress > 0 ? 'reading' : record.state,
    changedAt: now,
  })
