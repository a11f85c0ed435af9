import type { Problem } from '../../../problem/problem'
import type { SettingsPatch } from '../../../settings/patch'
import type { Settings } from '../../../settings/settings'
import type { CustomColours } from '../../../themes/custom-colours'
import type { LibraryPart, LibraryPartActs } from './library-acts'

export interface OptionsState {
  settings: Settings
  /** Why the defaults are shown instead of what is stored; null: what is stored is shown. */
  stored: 'newer-data' | 'broken-data' | null
  /** The grant for all sites stands. */
  allSites: boolean
  /** Match patterns of the other grants: sites whose pictures may be fetched. */
  pictureSites: string[]
  /** 'Alt+R', of opening in the page; null: none. */
  keys: string | null
  /** The same of saving. */
  saveKeys: string | null
  version: string
  query: string
  /** Id of the section being read, which the side bar marks. */
  section: string
  /** The reader was asked for all sites and said no. */
  refused: boolean
  /** A theme of the reader's own that is too faint to be stored yet; null: none is under way. */
  draft: CustomColours | null
  /** What went wrong with the last change. */
  problem: Problem | null
  /** Takes the last reset back; null: there was none, or something was changed since. */
  undoReset: (() => void) | null
  library: LibraryPart
}

/** What the page's controls do. */
export interface OptionsActs {
  /** `done` false: a slider that is still being moved; shown, not stored. */
  change(patch: SettingsPatch, done?: boolean): void
  /** Something was stored, here or elsewhere. Draws nothing. */
  heard(settings: Settings): void
  /** Asks the browser first, from this very click. */
  detectEverywhere(on: boolean): void
  /** Takes the grant of one pattern back. */
  takeBack(pattern: string): void
  /** Stored once it is readable; until then only shown. `done` false: still being chosen. */
  pickCustom(colours: CustomColours, done: boolean): void
  /** The palettes chosen by default take its place. */
  removeCustom(): void
  reset(): void
  search(query: string): void
  library: LibraryPartActs
}
