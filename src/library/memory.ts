/**
 * The library remembered outside of the database, so that what the browser lost of it is noticed: where, when and by
 * whom is told in docs/library.md, "A library that is gone".
 */
import { looked } from '../article/library-memory'
import { ok } from '../problem/result'
import type { Connection } from './connection'
import { inTurn, type Place, readMemory, writeMemory } from './loss'
import { tallyIn } from './tally'

export interface Memory {
  /** Has the tally looked at soon: the database was opened, or articles came or went. Many wishes are one look. */
  look(): void
  /** Looks no more. */
  close(): void
}

/** The memory of the library behind `connection`. What goes wrong with it is logged and keeps nobody from anything. */
export function createMemory(place: Place, connection: () => Connection, now: () => number): Memory {
  let [isLooking, isAsked, isClosed] = [false, false, false]

  async function lookOnce(): Promise<void> {
    const before = await readMemory(place)
    // A closed connection would open again.
    if (isClosed) return
    // After that: no memory may be of a later moment than what it is compared with.
    const tally = await connection().read(['tally'], async (transaction) => ok(await tallyIn(transaction)))
    const after = tally.ok && tally.value ? looked(before, tally.value, now()) : null
    if (after) await writeMemory(place, after)
  }

  async function lookWhileAsked(): Promise<void> {
    isLooking = true
    while (isAsked) {
      isAsked = false
      await logged(inTurn(lookOnce))
    }
    isLooking = false
  }

  return {
    look() {
      if (isClosed) return
      isAsked = true
      if (!isLooking) void lookWhileAsked()
    },
    close() {
      isClosed = true
      isAsked = false
    },
  }
}

const logged = (work: Promise<void>): Promise<void> =>
  work.catch((error: unknown) => console.error('Qingdu, remembering the library:', error))
