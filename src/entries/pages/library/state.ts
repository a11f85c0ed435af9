import type { LibraryRecord } from '../../../article/library-record'
import type { Lacking, LibraryList } from '../../../library/library'
import type { Problem } from '../../../problem/problem'
import type { ThemeChoice } from '../../../settings/settings'
import type { Lost } from '../shared/lost-notice'
import { type Found, findIn, type View } from './find'
import { NONE, type Selection } from './selection'

/** All that the page shows; what is drawn is made of this alone. */
export interface LibraryState extends View {
  /** null: still coming. */
  list: LibraryList | null
  /** The newest articles, shown until the list is there; null: not asked for, or none. */
  first: LibraryRecord[] | null
  /** Why there is no list. */
  problem: Problem | null
  readOnly: 'newer-data' | 'private-window' | null
  selection: Selection
  /** Address of the row that keys start from, and the one stop for Tab in the list; null: the first. */
  active: string | null
  /** Rows in the document, by their place in the list. */
  rows: RowWindow
  /** Address of the row whose menu was opened last. */
  menu: string | null
  /** What lacks pictures, and which; null: not asked for yet. */
  lacking: Lacking[] | null
  /** Pictures being fetched for them, and how far; null: none are. */
  fetching: Steps | null
  /** Articles that no backup has, when it is time to say so; 0: it is not. */
  backupDue: number
  /** Articles that the browser lost, until the reader decides about it; null: none. */
  lost: Lost | null
  /** A backup under way; null: none is. */
  backingUp: Steps | null
  /** What is typed in the tag editor. */
  newTag: string
  /** The tag of this shelf is being given another name. */
  renaming: boolean
  /** Articles of which it is asked whether they are to go for good. */
  leaving: readonly string[]
  /** What the theme button says is on now. */
  mode: ThemeChoice['mode']
}

/** How far a long work has come. */
export interface Steps {
  done: number
  total: number
}

/** Rows from `first` up to, not with, `end`. */
export interface RowWindow {
  first: number
  end: number
}

export const firstState = (mode: ThemeChoice['mode']): LibraryState => ({
  list: null,
  first: null,
  problem: null,
  readOnly: null,
  shelf: 'all',
  tag: null,
  query: '',
  order: 'newest',
  selection: NONE,
  active: null,
  rows: { first: 0, end: 24 },
  menu: null,
  lacking: null,
  fetching: null,
  backupDue: 0,
  lost: null,
  backingUp: null,
  newTag: '',
  renaming: false,
  leaving: [],
  mode,
})

/** Whether what is shown begins with the newest articles. */
export const isTop = ({ shelf, tag, query, order }: LibraryState): boolean =>
  shelf === 'all' && tag === null && query.trim() === '' && order === 'newest'

const NO_RECORDS: LibraryRecord[] = []

/** The articles that shelf, tag and query leave, in their order. */
export const foundIn = (state: LibraryState): Found => findIn(state.list?.records ?? state.first ?? NO_RECORDS, state)

/** What the buttons and keys work on: the chosen articles, or where none is chosen the one at `url`. */
export function targetsOf(state: LibraryState, url: string | null): LibraryRecord[] {
  const { records } = foundIn(state)
  const { chosen } = state.selection
  return records.filter((record) => (chosen.size > 0 ? chosen.has(record.url) : record.url === url))
}
