import type { WrittenEntry } from '../article/library-journal'
import { readRevision } from '../article/library-revision'
import { fail, ok, type Result } from '../problem/result'
import type { Connection, Transaction } from './connection'
import { revisionNumbers } from './revisions'
import { removeRevisions } from './sweep'

/** Revisions kept of an article, the shown one included. */
export const MOST_REVISIONS = 20

/**
 * The proof goes down; from here on the revision is what is shown. Answers whether older ones are to go: if so the
 * journal keeps the entry for `tidy`.
 */
export function settle(connection: Connection, entry: WrittenEntry): Promise<Result<{ untidy: boolean }>> {
  return connection.change(['revisions', 'journal'], async (transaction) => {
    const revisions = transaction.objectStore('revisions')
    const [row, numbers] = await Promise.all([
      revisions.get([entry.url, entry.number]),
      revisionNumbers(transaction, entry.url),
    ])
    const revision = readRevision(row)
    if (!revision.ok) return fail('aborted')
    const untidy = superfluous(entry, numbers).length > 0
    const journal = transaction.objectStore('journal')
    await Promise.all([
      revisions.put({ ...revision.value, verified: true }),
      untidy ? journal.put({ ...entry, step: 'proved' }) : journal.delete(entry.id),
    ])
    return ok({ untidy })
  })
}

/** The revision that says the same, and those beyond the most that are kept. */
function superfluous({ number, replaces }: WrittenEntry, numbers: number[]): number[] {
  const earlier = numbers.filter((other) => other < number && other !== replaces)
  const tooMany = earlier.slice(0, Math.max(0, earlier.length + 1 - MOST_REVISIONS))
  return [...numbers.filter((other) => other === replaces), ...tooMany]
}

/** They go, with pictures that only they had, and the entry with them. */
export function tidy(connection: Connection, entry: WrittenEntry): Promise<Result<null>> {
  return connection.change(['revisions', 'images', 'journal'], async (transaction) => {
    await removeRevisions(transaction, entry.url, superfluous(entry, await numbersUpTo(transaction, entry)))
    await transaction.objectStore('journal').delete(entry.id)
    return ok(null)
  })
}

const numbersUpTo = async (transaction: Transaction<'readwrite'>, { url, number }: WrittenEntry): Promise<number[]> =>
  (await revisionNumbers(transaction, url)).filter((other) => other <= number)
