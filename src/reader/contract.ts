/** What a surface gives the reading view, and what it gets. */
import type { Article } from '../article/article'
import type { SentPicture } from '../article/picture'
import type { SaveReport } from '../article/save-report'
import type { MessageKey, Translate } from '../i18n/translate'
import type { Problem } from '../problem/problem'
import type { Result } from '../problem/result'
import type { Sanitize } from '../sanitize/sanitize'
import type { LookPatch } from '../settings/patch'
import type { Look } from '../settings/settings'

export type Surface = 'popup' | 'overlay' | 'tab'

/** What a surface can do for a picture that does not load. None of it rejects. */
export interface PictureHelp {
  /** Its bytes, as far as the reader's grants reach. */
  fetch(address: string): Promise<SentPicture>
  /** Asks the reader for the right to that picture's host. Only from a click. Absent: nobody can ask from here. */
  allowHost?(address: string): Promise<boolean>
  /** What the page it came from has loaded of it. Absent: the page is not at hand. */
  fromPage?(address: string): Promise<SentPicture>
}

/** What the surface does for the view. An optional one that is absent has no button. */
export interface ReaderActions {
  /** `told`: how many pictures are through, of how many; a surface that cannot know never calls it. */
  save(article: Article, told?: (done: number, total: number) => void): Promise<Result<SaveReport>>
  /** Ends the save of that article while it still fetches. Absent: it cannot be ended from here. */
  cancelSave?(article: Article): void
  /**
   * Asks the reader for the hosts of the article's pictures that Qingdu may not ask yet, each host once. Called in
   * the very click that saves. False: nothing came of it. Absent: nobody can ask from here.
   */
  allowPictures?(article: Article): Promise<boolean>
  /** The same for what a save lacked, asked for before or not. Called in the click that fetches it again. */
  allowMissing?(report: SaveReport): Promise<boolean>
  /** Fetches what a save lacked, as far as the rights reach. Absent: it cannot be done from here. */
  retryPictures?(report: SaveReport, told?: (done: number, total: number) => void): Promise<Result<SaveReport>>
  /** Stores the change; the view has already applied it and takes it back when the answer is a problem. */
  changeLook(patch: LookPatch): Promise<Result<Look>>
  openLibrary(): void
  close?(): void
  readHere?(): void
  /** Shows only what is selected in the page. A surface may learn of a selection late: set before an article is shown. */
  readSelection?: (() => void) | undefined
  openTab?(article: Article): void
  openSettings?(): void
  /** The page about the saved copy: its versions, its pictures, the ways out. */
  openCopy?(article: Pick<Article, 'url'>): void
  retry?(): void
  openRecent?(url: string): void
  pictures?: PictureHelp
  /** Ids of the dropped blocks that the reader once put back in the article of that address. */
  putBacks?(url: string): Promise<Result<string[]>>
  rememberPutBack?(change: { url: string; id: string; on: boolean }): Promise<unknown>
  /** Keys of the pictures that the reader turned by night in the article of that address. */
  flips?(url: string): Promise<Result<string[]>>
  rememberFlip?(change: { url: string; id: string; on: boolean }): Promise<unknown>
  /** 0–1, how far the reader has come in a saved article; called rarely. */
  progress?(share: number): void
}

/** Keys, and what they do. */
export type KeyRow = [keys: string[], does: MessageKey]

export interface ReaderOptions {
  surface: Surface
  look: Look
  translate: Translate
  /** BCP 47 of the words `translate` gives. */
  locale: string
  /** Host shown in the bar before an article is there. */
  source: string
  actions: ReaderActions
  /** The policy, given: the overlay has it from the script that reads the page, and need not carry a second one. */
  sanitize: Sanitize
  /** What the surface itself fills and shows below an article. */
  foot?: Element
  /** Keys of the surface's own, for the sheet; may grow until that is opened. */
  keys?: readonly KeyRow[]
  /** Ends the view: every listener, observer and timer of it stops. The nodes are the surface's to remove. */
  signal: AbortSignal
}

/** An article to go on with, below a problem. `meta` is one line of words. */
export interface Recent {
  url: string
  title: string
  meta: string
}

/** The copy in the library of what a page does not show any more. */
export interface SavedCopy {
  /** epoch ms */
  savedAt: number
  open(): void
}

/** What the library knows of the shown article: `changed` when its text differs, `progress` 0–1. */
export interface SavedState {
  /** epoch ms; null: not saved */
  savedAt: number | null
  changed: boolean
  progress: number
  /** How many of its pictures are missing in the library. Absent: none, or it is not known. */
  lacking?: number
}

/** The pictures of a saved copy, which asks nothing of the web by itself. */
export interface SavedPictures {
  /** Address (`blob:`) of the bytes saved for that ArticleImage.src; null: there are none. Whoever gives it revokes it. */
  addressOf(src: string): Promise<string | null>
  /**
   * Fetches a missing one from the web and keeps it; its address then, null: it did not come. Only from a click.
   * Absent: nothing can be kept here.
   */
  fetchAgain?(src: string): Promise<string | null>
}

/**
 * How the pictures of a saved copy are shown (saved-pictures.ts). A surface with copies brings it; the overlay has none, and
 * need not carry it.
 */
export interface KeptPictures {
  /** Each picture of the web with the address that was taken from it, in nodes where nothing loads yet. */
  withhold(inert: Element): Map<HTMLImageElement, string>
  /** Gives each its bytes once it comes near. */
  fill(withheld: ReadonlyMap<HTMLImageElement, string>, options: { translate: Translate; signal: AbortSignal }): void
  /** Says in the picture's place that it is not kept. */
  standIn(image: HTMLImageElement, address: string, translate: Translate): void
}

/** One line at the foot of the view, and at most one thing to do about it. */
export interface ToastWords {
  words: string
  action?: { words: string; run(): void /** Ctrl+Z does it too. */; undoes?: boolean }
}

/** A view begins with its loading state. */
export interface Reader {
  /** `kept`: this is the saved copy, its pictures come from there; null: the live article. */
  showArticle(article: Article, saved: SavedState, kept?: KeptPictures | null): void
  /** What the library knew only after the article was shown (it is asked off the critical path). Text keeps still. */
  setSaved(saved: SavedState): void
  /** `copy`: what was saved of this page, offered before all else. */
  showProblem(problem: Problem, recent: Recent[], copy?: SavedCopy | null): void
  setLook(look: Look): void
  /** Says in the line at the foot why something that the surface was to do was not done. */
  tellProblem(problem: Problem): void
  /** Says something else there. */
  tell(words: ToastWords): void
  /** As if its button were pressed; nothing, where there is no article yet. */
  save(): void
  /**
   * A key the reader pressed. True: the view used it, and it must reach nobody else. The view listens on its own root;
   * a surface that catches keys earlier (the overlay, on window) hands them here.
   */
  handleKey(event: KeyboardEvent): boolean
}
