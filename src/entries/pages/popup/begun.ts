import type { Tab } from '../../../platform/tabs'
import type { Result } from '../../../problem/result'

/** What the popup's first script has begun, for the view that comes after it. */
export interface Begun {
  /** The tab being read; null: none. */
  tab: Promise<Tab | null>
  /** Whether something is selected in it. Never rejects; a page that hangs never answers. */
  selected: Promise<boolean>
  /** The answer of extract.js in it, yet to be read as an article. */
  extracted: Promise<Result<unknown>>
  /** The settings as they are stored, yet to be read. */
  settings: Promise<unknown>
}

declare global {
  /** Classic script and module share nothing but the global object. */
  var begun: Begun | undefined
}
