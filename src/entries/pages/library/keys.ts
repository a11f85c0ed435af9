/** What the library's keys do; `move` by rows, and `remove` of the row that has the focus. */
export interface LibraryKeyActs {
  focusSearch(): void
  clearSearch(): void
  move(by: 1 | -1): void
  remove(url: string): void
  undo(): void
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const rowOf = (target: EventTarget | null): string | null =>
  (target instanceof Element ? target.closest<HTMLElement>('[data-url]') : null)?.dataset.url ?? null

/** Serves a key; true: it was used. Single letters are left alone in a field and beside Ctrl, Alt and Meta. */
export function libraryKeys(event: KeyboardEvent, acts: LibraryKeyActs): boolean {
  const { key, target } = event
  const typing = isTyping(target)
  if (key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !typing)
    return done(acts.undo)
  if (event.ctrlKey || event.altKey || event.metaKey) return false
  if (typing) {
    if (key === 'Escape') return done(acts.clearSearch)
    return key === 'ArrowDown' && done(() => acts.move(1))
  }
  if (key === '/') return done(acts.focusSearch)
  if (key === 'j' || key === 'J' || key === 'ArrowDown') return done(() => acts.move(1))
  if (key === 'k' || key === 'K' || key === 'ArrowUp') return done(() => acts.move(-1))
  const url = rowOf(target)
  return (key === '#' || key === 'Delete') && url !== null && done(() => acts.remove(url))
}

function done(act: () => void): true {
  act()
  return true
}
