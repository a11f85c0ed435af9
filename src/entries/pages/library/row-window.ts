import type { RowWindow } from './state'

/** Rows kept ready above and below those in sight: about a screen of them, so that a turn of the wheel meets no gap. */
const SPARE = 8
/** The window moves by so many rows at once: not every pixel draws. */
const STEP = 4

/** Lengths in CSS px; `top`: where the window's upper edge lies, from the list's own; negative above it. */
export interface Scrolled {
  top: number
  height: number
  row: number
  count: number
}

/** The rows to have in the document for that place of scrolling; `end` may lie behind the last one. */
export function rowWindow({ top, height, row, count }: Scrolled): RowWindow {
  const down = (place: number) => Math.floor(place / STEP) * STEP
  const first = Math.max(0, down(top / row - SPARE))
  const end = Math.max(0, down((top + height) / row + SPARE) + STEP)
  // A list that became shorter has its last rows in the window until it is scrolled; one that grows has the room.
  return { first: Math.min(first, Math.max(0, down(count - 1 - SPARE))), end }
}

/** Places of the rows to draw, in order: those of the window, and the one the focus is on wherever it lies. */
export function drawnPlaces({ first, end }: RowWindow, count: number, active: number | undefined): number[] {
  const last = Math.min(end, count)
  const places = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at)
  if (active === undefined || (active >= first && active < last)) return places
  return active < first ? [active, ...places] : [...places, active]
}
