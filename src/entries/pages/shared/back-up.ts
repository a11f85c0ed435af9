import type { Library } from '../../../library/library'
import { ok, type Result } from '../../../problem/result'
import { caught } from './caught'
import { rememberBackup } from './last-backup'
import { saveAs } from './save-as'

export interface Told {
  signal: AbortSignal
  onProgress(done: number, total: number): void
}

export interface Backup {
  file: Blob
  name: string
  /** Articles in it. */
  count: number
  /** Articles that are not, since they cannot be read, or not be read back. */
  left: number
  bytes: number
}

/** In the name of a backup that lacks some article. */
export const PARTIAL = '-partial'

/** The whole library as a file. The code for it comes with the first use. Problems: those of writeBackup, `internal`. */
export const makeBackup = (opening: Promise<Result<Library>>, told: Told): Promise<Result<Backup>> =>
  caught('making a backup', async () => {
    const [{ toBlob }, { writeBackup }] = await Promise.all([
      import('../../../backup/to-blob'),
      import('../../../backup/write-backup'),
    ])
    const library = await opening
    if (!library.ok) return library
    const listed = await library.value.list()
    if (!listed.ok) return listed
    const { sink, blob } = toBlob('application/zip')
    const now = Date.now()
    const written = await writeBackup(library.value, listed.value.records, sink, { now, ...told })
    if (!written.ok) return written
    const file = blob()
    const { count } = written.value
    const left = written.value.left + listed.value.broken
    const day = new Date(now).toISOString().slice(0, 10)
    const name = `qingdu-library-${day}${left === 0 ? '' : PARTIAL}.zip`
    return ok({ file, name, count, left, bytes: file.size })
  })

/** Makes a backup, gives it to the reader as a download, and remembers when. Problems: as makeBackup. */
export async function backUp(opening: Promise<Result<Library>>, told: Told): Promise<Result<Backup>> {
  const begun = Date.now()
  const made = await makeBackup(opening, told)
  if (!made.ok) return made
  saveAs(made.value.file, made.value.name)
  await rememberBackup(begun)
  return made
}
