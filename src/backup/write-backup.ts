import { Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'
import type { Article } from '../article/article'
import type { LibraryRecord } from '../article/library-record'
import type { Revision } from '../article/library-revision'
import type { StoredArticle } from '../article/stored-article'
import { sha256 } from '../library/hash'
import type { Library } from '../library/library'
import { fail, ok, type Result } from '../problem/result'
import { pictureFile } from './file-name'
import { folderOf, LIMITS, MANIFEST, type Manifest, VERSION } from './format'
import type { SavedFacts } from './front-matter'
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

/** A text; a long one as it is: packed, one that says the same over and over is what the way back takes for a bomb. */
async function addText(zip: ZipWriter<unknown>, name: string, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text)
  await zip.add(name, new Uint8ArrayReader(bytes), bytes.length > LIMITS.ratioFrom ? AS_IT_IS : {})
}

/**
 * Writes all of `records` with their texts, versions and pictures into `sink`, one article after the other, so that no
 * more than one is in memory. Answers how many articles there were. Problems: `cancelled`, `broken-data` and others of
 * reading; what `sink` throws, it throws.
 */
export async function writeBackup(
  source: Pick<Library, 'stored' | 'picture'>,
  records: readonly LibraryRecord[],
  sink: WritableStream<Uint8Array>,
  { now, signal, onProgress }: BackupOptions,
): Promise<Result<number>> {
  const zip = new ZipWriter(sink, ZIP)
  const manifest: Manifest = {
    format: 'qingdu-library',
    version: VERSION,
    made: new Date(now).toISOString(),
    articles: [],
  }
  for (const [at, { url }] of records.entries()) {
    if (signal?.aborted) return fail('cancelled')
    const stored = await source.stored(url)
    if (!stored.ok) return stored
    // Removed while we were writing.
    if (!stored.value) continue
    const { title } = stored.value.record
    const folder = folderOf(title, at, records.length)
    const added = await addArticle(zip, folder, stored.value, source)
    if (!added.ok) return added
    manifest.articles.push({ folder, url, title, sum: added.value })
    onProgress?.(at + 1, records.length)
  }
  await addText(zip, MANIFEST, JSON.stringify(manifest, null, 1))
  await zip.close()
  return ok(manifest.articles.length)
}

/** Answers the sum of its article.json. */
async function addArticle(
  zip: ZipWriter<unknown>,
  folder: string,
  stored: StoredArticle,
  source: Pick<Library, 'stored' | 'picture'>,
): Promise<Result<string>> {
  const { record, revisions } = stored
  const files = new Map<string, string>()
  for (const hash of new Set(revisions.flatMap(({ hashes }) => hashes))) {
    const picture = await source.picture(hash)
    if (!picture.ok) return picture
    if (!picture.value) continue
    const file = `pictures/${pictureFile(hash, picture.value.type)}`
    files.set(hash, file)
    await zip.add(`${folder}/${file}`, new Uint8ArrayReader(new Uint8Array(picture.value.bytes)), AS_IT_IS)
  }
  const json = JSON.stringify(withPictures(stored, files))
  await addText(zip, `${folder}/article.json`, json)
  const shown = revisions.find(({ number }) => number === record.revision)
  if (shown) await addReadable(zip, folder, shown, { facts: record, files })
  return ok(await sha256(json))
}

/** A picture whose bytes are gone is a missing one, so that what is written is whole in itself. */
const withPictures = ({ record, revisions }: StoredArticle, files: ReadonlyMap<string, string>): StoredArticle => ({
  record,
  revisions: revisions.map((revision) => ({
    ...revision,
    images: revision.images.map((image) =>
      image.hash === null || files.has(image.hash) ? image : { src: image.src, hash: null, reason: 'not-tried' },
    ),
  })),
})

/** For people and other programs. What the policy refuses cannot be shown, and stays in article.json all the same. */
async function addReadable(
  zip: ZipWriter<unknown>,
  folder: string,
  { article, images }: Revision,
  { facts, files }: { facts: SavedFacts; files: ReadonlyMap<string, string> },
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
    if (text.ok) await addText(zip, `${folder}/${name}`, text.value)
  }
}
