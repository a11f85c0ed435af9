import type { Article } from '../../../article/article'
import type { LibraryRecord } from '../../../article/library-record'
import type { SavedImage } from '../../../article/library-revision'
import type { ParagraphChange } from '../../../article/paragraph-diff'
import type { MissingPicture } from '../../../article/save-report'
import type { RevisionSummary } from '../../../library/library'
import type { Problem } from '../../../problem/problem'

/** Two versions, by their numbers, and what became of the text between them. */
export interface Compared {
  earlier: number
  later: number
  title: ParagraphChange[]
  text: ParagraphChange[]
}

/** All that the page shows. */
export interface CopyState {
  /** null: still coming, or there is none. */
  copy: { record: LibraryRecord; article: Article; images: SavedImage[] } | null
  /** Why there is none. */
  problem: Problem | null
  readOnly: boolean
  /** Newest first. */
  revisions: RevisionSummary[]
  /** null: there are no two. */
  compared: Compared | null
  /** Pictures being fetched, and how far; null: none are. */
  fetching: { done: number; total: number } | null
  /** What the last act came to; '' nothing yet. */
  said: string
}

export const firstState = (): CopyState => ({
  copy: null,
  problem: null,
  readOnly: false,
  revisions: [],
  compared: null,
  fetching: null,
  said: '',
})

/** What the page's buttons do. */
export interface CopyActs {
  exportAs(kind: 'markdown' | 'web-page'): void
  /** That missing picture again, or null: all of them. Only from a click: the browser may have to ask for a host. */
  retry(one: MissingPicture | null): void
  stop(): void
  compare(earlier: number, later: number): void
}
