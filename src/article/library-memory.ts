import * as v from 'valibot'

/** A library that was there and then was not. */
export interface Loss {
  /** Articles it had when they were last counted, those in the trash too. */
  count: number
  /** When that was, epoch ms. */
  countedAt: number
  /** When it was first found empty, epoch ms. */
  seenAt: number
}

/**
 * What is remembered of the library in another place than the library itself: without it, one that the browser emptied
 * looks like one that was never begun.
 */
export interface LibraryMemory {
  /** Articles when last counted, those in the trash too: a record is a record, and counting reads none of them. */
  count: number
  /** epoch ms */
  countedAt: number
  /** What the reader has not decided about yet; null: nothing. */
  lost: Loss | null
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const memorySchema = v.object({
  count,
  countedAt: v.number(),
  lost: v.nullable(v.object({ count, countedAt: v.number(), seenAt: v.number() })),
})

/** The memory out of a store; null: there is none, or none that can be read. */
export function readLibraryMemory(input: unknown): LibraryMemory | null {
  const read = v.safeParse(memorySchema, input)
  return read.success ? read.output : null
}

/** After a count at `now`, epoch ms. A loss that is not decided about stays. */
export const counted = (before: LibraryMemory | null, count: number, now: number): LibraryMemory => ({
  count,
  countedAt: now,
  lost: before?.lost ?? null,
})

/**
 * After the library was found empty at `now` (epoch ms) by somebody who had not emptied it; null: nothing was there to
 * be lost. Of two losses that are not decided about the larger one stays.
 */
export function missed(before: LibraryMemory | null, now: number): LibraryMemory | null {
  if (!before || before.count === 0) return null
  const { count, countedAt, lost } = before
  const isLess = lost !== null && lost.count > count
  return { count: 0, countedAt: now, lost: isLess ? lost : { count, countedAt, seenAt: now } }
}

/**
 * Whether backups that nobody asked for wait: a loss is not decided about, and what is here now is less than what was,
 * so that they would push out the files that have it.
 */
export const holdsBackups = (lost: Loss | null, articles: number): boolean => lost !== null && articles < lost.count
