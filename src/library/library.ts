import type { Article } from '../article/article'
import type { LibraryRecord } from '../article/library-record'
import type { SavedImage, StoredPicture } from '../article/library-revision'
import type { FetchedPicture } from '../article/picture'
import type { MissingPicture, SaveProgress, SaveReport } from '../article/save-report'
import type { CarriedArticle, StoredArticle } from '../article/stored-article'
import type { Result } from '../problem/result'
import type { MarkChange } from './record-marks'

/** A saved article with what the list knows of it. */
export interface SavedArticle {
  record: LibraryRecord
  article: Article
  /** What became of its pictures; the bytes come one by one, by `picture(hash)`. */
  images: SavedImage[]
}

/** What the list shows, and how many rows could not be read: they are left in place and told of. */
export interface LibraryList {
  /** Newest first, trashed ones too. */
  records: LibraryRecord[]
  broken: number
}

export interface SaveOptions {
  /** Ends a save that is still fetching: nothing of it stays, problem `cancelled`. What is written is ended. */
  signal?: AbortSignal
  onProgress?(progress: SaveProgress): void
  /** ArticleImage.src of the one picture to fetch; the others that are missing keep their reasons. Absent: all of them. */
  only?: string
}

/** Bytes of a picture from the web. Never rejects. */
export type FetchPicture = (url: string, signal: AbortSignal) => Promise<FetchedPicture>

/** One saving of an article, without its text. */
export interface RevisionSummary {
  number: number
  /** epoch ms */
  savedAt: number
  title: string
  /** Article.length */
  length: number
  /** The one that is shown. */
  current: boolean
}

/** An article whose shown revision lacks pictures that were not taken out on purpose. */
export interface Lacking {
  url: string
  missing: MissingPicture[]
}

/** What the library takes, bytes. An article's own share stands in its record. */
export interface Usage {
  articles: number
  /** Sum of the records' bytes; a picture that two have counts twice. */
  bytes: number
  /** Pictures of archived articles. */
  archived: number
  /** Pictures as stored, each once. */
  pictures: number
  /** What the browser counts for all of Qingdu; null: it does not tell. Its quota says nothing true (measured). */
  browser: number | null
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
  /**
   * Saves the article with its pictures. Resolves once the revision and its pictures were read back from a new
   * connection and found equal. A picture that cannot be had is listed and stops nothing. An earlier revision stays
   * when its text is another, the last 20 of them; one that says the same is replaced and leaves its pictures.
   * Further problem: `cancelled`.
   */
  save(article: Article, options?: SaveOptions): Promise<Result<SaveReport>>
  /** Tries the missing pictures of that article, or one, again; its text and date stay. Problems: as `save`, `not-found`. */
  retryPictures(url: string, options?: SaveOptions): Promise<Result<SaveReport>>
  /** The saved article of that canonical address, or null. Trashed ones count as not saved. */
  find(url: string): Promise<Result<SavedArticle | null>>
  /** What lacks pictures, the trash left out, newest first. */
  lacking(): Promise<Result<Lacking[]>>
  /** Bytes of a picture by its hash, or null. */
  picture(hash: string): Promise<Result<StoredPicture | null>>
  /** When (epoch ms) it was saved, or null. */
  savedAt(url: string): Promise<Result<number | null>>
  /** All records whose text was proved to be there. */
  list(): Promise<Result<LibraryList>>
  /** The newest of them outside the trash, at most `count`, without reading the others. */
  newest(count: number): Promise<Result<LibraryRecord[]>>
  /** Behind that one in the list the next of those that are neither archived nor in the trash, at most `count`. */
  toReadAfter(record: LibraryRecord, count: number): Promise<Result<LibraryRecord[]>>
  /** The proved revisions of an article, newest first; none: not saved. Trashed ones have theirs. */
  revisions(url: string): Promise<Result<RevisionSummary[]>>
  /** One of them with its text, or null. */
  readRevision(url: string, number: number): Promise<Result<Omit<SavedArticle, 'record'> | null>>
  /** To the trash, and back to the state it had. */
  trash(url: string): Promise<Result<null>>
  restore(url: string): Promise<Result<null>>
  /** One decision about many articles, in one transaction. Those that are gone are left out; `not-found`: all are. */
  mark(urls: readonly string[], change: MarkChange): Promise<Result<Marked>>
  /** Undoes a `mark`: gives the articles the marks back that they have in `before`. */
  putBack(before: readonly LibraryRecord[]): Promise<Result<Marked>>
  /**
   * Removes for good what of these lies in the trash, with revisions, and pictures that nobody else has; the others
   * stay. Answers how many went.
   */
  remove(urls: string[]): Promise<Result<number>>
  /** Removes what has lain in the trash for 30 days; `now` in epoch ms. Answers how many. */
  emptyOldTrash(now: number): Promise<Result<number>>
  /** 0–1; beyond 0 it becomes `reading`. */
  setProgress(url: string, progress: number): Promise<Result<null>>
  usage(): Promise<Result<Usage>>
  /** Takes the pictures of those articles out, of earlier revisions too; answers the bytes that became free. */
  dropPictures(urls: string[]): Promise<Result<number>>
  /** All there is of an article but its pictures' bytes, for a backup, whatever its state; null: not saved. */
  stored(url: string): Promise<Result<StoredArticle | null>>
  /**
   * Merges an article of a backup with what is here: every saving of both, the marks that were set last. Merging it
   * twice is merging it once. Its hashes have been checked before.
   */
  merge(carried: CarriedArticle): Promise<Result<null>>
  /** Keeps an article for a reader tab for 24 h, the last 20 of them; answers with an id that cannot be guessed. */
  keepHandoff(article: Article): Promise<Result<string>>
  /** Stays readable, so that the tab can be reloaded. Problem: `not-found` once it is too old. */
  readHandoff(id: string): Promise<Result<Article>>
  /** Tells when a record changed in another context of ours, or through another Library. Stops with the signal. */
  onChange(listener: () => void, signal: AbortSignal): void
  /** Tells how far saves have come, in whatever context of ours they run. Stops with the signal. */
  onProgress(listener: (progress: SaveProgress) => void, signal: AbortSignal): void
  /** Whether changes are refused, and why. */
  readOnly: 'newer-data' | 'private-window' | null
  /** Lets go of the database. */
  close(): void
}
