import { hashesIn, type StoredPicture } from '../article/library-revision'
import { isPixel, pictureType } from '../article/picture-type'
import { type CarriedArticle, readStoredArticle, type StoredArticle } from '../article/stored-article'
import { sha256 } from '../library/hash'
import type { Library } from '../library/library'
import { fail, ok, type Result } from '../problem/result'
import { ENDINGS } from './file-name'
import { MANIFEST, type Manifest, readManifest } from './format'
import { broken, readZip, type ZipEntry } from './read-zip'

export interface RestoreOptions {
  signal?: AbortSignal
  /** Every article is read twice: once to see that all is whole, once to be written. */
  onProgress?(done: number, total: number): void
}

type Entries = ReadonlyMap<string, ZipEntry>

/** How many articles a backup brought, and how many it could not: what the library has of them cannot be read. */
export interface Restored {
  restored: number
  left: number
}

/**
 * Merges a backup into the library. All of it is read and compared with its hashes before anything is written; then
 * each article is one transaction. One that the library cannot read is left as it is and keeps no other from coming.
 * Problems: `no-backup`, `broken-backup`, `newer-backup`, `backup-too-large`, `cancelled` (between two articles), those
 * of writing.
 */
export async function restoreBackup(
  file: Blob,
  target: Pick<Library, 'merge'>,
  { signal, onProgress }: RestoreOptions = {},
): Promise<Result<Restored>> {
  const entries = await readZip(file)
  if (!entries.ok) return entries
  const folders = await foldersOf(entries.value)
  if (!folders.ok) return folders
  const total = folders.value.length
  let left = 0
  async function merge(carried: CarriedArticle): Promise<Result<null>> {
    const merged = await target.merge(carried)
    if (merged.ok || merged.problem.code !== 'broken-data') return merged
    left += 1
    return ok(null)
  }
  const passes = [async () => ok(null), merge]
  for (const [pass, use] of passes.entries()) {
    for (const [at, folder] of folders.value.entries()) {
      if (signal?.aborted) return fail('cancelled')
      const carried = await readArticle(entries.value, folder)
      const used = carried.ok ? await use(carried.value) : carried
      if (!used.ok) return used
      // Each is gone through twice; told is how many that makes.
      onProgress?.(Math.ceil((pass * total + at + 1) / passes.length), total)
    }
  }
  return ok({ restored: total - left, left })
}

/** The folders that the manifest names, each of another address. */
async function foldersOf(entries: Entries): Promise<Result<Manifest['articles']>> {
  const entry = entries.get(MANIFEST)
  if (!entry) return fail('no-backup')
  const json = await readJson(entry)
  if (!json.ok) return json
  const manifest = readManifest(json.value)
  if (manifest === 'foreign') return fail('no-backup')
  if (manifest === 'newer') return fail('newer-backup')
  if (manifest === 'broken') return broken(MANIFEST)
  const { articles } = manifest
  return new Set(articles.map(({ url }) => url)).size === articles.length ? ok(articles) : broken(MANIFEST)
}

async function readArticle(
  entries: Entries,
  { folder, url, sum }: Manifest['articles'][number],
): Promise<Result<CarriedArticle>> {
  const name = `${folder}/article.json`
  const entry = entries.get(name)
  const json = entry ? await readJson(entry, sum) : broken(name)
  if (!json.ok) return json
  const stored = readStoredArticle(json.value)
  if (!stored.ok || stored.value.record.url !== url) return broken(name)
  if (!(await hasItsTexts(stored.value))) return broken(name)
  const pictures = await readPictures(entries, folder, stored.value)
  return pictures.ok ? ok({ article: withHashes(stored.value), pictures: pictures.value }) : pictures
}

async function readJson(entry: ZipEntry, sum: string | null = null): Promise<Result<unknown>> {
  const bytes = await entry.read()
  if (!bytes.ok) return bytes
  if (sum !== null && (await sha256(bytes.value.buffer)) !== sum) return broken(entry.name)
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value))
    return ok(value)
  } catch (error) {
    // SyntaxError: no JSON; TypeError: no UTF-8.
    if (error instanceof SyntaxError || error instanceof TypeError) return broken(entry.name)
    throw error
  }
}

/** The index of pictures is made from the list itself: one that says less would have them swept away. */
const withHashes = ({ record, revisions }: StoredArticle): StoredArticle => ({
  record,
  revisions: revisions.map((revision) => ({
    ...revision,
    hashes: hashesIn(revision.images),
  })),
})

async function hasItsTexts({ revisions }: StoredArticle): Promise<boolean> {
  for (const { article, textHash } of revisions) {
    if ((await sha256(article.content)) !== textHash) return false
  }
  return true
}

/** The pictures in its folder that a revision names; each is what its hash says, and a picture by its bytes. */
async function readPictures(
  entries: Entries,
  folder: string,
  { revisions }: StoredArticle,
): Promise<Result<StoredPicture[]>> {
  const pictures: StoredPicture[] = []
  const named = new Set(revisions.flatMap(({ images }) => images.flatMap(({ hash }) => hash ?? [])))
  for (const hash of named) {
    const entry = ENDINGS.map((ending) => entries.get(`${folder}/pictures/${hash}.${ending}`)).find(Boolean)
    if (!entry) return broken(`${folder}/pictures/${hash}`)
    const read = await entry.read()
    if (!read.ok) return read
    const type = pictureType(read.value)
    if (type === null || isPixel(read.value, type) || (await sha256(read.value.buffer)) !== hash)
      return broken(entry.name)
    pictures.push({ hash, type, bytes: read.value.buffer, size: read.value.length })
  }
  return ok(pictures)
}
