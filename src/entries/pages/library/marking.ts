import type { LibraryRecord } from '../../../article/library-record'
import type { MarkChange } from '../../../library/record-marks'
import { translate } from '../shared/words'
import type { Changes } from './changes'
import type { LibraryActs } from './contract'
import type { LibraryKeyActs } from './keys'
import { focusedUrl, type Stage } from './stage'
import { foundIn, targetsOf } from './state'

/** What is decided about the chosen articles, or where none is chosen about the row with the focus. */
export function marking(stage: Stage, changes: Changes) {
  const { root, state, draw } = stage
  /** Of one article, or of those that buttons and keys work on. */
  const of = (url: string | undefined): LibraryRecord[] =>
    url === undefined ? targetsOf(state, focusedUrl()) : foundIn(state).records.filter((record) => record.url === url)
  const mark = (records: LibraryRecord[], change: MarkChange, say: (n: number) => string) =>
    void changes.mark(records, change, say(records.length))

  function trash(url?: string): void {
    if (state.shelf === 'trash') return
    mark(of(url), { kind: 'trash' }, (n) => (n === 1 ? translate('trashed') : translate('trashedMany', { n })))
  }
  function askToRemove(): void {
    const records = of(undefined)
    if (records.length === 0 || state.readOnly !== null) return
    state.leaving = records.map(({ url }) => url)
    draw()
    root.querySelector<HTMLDialogElement>('#leaving')?.showModal()
  }
  return {
    trash,
    askToRemove,
    restore: (url) => mark(of(url), { kind: 'restore' }, () => translate('restored')),
    archive() {
      if (state.shelf === 'trash') return
      const records = of(undefined)
      const isBack = records.every((record) => record.state === 'archive')
      mark(records, { kind: isBack ? 'unarchive' : 'archive' }, (n) =>
        translate(isBack ? 'unarchived' : 'archived', { n }),
      )
    },
    favourite() {
      const records = of(undefined)
      const isOff = records.every(({ favourite }) => favourite)
      mark(records, { kind: 'favourite', on: !isOff }, (n) => translate(isOff ? 'unfavourited' : 'favourited', { n }))
    },
    markRead() {
      const records = of(undefined)
      const isRead = records.some((record) => record.state === 'unread')
      mark(records, { kind: isRead ? 'read' : 'unread' }, (n) =>
        translate(isRead ? 'markedRead' : 'markedUnread', { n }),
      )
    },
    remove: () => (state.shelf === 'trash' ? askToRemove() : trash()),
    removeForGood: () => void changes.remove(state.leaving),
  } satisfies Partial<LibraryActs & LibraryKeyActs>
}
