import * as v from 'valibot'
import { fail, ok, type Result } from '../problem/result'
import { type LibraryRecord, recordSchema } from './library-record'
import { type Revision, readRevision, type StoredPicture } from './library-revision'

/** All that the library has of an article but the bytes of its pictures: its record and its proved revisions. */
export interface StoredArticle {
  record: LibraryRecord
  /** By number, ascending; the one that the record names is among them. */
  revisions: Revision[]
}

/** An article on its way into another library, with the pictures that its revisions name. */
export interface CarriedArticle {
  article: StoredArticle
  pictures: StoredPicture[]
}

const outerSchema = v.object({ record: recordSchema, revisions: v.pipe(v.array(v.unknown()), v.maxLength(1_000)) })

/** A stored article out of a backup: of one address, with no number twice. Problem: `broken-backup`. */
export function readStoredArticle(input: unknown): Result<StoredArticle> {
  const outer = v.safeParse(outerSchema, input)
  if (!outer.success) return fail('broken-backup')
  const { record } = outer.output
  const read = outer.output.revisions.map(readRevision)
  const revisions = read.flatMap((revision) => (revision.ok ? [revision.value] : []))
  const numbers = revisions.map(({ number }) => number)
  const isOne =
    revisions.length === read.length &&
    revisions.every(({ url, article, verified }) => verified && url === record.url && article.url === url) &&
    numbers.every((number, at) => number > (numbers[at - 1] ?? 0)) &&
    numbers.includes(record.revision)
  return isOne ? ok({ record, revisions }) : fail('broken-backup')
}
