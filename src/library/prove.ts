import type { WrittenEntry } from '../article/library-journal'
import { readLibraryRecord } from '../article/library-record'
import { countPictures, readRevision, readStoredPicture, type SavedImage } from '../article/library-revision'
import { fail, ok, type Result } from '../problem/result'
import { type Connection, createConnection } from './connection'
import { sha256 } from './hash'
import { webImages } from './web-images'

/**
 * Whether a new connection finds what was meant to be written: the text and every picture by their hashes, and as many
 * as there should be. Problem: `aborted` where it does not.
 */
export async function prove(name: string, entry: WrittenEntry): Promise<Result<null>> {
  const connection = createConnection(name)
  const proved = await proveBy(connection, entry)
  connection.close()
  return proved
}

async function proveBy(connection: Connection, entry: WrittenEntry): Promise<Result<null>> {
  const found = await connection.read(['records', 'revisions'], async (transaction) => {
    const row: unknown = await transaction.objectStore('revisions').get([entry.url, entry.number])
    const record = readLibraryRecord(await transaction.objectStore('records').get(entry.url))
    return ok({ row, record })
  })
  if (!found.ok) return found
  const { row, record } = found.value
  const revision = readRevision(row)
  if (!revision.ok || !record.ok) return fail('aborted')
  const { article, textHash, images, number } = revision.value
  const isWhole =
    (await sha256(article.content)) === textHash &&
    (await sha256(JSON.stringify(articleOf(row)))) === entry.articleHash &&
    record.value.revision === number &&
    record.value.title === article.title &&
    record.value.length === article.length
  if (!isWhole) return fail('aborted')
  // A save that version 1 of the database left behind had no pictures to count.
  if (entry.pictures === null) return ok(null)
  const wanted = webImages(article.images)
  const isCounted =
    images.length === wanted.length &&
    images.every(({ src }, at) => src === wanted[at]?.src) &&
    JSON.stringify(countPictures(images)) === JSON.stringify(entry.pictures)
  return isCounted ? provePictures(connection, images) : fail('aborted')
}

/** As it is stored: read by a later schema it may have got fields that its hash knows nothing of. */
const articleOf = (row: unknown): unknown =>
  typeof row === 'object' && row !== null && 'article' in row ? row.article : null

/** One after the other: all of them at once may be more than the memory has room for. */
async function provePictures(connection: Connection, images: SavedImage[]): Promise<Result<null>> {
  for (const hash of new Set(images.flatMap((image) => image.hash ?? []))) {
    const found = await connection.read(['images'], async (transaction) =>
      readStoredPicture(await transaction.objectStore('images').get(hash)),
    )
    if (!found.ok) return found.problem.code === 'broken-data' ? fail('aborted') : found
    const { bytes, size } = found.value
    if (bytes.byteLength !== size || (await sha256(bytes)) !== hash) return fail('aborted')
  }
  return ok(null)
}
