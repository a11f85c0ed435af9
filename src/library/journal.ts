import { type JournalEntry, readJournalEntry } from '../article/library-journal'
import { ok, type Result } from '../problem/result'
import type { Connection, Transaction } from './connection'

export const journalId = (url: string, number: number): string => `${number} ${url}`

const fetchingId = (url: string): string => `fetching ${url}`

/** The entries that stand; one that cannot be read is left in place and counts as none. */
export async function readJournal(transaction: Transaction<'readonly'>): Promise<JournalEntry[]> {
  const rows: unknown[] = await transaction.objectStore('journal').getAll()
  return rows.flatMap((row) => {
    const entry = readJournalEntry(row)
    return entry.ok ? [entry.value] : []
  })
}

/** Writes down that pictures are being fetched for that address, `now` in epoch ms. */
export function beginFetching(connection: Connection, url: string, now: number): Promise<Result<null>> {
  return connection.change(['journal'], async (transaction) => {
    await transaction.objectStore('journal').put({ id: fetchingId(url), url, step: 'fetching', begunAt: now })
    return ok(null)
  })
}

/** Takes that down again, where nothing was written. */
export function endFetching(connection: Connection, url: string): Promise<Result<null>> {
  return connection.change(['journal'], async (transaction) => {
    await takeOutFetching(transaction, url)
    return ok(null)
  })
}

/** The same in the transaction that writes the revision. */
export const takeOutFetching = (transaction: Transaction<'readwrite'>, url: string): Promise<void> =>
  transaction.objectStore('journal').delete(fetchingId(url))
