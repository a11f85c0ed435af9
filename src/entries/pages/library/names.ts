import type { MessageKey } from '../../../i18n/translate'
import { translate } from '../shared/words'
import type { Shelf } from './shelf'
import type { LibraryState } from './state'

const SHELF_WORDS: Record<Shelf, MessageKey> = {
  all: 'stateAll',
  unread: 'stateUnread',
  reading: 'stateReading',
  favourite: 'stateFavourite',
  archive: 'stateArchive',
  lacking: 'stateLacking',
  trash: 'stateTrash',
}

export const shelfName = (shelf: Shelf): string => translate(SHELF_WORDS[shelf])

/** The shelf or tag that is shown, as the heading names it. */
export const placeName = ({ shelf, tag }: Pick<LibraryState, 'shelf' | 'tag'>): string =>
  tag === null ? shelfName(shelf) : `#${tag}`
