/**
 * A save in its phases, each one strict transaction at most: write (revision, record, journal), prove (read back by a
 * new connection), settle (verified), tidy (older revisions go). Killed between two of them, recover() does the rest.
 */
import { type Article, readArticle } from '../article/article'
import type { JournalEntry } from '../article/library-journal'
import { type LibraryRecord, type Revision, readLibraryRecord, readRevision } from '../article/library-record'
import { fail, ok, type Result } from '../problem/result'
import { type Connection, createConnection, type Transaction } from './connection'
import { byteLength, sha256 } from './hash'
import { journalId } from './journal'
import { toRecord } from './record'

/** Everything that takes time, made before a transaction opens. */
export interface Prepared {
  article: Article
  textHash: string
  /** SHA-256 of the whole article as JSON, hex. */
  articleHash: string
  bytes: number
}

/** The article as it will come back, hashed. Problem: `broken-data`. */
export async function prepare(input: Article): Promise<Result<Prepared>> {
  const article = readArticle(input)
  if (!article.ok) return article
  const json = JSON.stringify(article.value)
  const [textHash, articleHash] = await Promise.all([sha256(article.value.content), sha256(json)])
  return ok({ article: article.value, textHash, articleHash, bytes: byteLength(json) })
}

/** What was written and is not proved yet. */
export interface Written {
  entry: JournalEntry
  record: LibraryRecord
}

/** Revision, record and journal entry in one transaction. Problems: `quota`, `aborted`, `newer-data`. */
export function write(connection: Connection, prepared: Prepared, now: number): Promise<Result<Written>> {
  const { article, textHash, articleHash, bytes } = prepared
  const { url } = article
  return connection.change(['records', 'revisions', 'journal'], async (transaction) => {
    const numbers = await revisionNumbers(transaction, url)
    const found = readLibraryRecord(await transaction.objectStore('records').get(url))
    const before = found.ok ? found.value : null
    const number = (numbers.at(-1) ?? 0) + 1
    const images = article.images.map(({ src }) => ({ src, hash: null }))
    const revision: Revision = { url, number, savedAt: now, article, textHash, images, verified: false }
    const record = toRecord(revision, bytes, before)
    const entry: JournalEntry = { id: journalId(url, number), url, number, step: 'written', articleHash, before }
    await Promise.all([
      transaction.objectStore('revisions').put(revision),
      transaction.objectStore('records').put(record),
      transaction.objectStore('journal').put(entry),
    ])
    return ok({ entry, record })
  })
}

/** Whether a new connection finds what was meant to be written. Problem: `aborted` where it does not. */
export async function prove(name: string, entry: JournalEntry): Promise<Result<null>> {
  const connection = createConnection(name)
  const found = await connection.read(['records', 'revisions'], async (transaction) => {
    const revision = readRevision(await transaction.objectStore('revisions').get([entry.url, entry.number]))
    const record = readLibraryRecord(await transaction.objectStore('records').get(entry.url))
    return ok({ revision, record })
  })
  connection.close()
  if (!found.ok) return found
  const { revision, record } = found.value
  if (!revision.ok || !record.ok) return fail('aborted')
  const { article, textHash, images, number } = revision.value
  const isWhole =
    (await sha256(article.content)) === textHash &&
    (await sha256(JSON.stringify(article))) === entry.articleHash &&
    images.length === article.images.length &&
    record.value.revision === number &&
    record.value.title === article.title &&
    record.value.length === article.length
  return isWhole ? ok(null) : fail('aborted')
}

/** The proof goes down; from here on the revision is what is shown. */
export function settle(connection: Connection, entry: JournalEntry): Promise<Result<null>> {
  return connection.change(['revisions', 'journal'], async (transaction) => {
    const revisions = transaction.objectStore('revisions')
    const revision = readRevision(await revisions.get([entry.url, entry.number]))
    if (!revision.ok) return fail('aborted')
    await Promise.all([
      revisions.put({ ...revision.value, verified: true }),
      transaction.objectStore('journal').put({ ...entry, step: 'proved' }),
    ])
    return ok(null)
  })
}

/** Older revisions go, and the entry with them. */
export function tidy(connection: Connection, entry: JournalEntry): Promise<Result<null>> {
  return connection.change(['revisions', 'journal'], async (transaction) => {
    await Promise.all([
      transaction
        .objectStore('revisions')
        .delete(IDBKeyRange.bound([entry.url], [entry.url, entry.number], false, true)),
      transaction.objectStore('journal').delete(entry.id),
    ])
    return ok(null)
  })
}

/** What was written goes again; the record is the one before, or tells of the last proved revision, or goes as well. */
export function rollBack(connection: Connection, entry: JournalEntry): Promise<Result<null>> {
  return connection.change(['records', 'revisions', 'journal'], async (transaction) => {
    const [records, revisions] = [transaction.objectStore('records'), transaction.objectStore('revisions')]
    await revisions.delete([entry.url, entry.number])
    await transaction.objectStore('journal').delete(entry.id)
    const numbers = await revisionNumbers(transaction, entry.url)
    const last = entry.before ? null : await lastVerified(transaction, entry.url, numbers)
    const record = entry.before ?? (last && toRecord(last, byteLength(JSON.stringify(last.article)), null))
    if (record) await records.put(record)
    else await records.delete(entry.url)
    return ok(null)
  })
}

type Reading = Pick<Transaction<'readonly'>, 'objectStore'>

/** Numbers of the revisions of an address that are there, in order. */
async function revisionNumbers(transaction: Reading | Transaction<'readwrite'>, url: string): Promise<number[]> {
  // An array sorts behind every number, so this is all of that address.
  const keys = await transaction.objectStore('revisions').getAllKeys(IDBKeyRange.bound([url], [url, []]))
  return keys.map(([, number]) => number)
}

/** The newest proved revision among those numbers; null: none. */
export async function lastVerified(
  transaction: Reading | Transaction<'readwrite'>,
  url: string,
  numbers: number[],
): Promise<Revision | null> {
  for (const number of numbers.toReversed()) {
    const revision = readRevision(await transaction.objectStore('revisions').get([url, number]))
    if (revision.ok && revision.value.verified) return revision.value
  }
  return null
}
