/** How long a reader looks at the skeleton, at most. */
const MAX_MS = 3_000

/** The answer, or null when it does not come in time. */
export const inTime = <T>(answer: Promise<T>): Promise<T | null> =>
  Promise.race([answer, new Promise<null>((resolve) => setTimeout(() => resolve(null), MAX_MS))])
