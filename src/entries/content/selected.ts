/**
 * How the reader's wish to read only what is selected reaches the extraction: select.js, injected first, keeps the
 * ranges here, since opening the overlay may move the selection.
 */
const SELECTED = Symbol.for('qingdu selected')
/** The rim of our own global in the isolated world: nobody but our two scripts knows that symbol. */
const world = globalThis as { [SELECTED]?: Range[] | undefined }

/** Left for the extraction that is injected next. */
export const leaveSelected = (ranges: Range[]): void => {
  world[SELECTED] = ranges
}

/** What was left, once. Null: the whole page is meant. */
export function fetchSelected(): Range[] | null {
  const ranges = world[SELECTED] ?? null
  delete world[SELECTED]
  return ranges
}
