import { deleteDB, openDB } from 'idb'

/** What is remembered until the browser ends, and forgotten with it. */
export interface Session {
  read(key: string): Promise<unknown>
  write(key: string, value: unknown): Promise<void>
}

/** Name of the database that is made only to be deleted, of the lock around that, and of the key that says it is done. */
export const FRESH_LOG = 'qingdu-fresh-log'

/**
 * Has the browser begin a new log behind its databases, once in a life of it and before anything of ours is written.
 *
 * Chromium keeps IndexedDB in LevelDB. A browser killed in the middle of a write leaves a record cut short at the end
 * of the log; the next start writes on right behind it, and the start after that reads a log that is damaged in the
 * middle, throws the whole database away and begins an empty one (docs/decisions/0015). Deleting a database compacts,
 * and compacting begins a new log, so nothing is ever written behind a cut. In Firefox it does nothing.
 */
export async function beginFreshLog(session: Session): Promise<void> {
  if ((await session.read(FRESH_LOG)) === true) return
  await navigator.locks.request(FRESH_LOG, async () => {
    // Another context may have been first.
    if ((await session.read(FRESH_LOG)) === true) return
    const made = await openDB(FRESH_LOG, 1, { upgrade: (database) => void database.createObjectStore('nothing') })
    made.close()
    await deleteDB(FRESH_LOG)
    await session.write(FRESH_LOG, true)
  })
}
