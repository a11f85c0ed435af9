import type { IDBPTransaction } from 'idb'
import { fail, type Result } from '../problem/result'
import { isNamed, type Opened, openDatabase } from './database'
import type { Database, StoreName, Stores } from './stores'

type Mode = 'readonly' | 'readwrite'
export type Transaction<M extends Mode> = IDBPTransaction<Stores, StoreName[], M>
export type Work<M extends Mode, T> = (transaction: Transaction<M>) => Promise<Result<T>>

/** One way into the database of that name, opened again when it was lost. */
export interface Connection {
  name: string
  /** One transaction that only reads. Problems: those of `work`, `newer-data`, `aborted`. */
  read<T>(stores: StoreName[], work: Work<'readonly', T>): Promise<Result<T>>
  /**
   * One strict transaction: whole when this answers ok, else as if it never was. `work` may wait for nothing but its
   * own requests. Problems: those of `work`, `quota`, `aborted`, `newer-data`.
   */
  change<T>(stores: StoreName[], work: Work<'readwrite', T>): Promise<Result<T>>
  /** Whether the database comes from a newer Qingdu. */
  isNewer(): Promise<boolean>
  close(): void
}

/** A connection that opens with its first use. `opened` is told of each opening but that of a newer database. */
export function createConnection(name: string, opened?: () => void): Connection {
  let opening: Promise<Opened | null> | null = null
  const forget = () => {
    opening = null
  }
  const open = () => {
    opening ??= openDatabase(name, forget).then((found) => {
      if (found && !found.newer) opened?.()
      return found
    })
    // What did not open is tried again by the next use.
    opening.then((found) => found ?? forget(), forget)
    return opening
  }
  return {
    name,
    read: (stores, work) => guarded(open, (found) => run(found.database, stores, 'readonly', work)),
    change: (stores, work) =>
      guarded(open, async (found) =>
        found.newer ? fail('newer-data') : run(found.database, stores, 'readwrite', work),
      ),
    isNewer: async () => (await open())?.newer ?? false,
    close() {
      opening?.then(
        (found) => found?.database.close(),
        () => undefined,
      )
      opening = null
    },
  }
}

/** The names under which IndexedDB says that a database cannot be used just now. */
const UNUSABLE = ['InvalidStateError', 'AbortError', 'UnknownError', 'TimeoutError', 'InvalidAccessError']

async function guarded<T>(
  open: () => Promise<Opened | null>,
  use: (found: Opened) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    const found = await open()
    return found ? await use(found) : fail('aborted')
  } catch (error) {
    const problem = toProblem(error)
    if (problem) return problem
    throw error
  }
}

function toProblem(error: unknown): { ok: false; problem: { code: 'quota' | 'newer-data' | 'aborted' } } | null {
  if (isNamed(error, 'QuotaExceededError')) return { ok: false, problem: { code: 'quota' } }
  // A store we know is gone: only a newer Qingdu takes one away.
  if (isNamed(error, 'NotFoundError') || isNamed(error, 'VersionError'))
    return { ok: false, problem: { code: 'newer-data' } }
  return UNUSABLE.some((name) => isNamed(error, name)) ? { ok: false, problem: { code: 'aborted' } } : null
}

async function run<T, M extends Mode>(
  database: Database,
  stores: StoreName[],
  mode: M,
  work: Work<M, T>,
): Promise<Result<T>> {
  const transaction = database.transaction(stores, mode, mode === 'readwrite' ? { durability: 'strict' } : {})
  const ended = end(transaction)
  let answer: Result<T>
  try {
    answer = await work(transaction)
    if (!answer.ok) abort(transaction)
  } catch (error) {
    abort(transaction)
    // An aborted transaction fails its requests; the reason stands on the transaction.
    const trouble = await ended
    if (trouble && (isNamed(error, 'AbortError') || isNamed(error, trouble.name))) throw trouble
    throw error
  }
  const trouble = await ended
  if (!answer.ok) return answer
  if (trouble) throw trouble
  return answer
}

/** Resolves when the transaction is over: null once it is complete, else why it was aborted. */
function end<M extends Mode>(transaction: Transaction<M>): Promise<DOMException | null> {
  // A full disk aborts the transaction without failing a request, so only these two events are believed.
  const over = new Promise<DOMException | null>((resolve) => {
    transaction.addEventListener('complete', () => resolve(null))
    transaction.addEventListener('abort', () =>
      resolve(transaction.error ?? new DOMException('the transaction was aborted', 'AbortError')),
    )
  })
  // idb has a promise of its own for the same; its rejection is this one's answer.
  transaction.done.catch(() => undefined)
  return over
}

function abort<M extends Mode>(transaction: Transaction<M>): void {
  try {
    transaction.abort()
  } catch (error) {
    // Already over: there is nothing left to undo.
    if (!isNamed(error, 'InvalidStateError')) throw error
  }
}
