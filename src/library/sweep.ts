import type { Transaction } from './connection'

/** The pictures a row of revisions names, though the row itself may be damaged. */
export function hashesOf(row: unknown): string[] {
  if (typeof row !== 'object' || row === null || !('hashes' in row) || !Array.isArray(row.hashes)) return []
  return row.hashes.filter((hash): hash is string => typeof hash === 'string')
}

/** Deletes those of the pictures that no revision names any more; the transaction holds revisions and images. */
export async function sweep(transaction: Transaction<'readwrite'>, hashes: Iterable<string>): Promise<void> {
  const named = transaction.objectStore('revisions').index('hashes')
  await Promise.all(
    [...new Set(hashes)].map(async (hash) => {
      if ((await named.count(hash)) === 0) await transaction.objectStore('images').delete(hash)
    }),
  )
}

/** Deletes revisions of an address, and what pictures they were the last to name. */
export async function removeRevisions(
  transaction: Transaction<'readwrite'>,
  url: string,
  numbers: number[],
): Promise<void> {
  const revisions = transaction.objectStore('revisions')
  const rows: unknown[] = await Promise.all(numbers.map((number) => revisions.get([url, number])))
  await Promise.all(numbers.map((number) => revisions.delete([url, number])))
  await sweep(transaction, rows.flatMap(hashesOf))
}
