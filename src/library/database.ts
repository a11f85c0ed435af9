/**
 * The database behind the library: its stores, their versions, and how it is opened. All values are unknown here:
 * whoever takes one out reads it by a schema first.
 */
import { openDB } from 'idb'
import type { Database, Stores } from './stores'
import { toVersion1 } from './versions/1'

/** Counted up with each change of the stores; each has a step in versions/ and a frozen example. */
export const DATABASE_VERSION = 1

/** One step a version, each from the one before; without network, clock or waiting. */
const steps = [toVersion1]

/** Longest wait for older pages of ours that still hold the database open, ms; they close when asked. */
const BLOCKED_MS = 4_000

/** An open database, and whether it comes from a newer Qingdu: then it may only be read. */
export interface Opened {
  database: Database
  newer: boolean
}

/**
 * Opens the database, made or brought up to date where needed; null when others hold it open and do not let go.
 * A newer one is opened as it is. It closes itself when another context wants to upgrade or delete it, and then
 * tells `lost`, as it does when the browser takes it away.
 */
export async function openDatabase(name: string, lost: () => void): Promise<Opened | null> {
  try {
    const database = await openOrGiveUp(name, lost)
    return database && { database, newer: false }
  } catch (error) {
    if (!isNamed(error, 'VersionError')) throw error
    return { database: await openDB<Stores>(name, undefined, letGo(lost)), newer: true }
  }
}

function openOrGiveUp(name: string, lost: () => void): Promise<Database | null> {
  return new Promise((resolve, reject) => {
    let clock: ReturnType<typeof setTimeout> | undefined
    let given = false
    const opening = openDB<Stores>(name, DATABASE_VERSION, {
      ...letGo(lost),
      upgrade: (database, from) => {
        for (const step of steps.slice(from)) step(database)
      },
      blocked: () => {
        clock = setTimeout(() => {
          given = true
          resolve(null)
        }, BLOCKED_MS)
      },
    })
    opening.then(
      (database) => {
        clearTimeout(clock)
        if (given) database.close()
        else resolve(database)
      },
      (error: unknown) => {
        clearTimeout(clock)
        reject(error)
      },
    )
  })
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
