/**
 * What a backup is, so that it can be read without Qingdu too: a ZIP with `manifest.json` and one folder an article,
 * `articles/<number> <title>/`, in it `article.json` (everything, exactly), `article.html` and `article.md` (for
 * reading), `pictures/<sha-256>.<ending>`. docs/backup.md tells it to people.
 */
import * as v from 'valibot'
import { fileName } from './file-name'

export const MANIFEST = 'manifest.json'

/** Counted up when an older Qingdu could not read what is written. */
export const VERSION = 1

export interface Manifest {
  format: 'qingdu-library'
  version: number
  /** ISO 8601, UTC */
  made: string
  /** `sum`: SHA-256 of the folder's article.json, hex. */
  articles: { folder: string; url: string; title: string; sum: string }[]
}

const manifestSchema = v.object({
  format: v.literal('qingdu-library'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
const articlesSchema = v.object({
  made: v.pipe(v.string(), v.maxLength(40)),
  articles: v.pipe(
    v.array(
      v.object({
        folder: v.pipe(v.string(), v.regex(/^articles\/[^/\\]{1,300}$/)),
        url: v.pipe(v.string(), v.maxLength(16_384)),
        title: v.pipe(v.string(), v.maxLength(10_000)),
        sum: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      }),
    ),
    v.maxLength(200_000),
  ),
})

/** A manifest out of a file. `foreign`: none of ours; `newer`: what follows may mean something else. */
export function readManifest(input: unknown): Manifest | 'foreign' | 'newer' | 'broken' {
  const head = v.safeParse(manifestSchema, input)
  if (!head.success) return 'foreign'
  if (head.output.version > VERSION) return 'newer'
  const rest = v.safeParse(articlesSchema, input)
  return rest.success ? { ...head.output, ...rest.output } : 'broken'
}

/** The folder of the article that is the `at`-th (from 0) of `count`: sorts as the library does. */
export const folderOf = (title: string, at: number, count: number): string =>
  `articles/${String(at + 1).padStart(String(count).length, '0')} ${fileName(title)}`

/** Bounds of what is read; beyond them it is no library but an attack. Bytes where no word stands. */
export const LIMITS = {
  /** A whole file, and all that is in it unpacked. */
  file: 16 * 1024 ** 3,
  /** One entry unpacked. */
  entry: 64 * 1024 ** 2,
  /** Number of entries: 10,000 articles with 50 pictures each. */
  entries: 600_000,
  /** Unpacked to packed, for entries above `ratioFrom`: deflate itself ends at about 1,032. */
  ratio: 200,
  ratioFrom: 1024 ** 2,
}
