import { readTally, type Tally } from '../article/library-memory'
import type { Transaction } from './connection'

/** Key of the only row. */
const ARTICLES = 'articles'

/** How many articles came in and were taken out; null: that cannot be read. */
export const tallyIn = async (transaction: Transaction<'readonly'> | Transaction<'readwrite'>): Promise<Tally | null> =>
  readTally(await transaction.objectStore('tally').get(ARTICLES))

/** Counts in the transaction that changes the records: what it brings in, or takes out on purpose. */
export async function countIn(
  transaction: Transaction<'readwrite'>,
  { added = 0, removed = 0 }: Partial<Record<'added' | 'removed', number>>,
): Promise<void> {
  if (added + removed === 0) return
  const tally = await tallyIn(transaction)
  // A row that cannot be read tells of no loss either.
  if (tally)
    await transaction
      .objectStore('tally')
      .put({ id: ARTICLES, ...tally, added: tally.added + added, removed: tally.removed + removed })
}
