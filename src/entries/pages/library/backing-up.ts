import { sizeWords } from '../../../reader/size-words'
import { backUp } from '../shared/back-up'
import { quietBackup } from '../shared/last-backup'
import { locale, translate } from '../shared/words'
import type { Changes } from './changes'
import type { LibraryActs } from './contract'
import type { OneWork } from './one-work'
import { redraw, type Stage } from './stage'

/** What the line about backups offers. */
export function backingUp(stage: Stage, changes: Changes, works: OneWork) {
  const { toast, opening } = stage

  async function backUpAll(signal: AbortSignal): Promise<void> {
    redraw(stage, { backingUp: { done: 0, total: 0 } })
    const made = await backUp(opening, {
      signal,
      onProgress: (done, total) => redraw(stage, { backingUp: { done, total } }),
    })
    if (signal.aborted) return toast.show({ words: translate('workStopped') })
    if (changes.isFailed(made) || !made.ok) return
    const { count: n, bytes } = made.value
    redraw(stage, { backupDue: 0 })
    toast.show({ words: translate('backupDone', { n, size: sizeWords(bytes, locale) }) })
  }

  return {
    backUp: () => void works.run(backUpAll),
    quietBackup() {
      void quietBackup(Date.now())
      redraw(stage, { backupDue: 0 })
    },
  } satisfies Partial<LibraryActs>
}
