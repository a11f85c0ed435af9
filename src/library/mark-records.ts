import { type LibraryRecord, readLibraryRecord } from '../article/library-record'
import { fail, ok, type Result } from '../problem/result'
import type { Connection } from './connection'
import type { Marked } from './library'
import { type MarkChange, withMark, withMarksOf } from './record-marks'

/**
 * One decision about many articles, in one transaction; `now` in epoch ms. Those that are gone or cannot be read are
 * left out. Problems: `not-found` when none is left, those of a change.
 */
export const markRecords = (
  connection: Connection,
  { urls, change, now }: { urls: readonly string[]; change: MarkChange; now: number },
): Promise<Result<Marked>> => changeEach(connection, urls, (record) => withMark(record, change, now))

/** Gives articles the marks back that they have in `before`. Problems: as `markRecords`. */
export function putBackMarks(
  connection: Connection,
  before: readonly LibraryRecord[],
  now: number,
): Promise<Result<Marked>> {
  const marks = new Map(before.map((record) => [record.url, record]))
  return changeEach(connection, [...marks.keys()], (record) =>
    withMarksOf(record, marks.get(record.url) ?? record, now),
  )
}

function changeEach(
  connection: Connection,
  urls: readonly string[],
  next: (record: LibraryRecord) => LibraryRecord,
): Promise<Result<Marked>> {
  return connection.change(['records'], async (transaction) => {
    const records = transaction.objectStore('records')
    const rows: unknown[] = await Promise.all(urls.map((url) => records.get(url)))
    const before = rows.flatMap((row) => {
      const read = readLibraryRecord(row)
      return read.ok ? [read.value] : []
    })
    if (before.length === 0) return fail('not-found')
    const after = before.map(next)
    await Promise.all(after.map((record) => records.put(record)))
    return ok({ before, after })
  })
}
