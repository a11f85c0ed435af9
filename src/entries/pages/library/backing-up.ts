import { backUp } from '../shared/back-up'
import { backupWords } from '../shared/backup-words'
import { quietBackup } from '../shared/last-backup'
import { translate } from '../shared/words'
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
    redraw(stage, { backupDue: 0 })
    toast.show({ words: backupWords(made.value) })
  }

  return {
    backUp: () => void works.run(backUpAll),
    quietBackup() {
      void quietBackup(Date.now())
      redraw(stage, { backupDue: 0 })
    },
  } satisfies Partial<LibraryActs>
}
