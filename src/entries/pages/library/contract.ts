import type { LibraryRecord } from '../../../article/library-record'
import type { Shelf } from './shelf'
import type { Order } from './sort'

/** What the page's buttons do. Those without an address work on the chosen articles. */
export interface LibraryActs {
  goTo(place: { shelf: Shelf } | { tag: string }): void
  search(query: string): void
  /** The query in all shelves but the trash. */
  searchEverywhere(): void
  sortBy(order: Order): void
  stepTheme(): void
  openSettings(): void
  trySample(): void
  /** Chooses one or lets it go; `range`: all from the one chosen before. */
  choose(url: string, range: boolean): void
  chooseAll(): void
  /** False: none was chosen. */
  chooseNone(): boolean
  archive(): void
  favourite(): void
  markRead(): void
  trash(url?: string): void
  restore(url?: string): void
  /** Makes the rows' menu that of this article. */
  openMenu(url: string): void
  /** Fetches all missing pictures again. Only from a click: the browser may have to ask for their hosts. */
  fetchLacking(): void
  backUp(): void
  /** Says nothing of backups for a while. */
  quietBackup(): void
  /** The reader has decided about what the browser lost: it is told no more. */
  settleLost(): void
  /** Ends what is being fetched or backed up. */
  stop(): void
  exportAs(url: string, kind: 'markdown' | 'web-page'): void
  askToRemove(): void
  /** The answer to that question. */
  removeForGood(): void
  typeTag(typed: string): void
  /** Gives the chosen articles that tag, or takes it from them where all have it. */
  toggleTag(tag: string): void
  addTypedTag(): void
  startRenaming(on: boolean): void
  renameTag(typed: string): void
  dropTag(): void
}

/** Address of a picture's stored bytes; null: there is none, or it is not there yet. Never an address of the web. */
export type PictureOf = (record: LibraryRecord) => string | null
