import { type JournalEntry, readJournalEntry } from '../article/library-journal'
import type { Transaction } from './connection'

export const journalId = (url: string, number: number): string => `${number} ${url}`

/** The entries that stand; one that cannot be read is left in place and counts as none. */
export async function readJournal(transaction: Transaction<'readonly'>): Promise<JournalEntry[]> {
  const rows: unknown[] = await transaction.objectStore('journal').getAll()
  return rows.flatMap((row) => {
    const entry = readJournalEntry(row)
    return entry.ok ? [entry.value] : []
  })
}
