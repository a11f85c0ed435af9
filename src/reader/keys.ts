import { moveInToolbar, tabStop } from './toolbar'
import type { Acts, ViewState } from './view-state'

/** What `handleKey` needs of the view. */
export interface KeyScope {
  view: HTMLElement
  scroller: HTMLElement
  state: ViewState
  acts: Acts
  /** The focused element inside the view's own root. */
  active: HTMLElement | null
  hasOutline: boolean
}

const FIELD = 'input, textarea, select, [contenteditable]'

/** Size step of − and =. */
function resize({ state, acts }: KeyScope, by: number): void {
  const fontSize = Math.min(32, Math.max(14, state.look.reading.fontSize + by))
  if (fontSize !== state.look.reading.fontSize) acts.changeLook({ reading: { fontSize } })
}

function closeTop({ state, acts }: KeyScope): boolean {
  if (state.open) acts.closePanel()
  else if (state.outline === true && !state.room.outline) acts.toggleOutline()
  else return false
  return true
}

function inToolbar({ active }: KeyScope, key: string): boolean {
  const toolbar = active?.closest('[role="toolbar"]')
  const next = toolbar && active ? moveInToolbar(toolbar, active, key) : null
  if (!toolbar || !next) return false
  tabStop(toolbar, next)
  next.focus()
  return true
}

/** The letters, by `KeyboardEvent.key` in lower case. */
const LETTERS: Record<string, (scope: KeyScope) => void> = {
  s: ({ acts }) => acts.save(),
  t: ({ acts }) => acts.stepTheme(),
  '-': (scope) => resize(scope, -1),
  '=': (scope) => resize(scope, 1),
  '+': (scope) => resize(scope, 1),
  ',': ({ acts, state }) => (state.open === 'settings' ? acts.closePanel() : acts.open('settings')),
  '?': ({ acts, state }) => (state.open === 'keys' ? acts.closePanel() : acts.open('keys')),
  home: ({ scroller }) => scroller.scrollTo({ top: 0 }),
  end: ({ scroller }) => scroller.scrollTo({ top: scroller.scrollHeight }),
}

/**
 * Does what a key is for and says whether it was for us. Never with a modifier, never while an input method composes,
 * and in a field only Escape.
 */
export function handleKey(event: KeyboardEvent, scope: KeyScope): boolean {
  const undoes = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z'
  if (undoes && !scope.active?.matches(FIELD)) return scope.acts.undo()
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return false
  if (event.key === 'Escape') return closeTop(scope)
  if (inToolbar(scope, event.key)) return true
  if (scope.active?.matches(FIELD) || scope.state.stage.kind !== 'article') return false
  const key = event.key.toLowerCase()
  if (key === 'o' && scope.hasOutline) {
    scope.acts.toggleOutline()
    return true
  }
  const does = Object.hasOwn(LETTERS, key) ? LETTERS[key] : undefined
  if (!does || (event.repeat && /^[st,?]$/.test(key))) return false
  does(scope)
  return true
}
