import * as v from 'valibot'
import { fail, ok, type Result } from '../problem/result'
import { type Article, articleSchema } from './article'
import { momentSchema, type PictureCount } from './library-record'
import { MISSING_REASONS, type MissingReason, PICTURE_TYPES, type PictureType } from './picture'

/** A picture of a revision: its bytes by their hash, or why there are none. */
export type SavedImage =
  | {
      /** ArticleImage.src */
      src: string
      /** SHA-256 of the bytes, hex; key in the store of pictures. */
      hash: string
      bytes: number
    }
  | { src: string; hash: null; reason: MissingReason }

/** The article as it was at one saving. Key: [url, number]. */
export interface Revision {
  url: string
  /** 1, 2, … */
  number: number
  /** epoch ms */
  savedAt: number
  article: Article
  /** SHA-256 of Article.content, hex. */
  textHash: string
  /** The different pictures from the web, in the order of the article. Those written into the text are not among them. */
  images: SavedImage[]
  /** The hashes in `images`, each once: by this index a picture knows who still needs it. */
  hashes: string[]
  /** Read back from a new connection and found equal. Never shown as saved before. */
  verified: boolean
}

/** Bytes of a picture, stored once however many articles have it. Key: hash. */
export interface StoredPicture {
  /** SHA-256 of the bytes, hex. */
  hash: string
  type: PictureType
  bytes: ArrayBuffer
  /** bytes.byteLength */
  size: number
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const src = v.pipe(v.string(), v.maxLength(3 * 1024 * 1024))

const imageSchema = v.union([
  v.object({ src, hash, bytes: count }),
  // Version 1 of the database knew no reasons.
  v.object({ src, hash: v.null(), reason: v.optional(v.picklist(MISSING_REASONS), 'not-tried') }),
])

const revisionSchema = v.object({
  url: v.pipe(v.string(), v.maxLength(16_384)),
  number: count,
  savedAt: momentSchema,
  article: articleSchema,
  textHash: v.pipe(v.string(), v.maxLength(64)),
  images: v.array(imageSchema),
  hashes: v.optional(v.array(hash), []),
  verified: v.boolean(),
})

const pictureSchema = v.object({
  hash,
  type: v.picklist(PICTURE_TYPES),
  bytes: v.instance(ArrayBuffer),
  size: count,
})

/** A revision out of the database. Problem: `broken-data`. */
export function readRevision(input: unknown): Result<Revision> {
  const read = v.safeParse(revisionSchema, input)
  return read.success ? ok(read.output) : fail('broken-data')
}

/** A picture out of the database. Problem: `broken-data`. */
export function readStoredPicture(input: unknown): Result<StoredPicture> {
  const read = v.safeParse(pictureSchema, input)
  return read.success ? ok(read.output) : fail('broken-data')
}

/** The hashes among a list of pictures, each once: what `Revision.hashes` holds. */
export const hashesIn = (images: readonly SavedImage[]): string[] => [
  ...new Set(images.flatMap(({ hash }) => hash ?? [])),
]

/** Hash of the picture that stands for an article in a list: `image` where it is stored, else the first that is; null: none. */
export function coverOf(image: string | null, images: readonly SavedImage[]): string | null {
  const stored = images.filter(({ hash }) => hash !== null)
  return (stored.find(({ src }) => src === image) ?? stored[0])?.hash ?? null
}

/** What a list of pictures comes to. */
export function countPictures(images: readonly SavedImage[]): PictureCount {
  const saved = images.filter((image) => image.hash !== null)
  const sizes = new Map(saved.map(({ hash, bytes }) => [hash, bytes]))
  return {
    total: images.length,
    saved: saved.length,
    dropped: images.filter((image) => image.hash === null && image.reason === 'dropped').length,
    bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
  }
}
