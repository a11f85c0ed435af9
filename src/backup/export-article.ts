import { TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'
import type { StoredPicture } from '../article/library-revision'
import type { Library, SavedArticle } from '../library/library'
import { fail, ok, type Result } from '../problem/result'
import { fileName, pictureFile } from './file-name'
import { toBlob } from './to-blob'
import { toMarkdown } from './to-markdown'
import { toWebPage } from './to-web-page'

/** What one article can become. */
export type ExportKind = 'markdown' | 'web-page'

export interface Exported {
  file: Blob
  /** With its ending. */
  name: string
}

type Source = Pick<Library, 'find' | 'picture'>

/**
 * One saved article as a file: Markdown with front matter, and where it has pictures a ZIP of it with `pictures/`
 * beside; or one HTML file with the pictures inside. Problems: `not-found`, those of reading and of `sanitize`.
 */
export async function exportArticle(source: Source, url: string, kind: ExportKind): Promise<Result<Exported>> {
  const found = await source.find(url)
  if (!found.ok) return found
  if (!found.value) return fail('not-found')
  const pictures = await picturesOf(source, found.value)
  if (!pictures.ok) return pictures
  const name = fileName(found.value.article.title)
  return kind === 'markdown'
    ? asMarkdown(found.value, pictures.value, name)
    : asWebPage(found.value, pictures.value, name)
}

/** The stored pictures by the address they have in the text; one whose bytes are gone is left out. */
async function picturesOf(source: Source, { images }: SavedArticle): Promise<Result<Map<string, StoredPicture>>> {
  const pictures = new Map<string, StoredPicture>()
  for (const { src, hash } of images) {
    const stored = hash === null ? ok(null) : await source.picture(hash)
    if (!stored.ok) return stored
    if (stored.value) pictures.set(src, stored.value)
  }
  return ok(pictures)
}

async function asMarkdown(
  { article, record }: SavedArticle,
  pictures: ReadonlyMap<string, StoredPicture>,
  name: string,
): Promise<Result<Exported>> {
  const places = new Map([...pictures].map(([src, { hash, type }]) => [src, `pictures/${pictureFile(hash, type)}`]))
  const text = toMarkdown(article, record, places)
  if (!text.ok) return text
  if (pictures.size === 0)
    return ok({ file: new Blob([text.value], { type: 'text/markdown;charset=utf-8' }), name: `${name}.md` })
  const { sink, blob } = toBlob('application/zip')
  const zip = new ZipWriter(sink, { useWebWorkers: false, bufferedWrite: false })
  await zip.add(`${name}/${name}.md`, new TextReader(text.value))
  for (const { hash, type, bytes } of new Map([...pictures.values()].map((one) => [one.hash, one])).values())
    await zip.add(`${name}/pictures/${pictureFile(hash, type)}`, new Uint8ArrayReader(new Uint8Array(bytes)), {
      level: 0,
    })
  await zip.close()
  return ok({ file: blob(), name: `${name}.zip` })
}

function asWebPage(
  { article, record }: SavedArticle,
  pictures: ReadonlyMap<string, StoredPicture>,
  name: string,
): Result<Exported> {
  const places = new Map([...pictures].map(([src, picture]) => [src, dataAddress(picture)]))
  const text = toWebPage(article, record, places)
  return text.ok
    ? ok({ file: new Blob([text.value], { type: 'text/html;charset=utf-8' }), name: `${name}.html` })
    : text
}

/** Characters that String.fromCharCode takes at once in every browser. */
const AT_ONCE = 0x8000

function dataAddress({ type, bytes }: StoredPicture): string {
  const view = new Uint8Array(bytes)
  const parts: string[] = []
  for (let at = 0; at < view.length; at += AT_ONCE) parts.push(String.fromCharCode(...view.subarray(at, at + AT_ONCE)))
  return `data:${type};base64,${btoa(parts.join(''))}`
}
