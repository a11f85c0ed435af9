import { inPrivateWindow } from '../../../platform/runtime'
import { localStore } from '../../../platform/storage'
import { type BackupMemory, MONTH } from './backup-due'

/** Key of what is known of backups. */
const KEY = 'backup'

const toTime = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null)

/** What is known of backups; what cannot be read counts as nothing. */
export async function readBackupMemory(): Promise<BackupMemory> {
  const kept: unknown = await localStore.read(KEY)
  const { at, quietUntil }: { at?: unknown; quietUntil?: unknown } = typeof kept === 'object' && kept ? kept : {}
  return { at: toTime(at), quietUntil: toTime(quietUntil) }
}

/**
 * From a private window nothing is kept: its library is another one (empty, in some browsers), and its backup would say
 * of the reader's own that it is safe.
 */
const keep = async (memory: object): Promise<void> => {
  if (!inPrivateWindow()) await localStore.write(KEY, memory)
}

/** A backup begun at `at` is in the reader's hands. */
export const rememberBackup = (at: number): Promise<void> => keep({ at })

/** The reader does not want to hear of it for a month. */
export const quietBackup = async (now: number): Promise<void> =>
  keep({ ...(await readBackupMemory()), quietUntil: now + MONTH })
