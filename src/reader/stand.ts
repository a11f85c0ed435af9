import type { Problem } from '../problem/problem'
import type { ReaderOptions } from './contract'
import type { LookChanges } from './look-changes'
import type { ToastClock } from './toast-clock'
import type { Acts, ViewState } from './view-state'

/** The view as it stands: its nodes, what they are drawn from, and what changes it. */
export interface Stand {
  options: ReaderOptions
  scope: Document | ShadowRoot
  view: HTMLElement
  state: ViewState
  acts: Acts
  looks: LookChanges
  toasts: ToastClock
  /** Writes the look for what the stage now shows, draws it, and measures. */
  dress(): void
  /** Draws the chrome again; the article's own nodes stay. */
  draw(): void
  scroller(): HTMLElement
  /** CSS pixels below the scroller's top where text begins to be seen. */
  edge(): number
  /** Measures again what the width leaves beside the column. */
  fit(): void
  tellProblem(problem: Problem, again?: () => void): void
}
