import type { Article } from '../article/article'
import type { LibraryRecord, SaveReport } from '../article/library-record'
import type { Result } from '../problem/result'
import type { MarkChange } from './record-marks'

/** A saved article with what the list knows of it. */
export interface SavedArticle {
  record: LibraryRecord
  article: Article
}

/** What the list shows, and how many rows could not be read: they are left in place and told of. */
export interface LibraryList {
  /** Newest first, trashed ones too. */
  records: LibraryRecord[]
  broken: number
}

/** Records as they were before a change, for undo, and as they stand now; in the order that was asked for. */
export interface Marked {
  before: LibraryRecord[]
  after: LibraryRecord[]
}

/**
 * The articles on this computer. Each change is one strict transaction; problems: `quota`, `aborted`,
 * `private-window`, `newer-data` (opened read-only: reading works, changing does not), `broken-data`, `not-found`.
 */
export interface Library {
  /** Resolves once the revision was read back from a new connection and found equal; the old one goes only then. */
  save(article: Article): Promise<Result<SaveReport>>
  /** The saved article of that canonical address, or null. Trashed ones count as not saved. */
  find(url: string): Promise<Result<SavedArticle | null>>
  /** When (epoch ms) it was saved, or null. */
  savedAt(url: string): Promise<Result<number | null>>
  /** All records whose text was proved to be there. */
  list(): Promise<Result<LibraryList>>
  /** To the trash, and back to the state it had. */
  trash(url: string): Promise<Result<null>>
  restore(url: string): Promise<Result<null>>
  /** One decision about many articles, in one transaction. Those that are gone are left out; `not-found`: all are. */
  mark(urls: readonly string[], change: MarkChange): Promise<Result<Marked>>
  /** Undoes a `mark`: gives the articles the marks back that they have in `before`. */
  putBack(before: readonly LibraryRecord[]): Promise<Result<Marked>>
  /** Removes what has lain in the trash for 30 days; `now` in epoch ms. Answers how many. */
  emptyOldTrash(now: number): Promise<Result<number>>
  /** 0–1; beyond 0 it becomes `reading`. */
  setProgress(url: string, progress: number): Promise<Result<null>>
  /** Keeps an article for a reader tab for 24 h, the last 20 of them; answers with an id that cannot be guessed. */
  keepHandoff(article: Article): Promise<Result<string>>
  /** Stays readable, so that the tab can be reloaded. Problem: `not-found` once it is too old. */
  readHandoff(id: string): Promise<Result<Article>>
  /** Tells when a record changed, in any context of ours. Stops with the signal. */
  onChange(listener: () => void, signal: AbortSignal): void
  /** Whether changes are refused, and why. */
  readOnly: 'newer-data' | 'private-window' | null
  /** Lets go of the database. */
  close(): void
}
