/**
 * The library remembered outside of the database, so that one that the browser emptied is noticed: where, when and by
 * whom is told in docs/library.md, "A library that is gone".
 */
import { counted, missed } from '../article/library-memory'
import { ok, type Result } from '../problem/result'
import type { Connection } from './connection'
import { readJournal } from './journal'
import { inTurn, type Place, readMemory, writeMemory } from './loss'
import type { Database } from './stores'

/** Between two counts that saves asked for, ms: counting ten thousand takes as long as a fifth of a save. */
const REST_MS = 1_000

export interface Memory {
  /**
   * The database was opened, and nobody has asked anything of it yet: empty, though articles are remembered, it lost
   * them. Beside what is asked next.
   */
  opened(database: Database): void
  /** There may be more articles than before: they are counted soon, and once for many saves. */
  follow(): void
  /** Runs what takes articles away because the reader wants it, and counts before it answers: that is no loss. */
  removing(work: () => Promise<Result<number>>): Promise<Result<number>>
  /** Counts no more. */
  close(): void
}

/** The memory of the library behind `connection`. What goes wrong with it is logged and keeps nobody from anything. */
export function createMemory(place: Place, connection: () => Connection, now: () => number): Memory {
  let [isResting, isAsked, isClosed] = [false, false, false]

  /** In the lock. `ours`: articles were just taken away on purpose. */
  async function count(ours: boolean): Promise<void> {
    const found = await countRows(connection())
    if (!found.ok) return
    const { rows, unproved } = found.value
    const before = await readMemory(place)
    // Empty by no act of ours: that is for `look` to judge, which may be waiting for its turn.
    if (rows === 0 && !ours) return
    // A first save that is not proved yet may still be taken back.
    await writeMemory(place, counted(before, Math.max(0, rows - unproved), now()))
  }

  async function look(isEmpty: Promise<boolean>): Promise<void> {
    if (await isEmpty) return writeMemory(place, missed(await readMemory(place), now()))
    // A library from before there was a memory.
    if ((await readMemory(place)) === null) await count(false)
  }

  function follow(): void {
    if (isClosed) return
    isAsked = isResting
    if (isResting) return
    isResting = true
    void logged(inTurn(() => count(false))).then(() =>
      setTimeout(() => {
        const again = isAsked
        ;[isResting, isAsked] = [false, false]
        if (again) follow()
      }, REST_MS),
    )
  }

  return {
    opened(database) {
      // Asked at once: whoever opened is about to write. And in turn from now on: who saves or removes comes after.
      const isEmpty = hasNoRecord(database)
      void logged(inTurn(() => look(isEmpty)))
    },
    follow,
    removing: (work) =>
      inTurn(async () => {
        const answer = await work()
        if (answer.ok && answer.value > 0) await logged(count(true))
        return answer
      }),
    close() {
      isClosed = true
      isAsked = false
    },
  }
}

const logged = (work: Promise<void>): Promise<void> =>
  work.catch((error: unknown) => console.error('Qingdu, remembering the library:', error))

const countRows = (connection: Connection): Promise<Result<{ rows: number; unproved: number }>> =>
  connection.read(['records', 'journal'], async (transaction) => {
    const [rows, entries] = await Promise.all([transaction.objectStore('records').count(), readJournal(transaction)])
    return ok({ rows, unproved: entries.filter((entry) => entry.step === 'written' && !entry.before).length })
  })

/** One that cannot be asked is not called empty. */
async function hasNoRecord(database: Database): Promise<boolean> {
  try {
    return (await database.getAllKeys('records', null, 1)).length === 0
  } catch (error) {
    console.error('Qingdu, looking whether the library is there:', error)
    return false
  }
}
