import * as v from 'valibot'
import { fail, ok, type Result } from '../problem/result'
import { type Article, articleSchema } from './article'
import { type LibraryRecord, type PictureCount, pictureCountSchema, recordSchema } from './library-record'

/** A save that is fetching pictures: nothing of it is stored yet, so a start after a kill only takes this out. */
export interface FetchingEntry {
  /** `fetching url` */
  id: string
  url: string
  step: 'fetching'
  /** epoch ms */
  begunAt: number
}

/**
 * What a save left to do, so that a start after a kill can end it: `written`, not proved yet; `proved`, revisions that
 * are to go still there.
 */
export interface WrittenEntry {
  /** `number url`; one save, one entry. */
  id: string
  url: string
  /** Number of the revision. */
  number: number
  step: 'written' | 'proved'
  /** SHA-256 of the whole article as JSON, hex. */
  articleHash: string
  /** The record as it stood, put back when the new revision is not proved; null: there was none. */
  before: LibraryRecord | null
  /** Number of the revision this one takes the place of, since it says the same; null: that one stays as an earlier one. */
  replaces: number | null
  /** What must be found of its pictures; null: written before Qingdu kept any. */
  pictures: PictureCount | null
}

export type JournalEntry = FetchingEntry | WrittenEntry

/** An article that waits for a reader tab. */
export interface Handoff {
  /** Random, 122 bits. */
  id: string
  /** epoch ms */
  keptAt: number
  article: Article
}

const number = v.pipe(v.number(), v.integer(), v.minValue(1))

const entrySchema = v.union([
  v.object({ id: v.string(), url: v.string(), step: v.literal('fetching'), begunAt: v.number() }),
  v.object({
    id: v.string(),
    url: v.string(),
    number,
    step: v.picklist(['written', 'proved']),
    articleHash: v.string(),
    before: v.nullable(recordSchema),
    // Version 1 of the database kept no earlier revisions.
    replaces: v.optional(v.nullable(number), null),
    pictures: v.optional(v.nullable(pictureCountSchema), null),
  }),
])

const handoffSchema = v.object({ id: v.string(), keptAt: v.number(), article: articleSchema })

/** A journal entry out of the database. Problem: `broken-data`. */
export function readJournalEntry(input: unknown): Result<JournalEntry> {
  const read = v.safeParse(entrySchema, input)
  return read.success ? ok(read.output) : fail('broken-data')
}

/** A handoff out of the database. Problem: `broken-data`. */
export function readStoredHandoff(input: unknown): Result<Handoff> {
  const read = v.safeParse(handoffSchema, input)
  return read.success ? ok(read.output) : fail('broken-data')
}
