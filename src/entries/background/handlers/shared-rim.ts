import type { FetchedPicture } from '../../../article/picture'
import type { PageIds } from '../page-ids'
import type { Saves } from '../saves'
import type { SettingsWriter } from '../settings-writer'

/** What both tables of calls stand on; how far each lets a caller reach it is its handlers' own. */
export interface SharedRim {
  saves: Saves
  settings: SettingsWriter
  /** Waits for what stands beside an answer. What goes wrong with it is logged: what is saved is saved. */
  beside(doing: string, work: Promise<unknown>): Promise<void>
  /** Never rejects. */
  fetchPicture(address: string): Promise<FetchedPicture>
  putBacks: PageIds
  flips: PageIds
}
