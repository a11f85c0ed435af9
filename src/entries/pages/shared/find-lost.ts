import { readLoss } from '../../../library/loss'
import { hasDownloads } from '../../../platform/downloads'
import { localStore } from '../../../platform/storage'
import { readBackupMemory } from './last-backup'
import type { Lost } from './lost-notice'

/** What the browser lost and is not decided about; null: nothing. */
export async function findLost(): Promise<Lost | null> {
  const loss = await readLoss(localStore)
  if (!loss) return null
  const [auto, { at: lastBackup }] = await Promise.all([hasDownloads(), readBackupMemory()])
  return { ...loss, auto, lastBackup }
}
