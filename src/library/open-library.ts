import { fail, ok, type Result } from '../problem/result'
import { mergeCarried, readStored } from './carry'
import { changeRecord, readAsFarAs, restored, trashed } from './change-record'
import { createConnection } from './connection'
import { dropPictures } from './drop-pictures'
import { beginFreshLog, type Session } from './fresh-log'
import { keepHandoff, readHandoff } from './handoffs'
import { lacking } from './lacking'
import type { FetchPicture, Library, SaveOptions } from './library'
import { find, findPicture, list, newest, savedAt } from './look-up'
import type { Place } from './loss'
import { markRecords, putBackMarks } from './mark-records'
import { createMemory, type Memory } from './memory'
import { recover } from './recover'
import { emptyOldTrash, removeArticles } from './remove'
import { findRevision, listRevisions } from './revisions'
import { retryPictures, type Saving, save } from './save'
import { onSaveProgress, saveProgressTeller } from './save-progress'
import { usage } from './usage'

/** BroadcastChannel on which every context of ours hears of a change. */
const CHANNEL = 'library'

export interface LibraryOptions {
  /** Name of the database. */
  name?: string
  /** What is kept in a private window is gone with it, or would leave a trace: nothing is changed there. */
  privateWindow?: boolean
  /** Where bytes of pictures come from; without it pictures that are not stored already stay missing. */
  fetchPicture?: FetchPicture
  /** epoch ms */
  now?: () => number
  /**
   * What a killed save left is ended before this answers, or beside what is asked next (a page that is to show its list
   * at once; nothing unproved is ever in it). Others, and this library's own listeners, are told of the changes.
   */
  recovering?: 'before' | 'beside'
  /** Remembers that this life of the browser writes into a log of its own; without it that is not seen to. */
  session?: Session
  /** Remembers how many articles there are, so that a library which the browser emptied is noticed; without it nobody does. */
  memory?: Place
}

/**
 * Opens the library and ends what a killed save left behind. Problem: `aborted` when the browser gives no database
 * or an older page of ours does not let go of it.
 */
export async function openLibrary({
  name = 'qingdu',
  privateWindow = false,
  fetchPicture,
  now = Date.now,
  recovering = 'before',
  session,
  memory: place,
}: LibraryOptions = {}): Promise<Result<Library>> {
  const memory = place && !privateWindow ? createMemory(place, () => connection, now) : null
  const connection = createConnection(name, memory?.look)
  // What a killed save left becomes an article now, or goes.
  const counted = (changed: boolean): boolean => {
    if (changed) memory?.look()
    return changed
  }
  // Opening may make the database, or bring it up to date: both write.
  if (session && !privateWindow) await beginFreshLog(session).catch(logLog)
  const there = await connection.read(['records'], async () => ok(null))
  const newer = there.ok && (await connection.isNewer())
  if (!there.ok && there.problem.code !== 'newer-data') return there
  const readOnly = newer || !there.ok ? 'newer-data' : privateWindow ? 'private-window' : null
  const recovered = readOnly ? null : recover(connection, now()).then(counted)
  if (recovering === 'before') await recovered
  else void recovered?.then((changed) => changed && tellOfChange(), logRecovery)
  return ok(createLibrary({ connection, fetchPicture: fetchPicture ?? null, now }, readOnly, memory))
}

/** A log that could not be begun (no room) keeps nobody from the library. */
const logLog = (error: unknown): void => console.error('Qingdu, beginning a log:', error)

/** By a channel of its own: one does not hear itself. */
function tellOfChange(): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(null)
  channel.close()
}

/** The journal keeps what could not be done for the next start. */
const logRecovery = (error: unknown): void => console.error('Qingdu, ending what a save left:', error)

function createLibrary(saving: Saving, readOnly: Library['readOnly'], memory: Memory | null): Library {
  const { connection, now } = saving
  const channel = new BroadcastChannel(CHANNEL)
  const progress = saveProgressTeller()
  const told = (options: SaveOptions = {}): SaveOptions => ({
    ...options,
    onProgress(at) {
      progress.tell(at)
      options.onProgress?.(at)
    },
  })
  const changing = async <T>(change: () => Promise<Result<T>>): Promise<Result<T>> => {
    if (readOnly) return fail(readOnly)
    const answer = await change()
    if (answer.ok) channel.postMessage(null)
    return answer
  }
  /** A change of how many articles there are. */
  const counting = async <T>(change: () => Promise<Result<T>>): Promise<Result<T>> => {
    const answer = await changing(change)
    if (answer.ok) memory?.look()
    return answer
  }
  return {
    readOnly,
    save: (article, options) => counting(() => save(saving, article, told(options))),
    retryPictures: (url, options) => changing(() => retryPictures(saving, url, told(options))),
    find: (url) => find(connection, url),
    lacking: () => lacking(connection),
    picture: (hash) => findPicture(connection, hash),
    revisions: (url) => listRevisions(connection, url),
    readRevision: (url, number) => findRevision(connection, url, number),
    savedAt: (url) => savedAt(connection, url),
    list: () => list(connection),
    newest: (count) => newest(connection, count),
    toReadAfter: (record, count) => newest(connection, count, record),
    trash: (url) => changing(() => changeRecord(connection, url, trashed(now()))),
    restore: (url) => changing(() => changeRecord(connection, url, restored(now()))),
    mark: (urls, change) => changing(() => markRecords(connection, { urls, change, now: now() })),
    putBack: (before) => changing(() => putBackMarks(connection, before, now())),
    remove: (urls) => counting(() => removeArticles(connection, urls)),
    emptyOldTrash: (at) => counting(() => emptyOldTrash(connection, at)),
    setProgress: (url, progress) => changing(() => changeRecord(connection, url, readAsFarAs(progress, now()))),
    usage: () => usage(connection),
    dropPictures: (urls) => changing(() => dropPictures(connection, urls)),
    stored: (url) => readStored(connection, url),
    merge: (carried) => counting(() => mergeCarried(connection, carried)),
    // No record changes, so nobody need be told.
    keepHandoff: async (article) => (readOnly ? fail(readOnly) : keepHandoff(connection, article, now())),
    readHandoff: (id) => readHandoff(connection, id, now()),
    // A channel does not hear itself.
    onChange: (listener, signal) => channel.addEventListener('message', () => listener(), { signal }),
    onProgress: onSaveProgress,
    close() {
      channel.close()
      progress.close()
      memory?.close()
      connection.close()
    },
  }
}
