import type { Library } from '../../../library/library'
import type { Result } from '../../../problem/result'
import type { Toast } from '../shared/toast'
import { nextActive } from './next-active'
import { within } from './selection'
import { foundIn, type LibraryState } from './state'

/** What the acts work with. */
export interface Stage {
  root: HTMLElement
  /** Changed here, then drawn. */
  state: LibraryState
  draw(): void
  toast: Toast
  opening: Promise<Result<Library>>
}

/** The row of that address, if it is in the document. */
const rowAt = (root: HTMLElement, url: string | null): HTMLElement | null =>
  [...root.querySelectorAll<HTMLElement>('.row[data-url]')].find((row) => row.dataset.url === url) ?? null

/** Address of the row that has the focus; null: the focus is elsewhere. */
export const focusedUrl = (): string | null =>
  document.activeElement?.closest<HTMLElement>('.row[data-url]')?.dataset.url ?? null

/** Makes a row the active one and puts the focus into it, on its link or, in the trash, its box; scrolls as little as it can. */
export function focusRow({ root, state, draw }: Stage, url: string | null): void {
  state.active = url
  draw()
  const row = rowAt(root, url)
  const stop = row?.querySelector<HTMLElement>('a.open') ?? row?.querySelector<HTMLElement>('.pick, .open')
  stop?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
}

/**
 * Puts `changed` into the state, which may take rows away, and draws: what is gone is no longer chosen, and where the
 * focus was in the list, on a button that goes with the choice or in the line about backups, it comes to what took the
 * place, or to a row.
 */
export function redraw(stage: Stage, changed: Partial<LibraryState>): void {
  const { root, state, draw } = stage
  const before = foundIn(state).records.map(({ url }) => url)
  const focused = focusedUrl()
  const inHeading = document.activeElement?.closest('.heading') != null
  const inReminder = document.activeElement?.closest('.reminder') != null
  state.active = focused ?? state.active
  Object.assign(state, changed)
  const { places } = foundIn(state)
  state.selection = within(state.selection, places)
  state.active = nextActive(before, places, state.active)
  draw()
  const isLost = document.activeElement === null || document.activeElement === document.body
  const line = inReminder ? '.reminder button' : inHeading ? '.heading progress ~ button' : null
  const next = isLost && line !== null ? root.querySelector<HTMLElement>(line) : null
  if (next) next.focus()
  else if (focused !== null && focusedUrl() !== state.active) focusRow(stage, state.active)
  else if (line !== null && isLost) focusRow(stage, state.active ?? before.find((url) => places.has(url)) ?? null)
  const isGone = focused !== null || inHeading || (inReminder && isLost && !next)
  if (places.size === 0 && isGone) root.querySelector<HTMLElement>('#list')?.focus()
}
