/**
 * How the two injected scripts meet: overlay.js runs first and leaves here who takes the reading, extract.js runs after
 * it and brings it, with the policy. So the two hold one copy of extraction and sanitiser, and the overlay is small.
 */
import type { Article } from '../../article/article'
import type { Result } from '../../problem/result'
import type { Sanitize } from '../../sanitize/sanitize'

export interface Extraction {
  /** Reads the page we stand in; never throws. */
  read(): Result<Article>
  sanitize: Sanitize
}
/** What is done with it, and what executeScript shall answer. */
type Taker = (extraction: Extraction) => Promise<Result<unknown>>

const TAKER = Symbol.for('qingdu taker')
/** The rim of our own global in the isolated world: nobody but our two scripts knows that symbol. */
const world = globalThis as { [TAKER]?: Taker | undefined }

/** Left for the script that is injected next. */
export const leaveTaker = (taker: Taker): void => {
  world[TAKER] = taker
}

/** Who was left, once: an extraction injected alone later answers for itself. Null: nobody. */
export function fetchTaker(): Taker | null {
  const taker = world[TAKER] ?? null
  delete world[TAKER]
  return taker
}
