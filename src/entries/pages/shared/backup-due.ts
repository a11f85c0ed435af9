import type { LibraryRecord } from '../../../article/library-record'

/** epoch ms; null: never. */
export interface BackupMemory {
  /** When the last one was begun. */
  at: number | null
  /** Until when nothing is to be said of them. */
  quietUntil: number | null
}

/** How long a library goes without a backup before anything is said, and how long "not now" lasts, ms. */
export const MONTH = 30 * 24 * 60 * 60 * 1000
/** Between two backups that nobody asked for, ms. */
const WEEK = 7 * 24 * 60 * 60 * 1000
/** Backups that nobody asked for, kept. */
const KEPT = 3
/** Fewer new articles are not worth a word. */
const WORTH = 5

/**
 * How many articles no backup has, once that is worth a word: a month after the last backup, or after the first saving
 * where there was none. 0: nothing to say. `now`: epoch ms.
 */
export function backupDue(
  records: readonly Pick<LibraryRecord, 'savedAt' | 'state'>[],
  { at, quietUntil }: BackupMemory,
  now: number,
): number {
  if (quietUntil !== null && now < quietUntil) return 0
  const fresh = records.filter(({ state, savedAt }) => state !== 'trash' && savedAt > (at ?? 0))
  const since = at ?? Math.min(...fresh.map(({ savedAt }) => savedAt))
  return fresh.length >= WORTH && now - since >= MONTH ? fresh.length : 0
}

/**
 * Whether it is time for a backup by itself: a week has passed, and something was saved or changed since. A last one in
 * the time to come is the word of a clock that was wrong, and counts as none. Epoch ms.
 */
export function isWeekly(
  records: readonly Pick<LibraryRecord, 'changedAt'>[],
  { at }: Pick<BackupMemory, 'at'>,
  now: number,
): boolean {
  const last = at !== null && at <= now ? at : 0
  return now - last >= WEEK && records.some(({ changedAt }) => changedAt > last)
}

/**
 * Those of the backups (newest first) that may go: beyond the last three all but the largest. A library that lost its
 * articles (the browser evicted it, a new profile) would else push the last whole one out in a few weeks.
 */
export function outdated<T extends { bytes: number }>(files: readonly T[]): T[] {
  const largest = Math.max(0, ...files.map(({ bytes }) => bytes))
  const whole = files.find(({ bytes }) => bytes === largest)
  return files.slice(KEPT).filter((file) => file !== whole)
}
