import * as v from 'valibot'
import { fail, ok, type Result } from '../problem/result'
import { type Article, articleSchema } from './article'

export const RECORD_STATES = ['unread', 'reading', 'archive', 'trash'] as const
export type RecordState = (typeof RECORD_STATES)[number]

/** One saved article as the library lists it; its text is in the Revision named by `revision`. */
export interface LibraryRecord {
  /** Canonical address, the key. */
  url: string
  title: string
  byline: string | null
  siteName: string | null
  excerpt: string | null
  /** First content picture, for the list; null: none. */
  image: string | null
  /** Article.length, for the reading time. */
  length: number
  /** BCP 47, for the reading time's unit. */
  lang: string | null
  /** epoch ms */
  savedAt: number
  /** epoch ms */
  changedAt: number
  state: RecordState
  /** When (epoch ms) it went to the trash and the state it gets back; null: it is not there. */
  trashed: { at: number; from: Exclude<RecordState, 'trash'> } | null
  favourite: boolean
  tags: string[]
  /** 0–1 */
  progress: number
  /** Number of the current Revision. */
  revision: number
  /** Bytes the article takes, pictures included. */
  bytes: number
}

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
  /** Bytes of the pictures, by hash; null: missing. */
  images: { src: string; hash: string | null }[]
  /** Read back from a new connection and found equal. Never shown as saved before. */
  verified: boolean
}

/** What a save tells once it is proved. */
export interface SaveReport {
  url: string
  revision: number
  /** epoch ms */
  savedAt: number
  bytes: number
  images: { total: number; saved: number }
}

const text = (max: number) => v.pipe(v.string(), v.maxLength(max))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A record, wherever it is kept. */
export const recordSchema = v.object({
  url: text(16_384),
  title: text(10_000),
  byline: v.nullable(text(10_000)),
  siteName: v.nullable(text(10_000)),
  excerpt: v.nullable(text(100_000)),
  image: v.nullable(text(3 * 1024 * 1024)),
  length: count,
  lang: v.nullable(text(100)),
  savedAt: count,
  changedAt: count,
  state: v.picklist(RECORD_STATES),
  trashed: v.nullable(v.object({ at: count, from: v.picklist(['unread', 'reading', 'archive']) })),
  favourite: v.boolean(),
  tags: v.array(text(200)),
  progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  revision: count,
  bytes: count,
})

const revisionSchema = v.object({
  url: text(16_384),
  number: count,
  savedAt: count,
  article: articleSchema,
  textHash: text(64),
  images: v.array(v.object({ src: v.string(), hash: v.nullable(text(64)) })),
  verified: v.boolean(),
})

const reportSchema = v.object({
  url: text(16_384),
  revision: count,
  savedAt: count,
  bytes: count,
  images: v.object({ total: count, saved: count }),
})

const reader =
  <T>(schema: v.GenericSchema<unknown, T>) =>
  (input: unknown): Result<T> => {
    const read = v.safeParse(schema, input)
    return read.success ? ok(read.output) : fail('broken-data')
  }

/** A record out of the database. Problem: `broken-data`. */
export const readLibraryRecord: (input: unknown) => Result<LibraryRecord> = reader(recordSchema)

/** A revision out of the database. Problem: `broken-data`. */
export const readRevision: (input: unknown) => Result<Revision> = reader(revisionSchema)

/** The answer to a save. Problem: `broken-data`. */
export const readSaveReport: (input: unknown) => Result<SaveReport> = reader(reportSchema)
