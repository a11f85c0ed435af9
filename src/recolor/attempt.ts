/**
 * One element's failure is not the article's: what `solve` gives, or `fallback` where it throws, which is told on the
 * console and is a fault of ours.
 */
export function attempt<Value>(solve: () => Value, fallback: Value): Value {
  try {
    return solve()
  } catch (error) {
    console.warn('recolor', error)
    return fallback
  }
}
