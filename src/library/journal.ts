import * as v from 'valibot'
import { type LibraryRecord, recordSchema } from '../article/library-record'
import type { Transaction } from './connection'

/**
 * What a save left to do, so that a start after a kill can end it: `written`, not proved yet; `proved`, older
 * revisions still there.
 */
export interface JournalEntry {
  /** `number url`; one save, one entry. */
  id: string
  url: string
  /** Number of the revision. */
  number: number
  step: 'written' | 'proved'
  /** SHA-256 of the whole article as JSON, hex. */
  articleHash: string
  /** The record as it stood, put back when the new revision is not proved; null: there was none. */
  before: LibraryRecord | null
}

const entrySchema = v.object({
  id: v.string(),
  url: v.string(),
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  step: v.picklist(['written', 'proved']),
  articleHash: v.string(),
  before: v.nullable(recordSchema),
})

export const journalId = (url: string, number: number): string => `${number} ${url}`

/** The entries that stand; one that cannot be read is left in place and counts as none. */
export async function readJournal(transaction: Transaction<'readonly'>): Promise<JournalEntry[]> {
  const rows = await transaction.objectStore('journal').getAll()
  return rows.flatMap((row) => {
    const read = v.safeParse(entrySchema, row)
    return read.success ? [read.output] : []
  })
}
