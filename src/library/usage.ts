import { type LibraryRecord, readLibraryRecord } from '../article/library-record'
import { ok, type Result } from '../problem/result'
import type { Connection } from './connection'
import type { Usage } from './library'

/** What the library takes, by its own count and by the browser's. */
export async function usage(connection: Connection): Promise<Result<Usage>> {
  const counted = await connection.read(['records', 'images'], async (transaction) => {
    const rows: unknown[] = await transaction.objectStore('records').getAll()
    const records = rows.map(readLibraryRecord).flatMap((row) => (row.ok ? [row.value] : []))
    let pictures = 0
    // Keys only: the pictures themselves may be gigabytes.
    const index = transaction.objectStore('images').index('size')
    for (let row = await index.openKeyCursor(); row; row = await row.continue()) pictures += row.key
    return ok({
      articles: records.length,
      bytes: records.reduce((sum, { bytes }) => sum + bytes, 0),
      archived: picturesOf(records.filter(({ state }) => state === 'archive')),
      pictures,
    })
  })
  if (!counted.ok) return counted
  const { usage: browser } = await navigator.storage.estimate()
  return ok({ ...counted.value, browser: browser ?? null })
}

const picturesOf = (records: readonly LibraryRecord[]): number =>
  records.reduce((sum, { pictures }) => sum + pictures.bytes, 0)
