import * as v from 'valibot'
import { fail, ok, type Result } from '../problem/result'
import { type Article, articleSchema } from './article'
import { type LibraryRecord, recordSchema } from './library-record'

/**
 * What a save left to do, so that a start after a kill can end it: `written`, not proved yet; `proved`, older
 * revisions still there.
 */
export interface JournalEntry {
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
}

/** An article that waits for a reader tab. */
export interface Handoff {
  /** Random, 122 bits. */
  id: string
  /** epoch ms */
  keptAt: number
  article: Article
}

const entrySchema = v.object({
  id: v.string(),
  url: v.string(),
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  step: v.picklist(['written', 'proved']),
  articleHash: v.string(),
  before: v.nullable(recordSchema),
})

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
