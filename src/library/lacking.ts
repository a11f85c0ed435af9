import { lacksPictures, readLibraryRecord } from '../article/library-record'
import { ok, type Result } from '../problem/result'
import type { Connection } from './connection'
import type { Lacking } from './library'
import { shownRevision } from './revisions'

/** What lacks pictures, newest first; a record or text that cannot be read is left out. */
export function lacking(connection: Connection): Promise<Result<Lacking[]>> {
  return connection.read(['records', 'revisions'], async (transaction) => {
    const rows: unknown[] = await transaction.objectStore('records').getAll()
    const records = rows
      .map(readLibraryRecord)
      .flatMap((row) => (row.ok && lacksPictures(row.value) ? [row.value] : []))
    const found: Lacking[] = []
    // One after the other: each is a whole text, and only its list of pictures stays.
    for (const record of records.sort((a, b) => b.savedAt - a.savedAt)) {
      const revision = await shownRevision(transaction, record)
      const missing = (revision?.images ?? []).flatMap((image) =>
        image.hash === null && image.reason !== 'dropped' ? [{ src: image.src, reason: image.reason }] : [],
      )
      if (missing.length > 0) found.push({ url: record.url, missing })
    }
    return ok(found)
  })
}
