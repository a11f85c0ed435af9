/** Milliseconds after which steps that only tidy are skipped, and after which the page is given up. */
export const SOFT_MS = 1_500
export const HARD_MS = 3_000

export interface Clock {
  /** Milliseconds since the page was begun. */
  passed(): number
}

/** Starts now. */
export function startClock(): Clock {
  const start = performance.now()
  return { passed: () => performance.now() - start }
}
