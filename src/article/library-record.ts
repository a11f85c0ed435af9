import * as v from 'valibot'
import { fail, ok, type Result } from '../problem/result'

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
  /** Hash of the stored picture the list shows; null: none is stored; absent: written before records knew it. */
  cover?: string | null
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
  /** Bytes the article takes, its pictures included; what another article has too counts in both. */
  bytes: number
  pictures: PictureCount
}

/** How many different pictures from the web the current revision has, and what became of them. */
export interface PictureCount {
  total: number
  saved: number
  /** Taken out again to make room, and so not to be fetched without being asked for. */
  dropped: number
  /** Bytes of the saved ones. */
  bytes: number
}

/**
 * Whether pictures are missing that a retry might bring. Not where pictures were taken out to make room: those are not
 * missed, and a retry, which tries all of an article, would bring them back.
 */
export const lacksPictures = ({ state, pictures: { total, saved, dropped } }: LibraryRecord): boolean =>
  state !== 'trash' && dropped === 0 && saved < total

const text = (max: number) => v.pipe(v.string(), v.maxLength(max))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** epoch ms; no later than a Date can be (ECMA-262, 21.4.1.1): what lies beyond cannot be shown. */
export const momentSchema = v.pipe(count, v.maxValue(8.64e15))

export const pictureCountSchema = v.object({ total: count, saved: count, dropped: count, bytes: count })

/** A record, wherever it is kept. */
export const recordSchema = v.object({
  url: text(16_384),
  title: text(10_000),
  byline: v.nullable(text(10_000)),
  siteName: v.nullable(text(10_000)),
  excerpt: v.nullable(text(100_000)),
  image: v.nullable(text(3 * 1024 * 1024)),
  cover: v.exactOptional(v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)))),
  length: count,
  lang: v.nullable(text(100)),
  savedAt: momentSchema,
  changedAt: momentSchema,
  state: v.picklist(RECORD_STATES),
  trashed: v.nullable(v.object({ at: momentSchema, from: v.picklist(['unread', 'reading', 'archive']) })),
  favourite: v.boolean(),
  tags: v.array(text(200)),
  progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  revision: count,
  bytes: count,
  // A record that a journal of version 1 kept has none.
  pictures: v.optional(pictureCountSchema, { total: 0, saved: 0, dropped: 0, bytes: 0 }),
})

/** A record out of the database. Problem: `broken-data`. */
export function readLibraryRecord(input: unknown): Result<LibraryRecord> {
  const read = v.safeParse(recordSchema, input)
  return read.success ? ok(read.output) : fail('broken-data')
}
