import * as v from 'valibot'
import { fail, ok, type Result } from '../problem/result'
import { MISSING_REASONS, type MissingReason } from './picture'

/** What a save tells once it is proved: "Saved: 14 of 14 pictures, 1.2 MB". */
export interface SaveReport {
  url: string
  /** Number of the revision. */
  revision: number
  /** epoch ms */
  savedAt: number
  /** Text and pictures. */
  bytes: number
  /** Different pictures from the web, and those among them that have no bytes. */
  images: { total: number; saved: number; missing: MissingPicture[] }
}

export interface MissingPicture {
  /** ArticleImage.src */
  src: string
  reason: MissingReason
}

/** How far a save has come; several a save, the last before the answer. */
export interface SaveProgress {
  url: string
  /** Pictures fetched or given up, of how many, and the bytes so far. */
  done: number
  total: number
  bytes: number
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const url = v.pipe(v.string(), v.maxLength(16_384))

const reportSchema = v.object({
  url,
  revision: count,
  savedAt: count,
  bytes: count,
  images: v.object({
    total: count,
    saved: count,
    missing: v.array(v.object({ src: v.string(), reason: v.picklist(MISSING_REASONS) })),
  }),
})

const progressSchema = v.object({ url, done: count, total: count, bytes: count })

/** The answer to a save. Problem: `broken-data`. */
export function readSaveReport(input: unknown): Result<SaveReport> {
  const read = v.safeParse(reportSchema, input)
  return read.success ? ok(read.output) : fail('broken-data')
}

/** Progress that crossed a context. Problem: `broken-data`. */
export function readSaveProgress(input: unknown): Result<SaveProgress> {
  const read = v.safeParse(progressSchema, input)
  return read.success ? ok(read.output) : fail('broken-data')
}
