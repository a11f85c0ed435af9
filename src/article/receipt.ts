import * as v from 'valibot'

/** What an article is made of. `characters` are code points, white space collapsed. */
export interface Tally {
  characters: number
  paragraphs: number
  images: number
  tables: number
  codeBlocks: number
  media: number
  links: number
}

/** Why a step left something out. Each has the words `dropped_<reason>` in every locale (`-` written `_`). */
export const DROP_REASONS = [
  'hidden',
  'noise',
  'beside',
  'style-sheet',
  'script',
  'tracking-pixel',
  'placeholder',
  'blank',
  'spacer',
  'ornament',
  'too-many',
  'too-deep',
  'unsafe',
] as const
export type DropReason = (typeof DROP_REASONS)[number]

/** One block that was left out and can be put back. */
export interface Dropped {
  /** Hash of its text and its place: the same page gives the same id again. */
  id: string
  reason: DropReason
  /** As found, out of the inert tree: hostile until sanitised. Empty for what is no content (blank, spacer). */
  html: string
  /** Index of the block it followed, counted from 0; -1 before the first. */
  after: number
}

/**
 * What became of the author's work. `source` is counted in the page, apart from the reading; only where nothing is
 * missing between the two is it `proved`, and only then may a view say "complete".
 */
export interface Receipt {
  proved: boolean
  source: Tally
  result: Tally
  dropped: Dropped[]
  /** Pictures that were gone before we came: placeholders without an address. */
  lostImages: number
}

/** How the article was read, for bug reports and tests. */
export interface Diagnostics {
  /** Escape layers taken off, 0–3. */
  layers: number
  /** The source was cut inside a tag or an escape. */
  truncated: boolean
  /** Placeholders that were removed without being known, by name. */
  placeholders: Record<string, number>
  /** Steps in order; `skipped`: it threw, or the clock had run out. */
  steps: { step: string; removed: number; ms: number; skipped: boolean }[]
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const tallySchema = v.object({
  characters: count,
  paragraphs: count,
  images: count,
  tables: count,
  codeBlocks: count,
  media: count,
  links: count,
})

/** Bounds keep a forged receipt from filling the database. */
const droppedSchema = v.object({
  id: v.pipe(v.string(), v.maxLength(100)),
  reason: v.picklist(DROP_REASONS),
  html: v.pipe(v.string(), v.maxLength(1_000_000)),
  after: v.pipe(v.number(), v.integer(), v.minValue(-1)),
})

export const receiptSchema = v.object({
  proved: v.boolean(),
  source: tallySchema,
  result: tallySchema,
  dropped: v.pipe(v.array(droppedSchema), v.maxLength(5_000)),
  lostImages: count,
})

export const diagnosticsSchema = v.object({
  layers: count,
  truncated: v.boolean(),
  placeholders: v.record(v.pipe(v.string(), v.maxLength(100)), count),
  steps: v.pipe(
    v.array(
      v.object({ step: v.pipe(v.string(), v.maxLength(100)), removed: count, ms: v.number(), skipped: v.boolean() }),
    ),
    v.maxLength(100),
  ),
})
