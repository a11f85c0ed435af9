import type { LibraryRecord } from '../../../article/library-record'
import type { Library } from '../../../library/library'
import { downloadedFiles, downloadTo, hasDownloads, removeDownloaded } from '../../../platform/downloads'
import { fail, ok, type Result } from '../../../problem/result'
import { type Backup, makeBackup, PARTIAL } from '../shared/back-up'
import { isWeekly, outdated } from '../shared/backup-due'
import { readBackupMemory, rememberBackup } from '../shared/last-backup'

/** In the downloads folder. */
const FOLDER = 'Qingdu'
/**
 * Longest time of one backup, ms. A download that the reader paused, or that waits for a word of theirs, never ends, and
 * would keep every later backup waiting.
 */
const LONGEST = 15 * 60_000
/** What the browser's search knows them by, on every system. `kind`: '' or PARTIAL, each of which goes for its like only. */
const patternOf = (kind: string): string =>
  `${FOLDER}[\\\\/]qingdu-library-[0-9-]*[0-9]${kind}(?: ?\\([0-9]+\\))?\\.zip$`

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
    // Older ones go only now that a newer one lies there whole; those with all articles not for one that lacks some.
    const pattern = patternOf(made.value.left === 0 ? '' : PARTIAL)
    await Promise.all(outdated(await downloadedFiles(pattern)).map(removeDownloaded))
    return made
  })
}
