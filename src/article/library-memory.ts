import * as v from 'valibot'

/**
 * What a database knows of its articles, counted in the transactions that change them: it is right after every kill,
 * and it grows only.
 */
export interface Tally {
  /** Drawn when the database was made: one that the browser made anew has another. */
  library: string
  /** Articles that came in and that were taken out on purpose, ever; those in the trash are in. */
  added: number
  removed: number
}

/** Articles that were there and then were not. */
export interface Loss {
  /** Articles the library had when they were last counted, those in the trash too. */
  count: number
  /** How many of them were still there. */
  left: number
  /** When they were last counted, epoch ms. */
  countedAt: number
  /** When the loss was first seen, epoch ms. */
  seenAt: number
}

/**
 * What is remembered of the library in another place than the library itself: without it, one that the browser emptied
 * looks like one that was never begun.
 */
export interface LibraryMemory {
  /** As it was when last looked at; null: written before databases had one. */
  tally: Tally | null
  /** Articles at that moment. */
  count: number
  /** epoch ms */
  countedAt: number
  /** What the reader has not decided about yet; null: nothing. */
  lost: Loss | null
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const tallySchema = v.object({ library: v.string(), added: count, removed: count })

const lossSchema = v.object({ count, left: v.optional(count, 0), countedAt: v.number(), seenAt: v.number() })

const memorySchema = v.object({
  tally: v.optional(v.nullable(tallySchema), null),
  count,
  countedAt: v.number(),
  lost: v.nullable(lossSchema),
})

/** The memory out of a store; null: there is none, or none that can be read. */
export function readLibraryMemory(input: unknown): LibraryMemory | null {
  const read = v.safeParse(memorySchema, input)
  return read.success ? read.output : null
}

/** The tally out of a database; null: there is none, or none that can be read. */
export function readTally(input: unknown): Tally | null {
  const read = v.safeParse(tallySchema, input)
  return read.success ? read.output : null
}

/**
 * The memory after a look at `tally`, at `now` (epoch ms); null: it says the same as before, or nothing was ever
 * saved. What was there when it was last looked at and did not leave on purpose is lost; of two losses that are not
 * decided about the larger one stays.
 */
export function looked(before: LibraryMemory | null, tally: Tally, now: number): LibraryMemory | null {
  if (before ? before.tally && isSame(before.tally, tally) : tally.added === 0) return null
  const count = Math.max(0, tally.added - tally.removed)
  const lost = before?.lost ?? null
  const gone = before ? goneSince(before, tally, count) : 0
  const isLarger = gone > 0 && gone >= (lost ? goneOf(lost) : 0)
  if (!before || !isLarger) return { tally, count, countedAt: now, lost }
  const { count: had, countedAt } = before
  return { tally, count, countedAt: now, lost: { count: had, left: had - gone, countedAt, seenAt: now } }
}

const isSame = (one: Tally, other: Tally): boolean =>
  one.library === other.library && one.added === other.added && one.removed === other.removed

/** Articles of a loss that are gone. */
export const goneOf = ({ count, left }: Pick<Loss, 'count' | 'left'>): number => count - left

/** How many of the remembered articles are not there, though nobody took them out. */
function goneSince(before: LibraryMemory, tally: Tally, count: number): number {
  if (!before.tally) return count === 0 ? before.count : 0
  if (before.tally.library !== tally.library) return before.count
  // The same database, as it was at an earlier moment: its last writes are lost.
  return Math.min(before.count, Math.max(0, before.tally.added - tally.added))
}

/**
 * Whether backups that nobody asked for wait: a loss is not decided about, and what is here now is less than what was,
 * so that they would push out the files that have it.
 */
export const holdsBackups = (lost: Loss | null, articles: number): boolean => lost !== null && articles < lost.count
