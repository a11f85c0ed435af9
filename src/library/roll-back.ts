import type { WrittenEntry } from '../article/library-journal'
import { countPictures, type Revision } from '../article/library-revision'
import { ok, type Result } from '../problem/result'
import type { Connection } from './connection'
import { byteLength } from './hash'
import { toRecord } from './record'
import { lastVerified, revisionNumbers } from './revisions'
import { removeRevisions } from './sweep'
import { countIn } from './tally'

/**
 * What was written goes again; the record is the one before, or tells of the last proved revision, or goes as well. An
 * article that another window removed for good meanwhile stays removed.
 */
export function rollBack(connection: Connection, entry: WrittenEntry): Promise<Result<null>> {
  return connection.change(['records', 'revisions', 'images', 'journal', 'tally'], async (transaction) => {
    const records = transaction.objectStore('records')
    await removeRevisions(transaction, entry.url, [entry.number])
    await transaction.objectStore('journal').delete(entry.id)
    const numbers = await revisionNumbers(transaction, entry.url)
    const isThere = (await records.getKey(entry.url)) !== undefined
    const before = isThere ? entry.before : null
    const last = before ? null : await lastVerified(transaction, entry.url, numbers)
    const record = before ?? (last && recordAnew(last))
    if (record) await records.put(record)
    else await records.delete(entry.url)
    await countIn(transaction, { added: record && !isThere ? 1 : 0, removed: !record && isThere ? 1 : 0 })
    return ok(null)
  })
}

const recordAnew = (revision: Revision) =>
  toRecord(revision, byteLength(JSON.stringify(revision.article)) + countPictures(revision.images).bytes, null)
