import type { Article } from '../article/article'
import type { Problem } from '../problem/problem'
import type { LookPatch } from '../settings/patch'
import type { Look } from '../settings/settings'
import type { Theme } from '../themes/theme'
import type { KeptPictures, ReaderOptions, Recent, SavedCopy, SavedState, ToastWords } from './contract'
import type { Heading } from './headings'
import type { NightPictures } from './night-pictures'
import type { SystemLook } from './theme-choice'

/** An article on show. */
export interface ArticleStage {
  kind: 'article'
  article: Article
  /** Of a saved copy; null: its pictures come from the web. */
  kept: KeptPictures | null
  /** Put in once; nothing here renders it again. */
  body: HTMLElement
  /** The article's own blocks, as the receipt counts them. */
  blocks: Element[]
  night: NightPictures
  /** BCP 47; null: unknown */
  language: string | null
  headings: Heading[]
  minutes: number
}

/** No article. */
export interface ProblemStage {
  kind: 'problem'
  problem: Problem
  recent: Recent[]
  copy: SavedCopy | null
}

export type Stage = { kind: 'loading' } | ArticleStage | ProblemStage

/** All that the view's own chrome is drawn from. */
export interface ViewState {
  stage: Stage
  look: Look
  /** The palette in use now. */
  theme: Theme
  system: SystemLook
  saved: SavedState
  saving: boolean
  open: 'settings' | 'keys' | null
  /** What the reader chose for the outline; null: shown where the margin has room. */
  outline: boolean | null
  /** Where there is room beside the column. */
  room: { outline: boolean; panel: boolean }
  receiptOpen: boolean
  /** Ids of dropped blocks that were put back. */
  putBack: ReadonlySet<string>
  /** The h1 has scrolled out: the bar says the title. */
  titleAway: boolean
  /** Index of the heading being read; -1 above the first. */
  section: number
  minutesLeft: number
  toast: ToastWords | null
}

/** What the parts of the chrome can do. */
export interface Acts {
  open(panel: 'settings' | 'keys'): void
  closePanel(): void
  toggleOutline(): void
  toggleReceipt(): void
  /** Shows a translated page's other text. */
  swapTexts(): void
  putBack(id: string): void
  /** Shows what was put back in this article before. */
  restorePutBacks(): Promise<void>
  stepTheme(): void
  /** `store` false: only shown, while a slider is still being drawn. */
  changeLook(patch: LookPatch, store?: boolean): void
  resetLook(): void
  save(): void
  jump(target: Element): void
  toastHeld(held: boolean): void
  /** What Ctrl+Z does; false: there is nothing to take back. */
  undo(): boolean
}

/** What each part of the chrome is drawn from. */
export interface Part {
  options: ReaderOptions
  state: ViewState
  acts: Acts
}
