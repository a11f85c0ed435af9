export interface Limit {
  max: number
  /** Length of the window, ms. */
  within: number
  /** epoch ms */
  now(): number
}

/**
 * Counts by key (a tab id): true, and counted, as long as no more than `max` fell into the last `within` ms. What lies
 * further ahead than that was counted before the clock was set back.
 */
export function createLimit({ max, within, now }: Limit): (key: number) => boolean {
  const times = new Map<number, number[]>()
  return (key) => {
    const at = now()
    const recent = (times.get(key) ?? []).filter((time) => Math.abs(at - time) < within)
    const allowed = recent.length < max
    // Taken out and put in again: the first key is always the one that was quiet longest.
    times.delete(key)
    times.set(key, allowed ? [...recent, at] : recent)
    const [quiet] = times.keys()
    if (times.size > KEYS && quiet !== undefined) times.delete(quiet)
    return allowed
  }
}

/** Tabs remembered at a time. */
const KEYS = 200
