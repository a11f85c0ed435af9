import { Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'
import type { Article } from '../article/article'
import type { LibraryRecord } from '../article/library-record'
import { countPictures, coverOf, type Revision, type SavedImage } from '../article/library-revision'
import type { StoredArticle } from '../article/stored-article'
import { byteLength, sha256 } from '../library/hash'
import type { Library } from '../library/library'
import type { ProblemCode } from '../problem/problem'
import { fail, ok, type Result } from '../problem/result'
import { pictureFile } from './file-name'
import { folderOf, LIMITS, MANIFEST, type Manifest, VERSION } from './format'
import type { SavedFacts } from './front-matter'
import { createRoom, type Room } from './room'
import { toMarkdown } from './to-markdown'
import { toWebPage } from './to-web-page'

export interface BackupOptions {
  /** epoch ms */
  now: number
  signal?: AbortSignal
  onProgress?(done: number, total: number): void
}

/** Never a worker: the pages' policy has none to give, and the browser's own streams do the work beside us anyway. */
const ZIP = { useWebWorkers: false, bufferedWrite: false }
/** Pictures are packed already. */
const AS_IT_IS = { level: 0 }

/** Of one article; all others are written for all that. */
const LEAVES_IT_OUT = new Set<ProblemCode>(['broken-data', 'too-large'])

/** A text; a long one as it is: packed, one that says the same over and over is what the way back takes for a bomb. */
async function addText(zip: ZipWriter<unknown>, name: string, text: string): Promise<Result<null>> {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length > LIMITS.entry) return fail('too-large')
  await zip.add(name, new Uint8ArrayReader(bytes), bytes.length > LIMITS.ratioFrom ? AS_IT_IS : {})
  return ok(null)
}

/** How many articles are in a backup, and how many are not: they cannot be read, or one file may not hold them too. */
export interface Written {
  count: number
  left: number
}

/**
 * Writes all of `records` with their texts, versions and pictures into `sink`, one article after the other, so that no
 * more than one is in memory. One that cannot be read, or not be read back, keeps no other out. Problems:
 * `cancelled`, those of reading but `broken-data`; what `sink` throws, it throws.
 */
export async function writeBackup(
  source: Pick<Library, 'stored' | 'picture'>,
  records: readonly LibraryRecord[],
  sink: WritableStream<Uint8Array>,
  { now, signal, onProgress }: BackupOptions,
): Promise<Result<Written>> {
  const zip = new ZipWriter(sink, ZIP)
  const manifest: Manifest = {
    format: 'qingdu-library',
    version: VERSION,
    made: new Date(now).toISOString(),
    articles: [],
  }
  let left = 0
  const room = createRoom()
  for (const [at, { url }] of records.entries()) {
    if (signal?.aborted) return fail('cancelled')
    const added = await addOne(zip, url, { source, room, folderFor: (title) => folderOf(title, at, records.length) })
    if (!added.ok && !LEAVES_IT_OUT.has(added.problem.code)) return added
    if (!added.ok) left += 1
    else if (added.value) manifest.articles.push(added.value)
    onProgress?.(at + 1, records.length)
  }
  const listed = await addText(zip, MANIFEST, JSON.stringify(manifest, null, 1))
  if (!listed.ok) return listed
  await zip.close()
  return ok({ count: manifest.articles.length, left })
}

interface Adding {
  source: Pick<Library, 'stored' | 'picture'>
  room: Room
  folderFor(title: string): string
}

/** Answers what the manifest tells of it; null: it was removed while we were writing. Problems: of reading, `too-large`. */
async function addOne(
  zip: ZipWriter<unknown>,
  url: string,
  { source, room, folderFor }: Adding,
): Promise<Result<Manifest['articles'][number] | null>> {
  const stored = await source.stored(url)
  if (!stored.ok) return stored
  if (!stored.value) return ok(null)
  const { title } = stored.value.record
  const folder = folderFor(title)
  const sum = await addArticle(zip, folder, stored.value, { source, room })
  return sum.ok ? ok({ folder, url, title, sum: sum.value }) : sum
}

/** Answers the sum of its article.json. */
async function addArticle(
  zip: ZipWriter<unknown>,
  folder: string,
  stored: StoredArticle,
  { source, room }: Pick<Adding, 'source' | 'room'>,
): Promise<Result<string>> {
  const { record, revisions } = stored
  const sizes = new Map(revisions.flatMap(({ images }) => images.map((image) => [image.hash, sizeOf(image)] as const)))
  const bytes = byteLength(JSON.stringify(stored)) + [...sizes.values()].reduce((sum, size) => sum + size, 0)
  if (!room.take(bytes, sizes.size + 1)) return fail('too-large')
  const files = new Map<string, string>()
  for (const hash of new Set(revisions.flatMap(({ hashes }) => hashes))) {
    const picture = await source.picture(hash)
    if (!picture.ok && picture.problem.code !== 'broken-data') return picture
    if (!picture.ok || !picture.value) continue
    const file = `pictures/${pictureFile(hash, picture.value.type)}`
    files.set(hash, file)
    await zip.add(`${folder}/${file}`, new Uint8ArrayReader(new Uint8Array(picture.value.bytes)), AS_IT_IS)
  }
  const json = JSON.stringify(withPictures(stored, files))
  const added = await addText(zip, `${folder}/article.json`, json)
  if (!added.ok) return added
  const shown = revisions.find(({ number }) => number === record.revision)
  if (shown) await addReadable(zip, folder, shown, { facts: record, files, room })
  return ok(await sha256(json))
}

const sizeOf = (image: SavedImage): number => (image.hash === null ? 0 : image.bytes)

/** A picture whose bytes are gone or cannot be read is a missing one, so that what is written is whole in itself. */
function withPictures({ record, revisions }: StoredArticle, files: ReadonlyMap<string, string>): StoredArticle {
  const isThere = ({ hash }: SavedImage): boolean => hash === null || files.has(hash)
  const missing = ({ src }: SavedImage): SavedImage => ({ src, hash: null, reason: 'not-tried' })
  const written = revisions.map((revision) => ({
    ...revision,
    images: revision.images.map((image) => (isThere(image) ? image : missing(image))),
  }))
  const shown = revisions.findIndex(({ number }) => number === record.revision)
  if (revisions[shown]?.images.every(isThere) ?? true) return { record, revisions: written }
  const images = written[shown]?.images ?? []
  const pictures = countPictures(images)
  const bytes = record.bytes - record.pictures.bytes + pictures.bytes
  return { record: { ...record, bytes, pictures, cover: coverOf(record.image, images) }, revisions: written }
}

/** For people and other programs. What the policy refuses cannot be shown, and stays in article.json all the same. */
async function addReadable(
  zip: ZipWriter<unknown>,
  folder: string,
  { article, images }: Revision,
  { facts, files, room }: { facts: SavedFacts; files: ReadonlyMap<string, string>; room: Room },
): Promise<void> {
  const places = new Map(
    images.flatMap((image) => {
      const file = image.hash === null ? undefined : files.get(image.hash)
      return file === undefined ? [] : [[image.src, file] as const]
    }),
  )
  const write: Record<string, (article: Article, facts: SavedFacts, places: Map<string, string>) => Result<string>> = {
    'article.html': toWebPage,
    'article.md': toMarkdown,
  }
  for (const [name, make] of Object.entries(write)) {
    const text = make(article, facts, places)
    if (text.ok && room.take(byteLength(text.value), 1)) await addText(zip, `${folder}/${name}`, text.value)
  }
}
