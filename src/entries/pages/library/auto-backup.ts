import type { LibraryRecord } from '../../../article/library-record'
import type { Library } from '../../../library/library'
import { downloadedFiles, downloadTo, hasDownloads, removeDownloaded } from '../../../platform/downloads'
import { fail, ok, type Result } from '../../../problem/result'
import { type Backup, makeBackup } from '../shared/back-up'
import { isWeekly, outdated } from '../shared/backup-due'
import { readBackupMemory, rememberBackup } from '../shared/last-backup'

/** In the downloads folder. */
const FOLDER = 'Qingdu'
/**
 * Longest time of one backup, ms. A download that the reader paused, or that waits for a word of theirs, never ends, and
 * would keep every later backup waiting.
 */
const LONGEST = 15 * 60_000
/** What the browser's search knows them by, on every system. */
const PATTERN = `${FOLDER}[\\\\/]qingdu-library-[0-9-]+(?: ?\\([0-9]+\\))?\\.zip$`

/**
 * Where the reader allowed it and it is time: the library as a file in the downloads folder. Done by an open page, not
 * by the worker, which has no blob: addresses to give and may be stopped in the middle; one page at a time. Answers
 * with what it holds; null: there was nothing to do. Problems: those of makeBackup; `aborted` also where the file does not
 * lie there in the end. Nothing is remembered then, and the next opening of the library tries again.
 */
export async function autoBackup(
  opening: Promise<Result<Library>>,
  records: readonly LibraryRecord[],
  ending: AbortSignal,
): Promise<Result<Backup | null>> {
  if (!(await hasDownloads())) return ok(null)
  return navigator.locks.request('qingdu auto backup', { ifAvailable: true }, async (lock) => {
    const now = Date.now()
    if (!lock || !isWeekly(records, await readBackupMemory(), now)) return ok(null)
    const signal = AbortSignal.any([ending, AbortSignal.timeout(LONGEST)])
    const made = await makeBackup(opening, { signal, onProgress: () => undefined })
    if (!made.ok) return made
    const address = URL.createObjectURL(made.value.file)
    const isThere = await downloadTo(address, `${FOLDER}/${made.value.name}`, signal)
    URL.revokeObjectURL(address)
    if (!isThere) return fail('aborted')
    await rememberBackup(now)
    // Older ones go only now that a newer one lies there whole, and has all: else they may have what it lacks.
    if (made.value.left === 0) await Promise.all(outdated(await downloadedFiles(PATTERN)).map(removeDownloaded))
    return made
  })
}
