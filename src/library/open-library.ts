import type { Article } from '../article/article'
import type { SaveReport } from '../article/library-record'
import { fail, ok, type Result } from '../problem/result'
import { changeRecord, emptyOldTrash, readAsFarAs, restored, trashed } from './change-record'
import { type Connection, createConnection } from './connection'
import { keepHandoff, readHandoff } from './handoffs'
import type { Library } from './library'
import { find, list, savedAt } from './look-up'
import { markRecords, putBackMarks } from './mark-records'
import { recover, saveLock } from './recover'
import { prepare, prove, rollBack, settle, tidy, write } from './save'

/** BroadcastChannel on which every context of ours hears of a change. */
const CHANNEL = 'library'

export interface LibraryOptions {
  /** Name of the database. */
  name?: string
  /** What is kept in a private window is gone with it, or would leave a trace: nothing is changed there. */
  privateWindow?: boolean
  /** epoch ms */
  now?: () => number
}

/**
 * Opens the library and ends what a killed save left behind. Problem: `aborted` when the browser gives no database
 * or an older page of ours does not let go of it.
 */
export async function openLibrary({
  name = 'qingdu',
  privateWindow = false,
  now = Date.now,
}: LibraryOptions = {}): Promise<Result<Library>> {
  const connection = createConnection(name)
  const there = await connection.read(['records'], async () => ok(null))
  const newer = there.ok && (await connection.isNewer())
  if (!there.ok && there.problem.code !== 'newer-data') return there
  const readOnly = newer || !there.ok ? 'newer-data' : privateWindow ? 'private-window' : null
  if (!readOnly) await recover(connection, now())
  return ok(createLibrary(connection, readOnly, now))
}

function createLibrary(connection: Connection, readOnly: Library['readOnly'], now: () => number): Library {
  const channel = new BroadcastChannel(CHANNEL)
  const changing = async <T>(change: () => Promise<Result<T>>): Promise<Result<T>> => {
    if (readOnly) return fail(readOnly)
    const answer = await change()
    if (answer.ok) channel.postMessage(null)
    return answer
  }
  return {
    readOnly,
    save: (article) => changing(() => save(connection, article, now)),
    find: (url) => find(connection, url),
    savedAt: (url) => savedAt(connection, url),
    list: () => list(connection),
    trash: (url) => changing(() => changeRecord(connection, url, trashed(now()))),
    restore: (url) => changing(() => changeRecord(connection, url, restored(now()))),
    mark: (urls, change) => changing(() => markRecords(connection, { urls, change, now: now() })),
    putBack: (before) => changing(() => putBackMarks(connection, before, now())),
    emptyOldTrash: (at) => changing(() => emptyOldTrash(connection, at)),
    setProgress: (url, progress) => changing(() => changeRecord(connection, url, readAsFarAs(progress, now()))),
    // No record changes, so nobody need be told.
    keepHandoff: async (article) => (readOnly ? fail(readOnly) : keepHandoff(connection, article, now())),
    readHandoff: (id) => readHandoff(connection, id, now()),
    onChange,
    close() {
      channel.close()
      connection.close()
    },
  }
}

/** All phases in order; the answer only when the proof is down. */
async function save(connection: Connection, article: Article, now: () => number): Promise<Result<SaveReport>> {
  const prepared = await prepare(article)
  if (!prepared.ok) return prepared
  return navigator.locks.request(saveLock(connection, prepared.value.article.url), async () => {
    const written = await write(connection, prepared.value, now())
    if (!written.ok) return written
    const { entry, record } = written.value
    const proved = await prove(connection.name, entry)
    const settled = proved.ok ? await settle(connection, entry) : proved
    if (!settled.ok) {
      // Where even this fails, the journal has the next start do it.
      await rollBack(connection, entry)
      return settled
    }
    // The article is safe; older revisions that stay now go with the next start.
    await tidy(connection, entry)
    const { url, revision, savedAt: at, bytes } = record
    return ok({ url, revision, savedAt: at, bytes, images: { total: prepared.value.article.images.length, saved: 0 } })
  })
}

function onChange(listener: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', () => listener(), { signal })
  signal.addEventListener('abort', () => channel.close(), { once: true })
}
