import type { JournalEntry } from '../article/library-journal'
import { ok } from '../problem/result'
import type { Connection } from './connection'
import { dropOldHandoffs } from './handoffs'
import { endFetching, readJournal } from './journal'
import { prove } from './prove'
import { rollBack } from './roll-back'
import { settle, tidy } from './settle'

/** Only one saver of an address at a time, in whatever context; a killed one lets go by itself. */
export const saveLock = (connection: Connection, url: string): string => `qingdu ${connection.name} ${url}`

/**
 * Ends what a killed save left: what was written whole becomes saved, the rest is undone. A save that is under way
 * elsewhere is left to its saver. Handoffs that are too old go. Answers whether there was anything to end.
 */
export async function recover(connection: Connection, now: number): Promise<boolean> {
  const left = await connection.read(['journal'], async (transaction) => ok(await readJournal(transaction)))
  for (const entry of left.ok ? left.value : []) {
    await navigator.locks.request(saveLock(connection, entry.url), { ifAvailable: true }, async (lock) => {
      if (lock) await finish(connection, entry)
    })
  }
  await dropOldHandoffs(connection, now)
  return left.ok && left.value.length > 0
}

/**
 * Ends what a killed save of one address left; for whoever holds its lock and is about to write there. false: it cannot
 * be ended now, and what it wrote must stay as it is.
 */
export async function endLeft(connection: Connection, url: string): Promise<boolean> {
  const entries = async () => {
    const left = await connection.read(['journal'], async (transaction) => ok(await readJournal(transaction)))
    return left.ok ? left.value.filter((entry) => entry.url === url) : null
  }
  for (const entry of (await entries()) ?? []) await finish(connection, entry)
  return (await entries())?.length === 0
}

/** What cannot be done now (a full disk) stays in the journal for the next start. */
async function finish(connection: Connection, seen: JournalEntry): Promise<void> {
  // Its saver may have come to the end between our look and the lock.
  const still = await connection.read(['journal'], async (transaction) => ok(await readJournal(transaction)))
  const entry = still.ok ? still.value.find(({ id }) => id === seen.id) : undefined
  if (!entry) return
  if (entry.step === 'fetching') {
    await endFetching(connection, entry.url)
    return
  }
  if (entry.step === 'written') {
    const proved = await prove(connection.name, entry)
    if (!proved.ok) {
      await rollBack(connection, entry)
      return
    }
    const settled = await settle(connection, entry)
    if (!settled.ok || !settled.value.untidy) return
  }
  await tidy(connection, entry)
}
