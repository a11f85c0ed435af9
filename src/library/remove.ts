import { readLibraryRecord } from '../article/library-record'
import { ok, type Result } from '../problem/result'
import type { Connection, Transaction } from './connection'
import { revisionNumbers } from './revisions'
import type { StoreName } from './stores'
import { removeRevisions } from './sweep'
import { countIn } from './tally'

/** How long the trash keeps an article, ms. */
const TRASH_MS = 30 * 24 * 60 * 60 * 1000

/** What an article that goes for good is taken out of. */
const STORES: StoreName[] = ['records', 'revisions', 'images', 'tally']

/** Removes those of the articles for good that lie in the trash: another window may have put one back. How many. */
export function removeArticles(connection: Connection, urls: string[]): Promise<Result<number>> {
  return connection.change(STORES, async (transaction) => {
    const rows: unknown[] = await Promise.all(
      [...new Set(urls)].map((url) => transaction.objectStore('records').get(url)),
    )
    const trashed = rows.flatMap((row) => {
      const record = readLibraryRecord(row)
      return record.ok && record.value.state === 'trash' ? [record.value.url] : []
    })
    await removeAll(transaction, trashed)
    return ok(trashed.length)
  })
}

/** Removes the articles that have lain in the trash for 30 days; how many. */
export function emptyOldTrash(connection: Connection, now: number): Promise<Result<number>> {
  return connection.change(STORES, async (transaction) => {
    const rows: unknown[] = await transaction.objectStore('records').getAll()
    const old = rows.flatMap((row) => {
      const record = readLibraryRecord(row)
      const { url, state, trashed } = record.ok ? record.value : { url: '', state: null, trashed: null }
      // A moment alone (a backup may say what it likes) puts nothing into the trash.
      return state === 'trash' && trashed && trashed.at + TRASH_MS <= now ? [url] : []
    })
    await removeAll(transaction, old)
    return ok(old.length)
  })
}

async function removeAll(transaction: Transaction<'readwrite'>, urls: string[]): Promise<void> {
  await countIn(transaction, { removed: urls.length })
  for (const url of urls) {
    await transaction.objectStore('records').delete(url)
    await removeRevisions(transaction, url, await revisionNumbers(transaction, url))
  }
}
