import type { FetchedPicture } from '../../../article/picture'
import type { PageIds } from '../page-ids'
import type { Saves } from '../saves'
import type { SettingsWriter } from '../settings-writer'

/** What both tables of calls stand on; how far each lets a caller reach it is its handlers' own. */
export interface SharedRim {
  saves: Saves
  settings: SettingsWriter
  /** Never rejects. */
  fetchPicture(address: string): Promise<FetchedPicture>
  putBacks: PageIds
  flips: PageIds
}
