/**
 * The database behind the library: its stores, their versions, and how it is opened. All values are unknown here:
 * whoever takes one out reads it by a schema first.
 */
import { openDB } from 'idb'
import type { Database, Stores, Upgrade } from './stores'
import { toVersion1 } from './versions/1'
import { toVersion2 } from './versions/2'
import { toVersion3 } from './versions/3'
import { toVersion4 } from './versions/4'

/** Counted up with each change of the stores; each has a step in versions/ and a frozen example. */
const DATABASE_VERSION = 4

/** One step a version, each from the one before; without network or clock, waiting for its own requests only. */
const steps: ((database: Database, upgrade: Upgrade) => Promise<void> | void)[] = [
  toVersion1,
  toVersion2,
  toVersion3,
  toVersion4,
]

/** An open database, and whether it comes from a newer Qingdu: then it may only be read. */
export interface Opened {
  database: Database
  newer: boolean
}

export interface Opening {
  version?: number
  /** Longest wait for older pages of ours that hold the database open and were asked to let go, ms. */
  blockedMs?: number
}

/**
 * Opens the database, made or brought up to date where needed; null when others hold it open and do not let go.
 * A newer one is opened as it is. It closes itself when another context wants to upgrade or delete it, and then
 * tells `lost`, as it does when the browser takes it away.
 */
export async function openDatabase(name: string, lost: () => void, opening: Opening = {}): Promise<Opened | null> {
  try {
    const database = await openOrGiveUp(name, lost, opening)
    return database && { database, newer: false }
  } catch (error) {
    if (!isNamed(error, 'VersionError')) throw error
    return { database: await openDB<Stores>(name, undefined, letGo(lost)), newer: true }
  }
}

function openOrGiveUp(
  name: string,
  lost: () => void,
  { version = DATABASE_VERSION, blockedMs = 4_000 }: Opening,
): Promise<Database | null> {
  let clock: ReturnType<typeof setTimeout> | undefined
  let givenUp = false
  return new Promise((resolve, reject) => {
    openDB<Stores>(name, version, {
      ...letGo(lost),
      upgrade: async (database, from, _to, upgrade) => {
        try {
          for (const step of steps.slice(from, version)) await step(database, upgrade)
        } catch (error) {
          // Half a step must not stand: the version before does.
          abort(upgrade)
          reject(error)
        }
      },
      blocked: () => {
        clock = setTimeout(() => {
          givenUp = true
          resolve(null)
        }, blockedMs)
      },
    }).then((database) => {
      clearTimeout(clock)
      if (givenUp) database.close()
      else resolve(database)
    }, reject)
  })
}

function abort(upgrade: Upgrade): void {
  upgrade.done.catch(() => 'told by the opening')
  try {
    upgrade.abort()
  } catch (error) {
    // The browser was first.
    if (!isNamed(error, 'InvalidStateError')) throw error
  }
}

const letGo = (lost: () => void) => ({
  blocking: (_from: number, _to: number | null, event: IDBVersionChangeEvent) => {
    if (event.target instanceof IDBDatabase) event.target.close()
    lost()
  },
  terminated: lost,
})

/** Whether a thrown value is the DOMException (or its like) of that name. */
export const isNamed = (error: unknown, name: string): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === name
