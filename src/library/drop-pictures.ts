import { readLibraryRecord } from '../article/library-record'
import { countPictures, readRevision, type SavedImage } from '../article/library-revision'
import { ok, type Result } from '../problem/result'
import type { Connection, Transaction } from './connection'
import { saveLock } from './recover'
import { revisionsOf } from './revisions'
import { hashesOf, sweep } from './sweep'

/** Takes the pictures of articles out, in all their revisions; the bytes that nobody needs any more, in all. */
export async function dropPictures(connection: Connection, urls: string[]): Promise<Result<number>> {
  let freed = 0
  for (const url of urls) {
    // A save that is under way would find its pictures gone between two of its phases.
    const dropped = await navigator.locks.request(saveLock(connection, url), () => dropOf(connection, url))
    if (!dropped.ok) return dropped
    freed += dropped.value
  }
  return ok(freed)
}

function dropOf(connection: Connection, url: string): Promise<Result<number>> {
  return connection.change(['records', 'revisions', 'images'], async (transaction) => {
    const row: unknown = await transaction.objectStore('records').get(url)
    if (row === undefined) return ok(0)
    const record = readLibraryRecord(row)
    if (!record.ok) return record
    const before = await storedBytes(transaction, url)
    const images = await emptyRevisions(transaction, url, record.value.revision)
    const { bytes, pictures } = record.value
    const left = { ...pictures, ...countPictures(images) }
    await transaction
      .objectStore('records')
      .put({ ...record.value, cover: null, bytes: Math.max(0, bytes - pictures.bytes), pictures: left })
    await sweep(transaction, before.keys())
    const after = await Promise.all([...before.keys()].map((hash) => transaction.objectStore('images').count(hash)))
    return ok([...before.values()].reduce((sum, size, at) => (after[at] === 0 ? sum + size : sum), 0))
  })
}

/** Sizes by hash of the pictures that revisions of an address name. */
async function storedBytes(transaction: Transaction<'readwrite'>, url: string): Promise<Map<string, number>> {
  const rows: unknown[] = await transaction.objectStore('revisions').getAll(revisionsOf(url))
  const sizes = new Map<string, number>(rows.flatMap(hashesOf).map((hash) => [hash, 0]))
  for (const row of rows) {
    const revision = readRevision(row)
    for (const image of revision.ok ? revision.value.images : [])
      if (image.hash !== null) sizes.set(image.hash, image.bytes)
  }
  return sizes
}

/** Writes each revision without its pictures; answers with the images of the shown one. */
async function emptyRevisions(
  transaction: Transaction<'readwrite'>,
  url: string,
  shown: number,
): Promise<SavedImage[]> {
  const store = transaction.objectStore('revisions')
  const rows: unknown[] = await store.getAll(revisionsOf(url))
  let ofShown: SavedImage[] = []
  for (const row of rows) {
    const revision = readRevision(row)
    if (!revision.ok) continue
    const images = revision.value.images.map(
      (image): SavedImage => (image.hash === null ? image : { src: image.src, hash: null, reason: 'dropped' }),
    )
    await store.put({ ...revision.value, images, hashes: [] })
    if (revision.value.number === shown) ofShown = images
  }
  return ofShown
}
