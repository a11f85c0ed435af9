/** From row to row. */
export type Move = 1 | -1 | 'first' | 'last'

/** What the library's keys do. Those without an address work on the chosen articles, or on the row with the focus. */
export interface LibraryKeyActs {
  focusSearch(): void
  clearSearch(): void
  /** By rows; `range`: choosing those on the way. */
  move(by: Move, range: boolean): void
  choose(url: string, range: boolean): void
  chooseAll(): void
  /** False: none was chosen. */
  chooseNone(): boolean
  archive(): void
  /** To the trash; what lies there, for good. */
  remove(): void
  undo(): void
}

/** Fields that take letters; a box to tick is none. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(TEXTAREA|SELECT)$/.test(target.tagName) ||
    (target instanceof HTMLInputElement && !/^(checkbox|radio|button|submit)$/.test(target.type)))

const rowOf = (target: EventTarget | null): string | null =>
  (target instanceof Element ? target.closest<HTMLElement>('[data-url]') : null)?.dataset.url ?? null

const MOVES: Record<string, Move> = {
  j: 1,
  J: 1,
  ArrowDown: 1,
  k: -1,
  K: -1,
  ArrowUp: -1,
  Home: 'first',
  End: 'last',
}

/** Serves a key; true: it was used. Single letters are left alone in a field and beside Ctrl, Alt and Meta. */
export function libraryKeys(event: KeyboardEvent, acts: LibraryKeyActs): boolean {
  const { key, target, shiftKey } = event
  // What lies over the list has its own keys.
  if (target instanceof Element && target.closest(':popover-open, dialog')) return false
  const typing = isTyping(target)
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !typing) return withControl(event, acts)
  if (event.ctrlKey || event.altKey || event.metaKey) return false
  if (typing) return inField(event, acts)
  const by = MOVES[key]
  if (by !== undefined) return done(() => acts.move(by, shiftKey))
  if (key === '/') return done(acts.focusSearch)
  if (key === 'Escape') return acts.chooseNone()
  if (key === 'e' || key === 'E') return done(acts.archive)
  if (key === '#' || key === 'Delete') return done(acts.remove)
  const url = rowOf(target)
  return (key === 'x' || key === 'X') && url !== null && done(() => acts.choose(url, shiftKey))
}

function withControl({ key, shiftKey }: KeyboardEvent, acts: LibraryKeyActs): boolean {
  if (shiftKey) return false
  if (key.toLowerCase() === 'z') return done(acts.undo)
  return key.toLowerCase() === 'a' && done(acts.chooseAll)
}

function inField({ key, target }: KeyboardEvent, acts: LibraryKeyActs): boolean {
  if (!(target instanceof HTMLElement && target.id === 'search')) return false
  if (key === 'Escape') return done(acts.clearSearch)
  return key === 'ArrowDown' && done(() => acts.move('first', false))
}

function done(act: () => void): true {
  act()
  return true
}
