import { problemLine, problemWords } from '../../../i18n/problem-words'
import type { Library, Usage } from '../../../library/library'
import { fail, type Result } from '../../../problem/result'
import { saveAs } from '../shared/save-as'
import { sizeWords } from '../shared/size-words'
import { locale, translate } from '../shared/words'

/** What the section of the library shows. */
export interface LibraryPart {
  /** null: still coming, or the library does not open. */
  usage: Usage | null
  /** What is under way and how far; null: nothing. */
  work: { kind: 'backup' | 'restore'; done: number; total: number } | null
  /** What the last work came to, in words. */
  said: { words: string; good: boolean } | null
}

export const emptyPart: LibraryPart = { usage: null, work: null, said: null }

export interface LibraryPartActs {
  backUp(): void
  restore(file: File): void
  /** Ends what is under way. */
  stop(): void
  /** Takes the pictures of archived articles out. */
  makeRoom(): void
}

type Kind = 'backup' | 'restore'
type Work = (library: Library, told: Told) => Promise<Result<string>>
interface Told {
  signal: AbortSignal
  onProgress(done: number, total: number): void
}

/** The acts over a part; `change` shows it. Code for backups is loaded by the first click. */
export function createLibraryActs(
  opening: () => Promise<Result<Library>>,
  change: (part: Partial<LibraryPart>) => void,
): LibraryPartActs & { refresh(): Promise<void> } {
  let ending: AbortController | null = null

  async function refresh(): Promise<void> {
    const library = await opening()
    if (!library.ok) return
    const usage = await library.value.usage()
    change({ usage: usage.ok ? usage.value : null })
  }

  async function run(kind: Kind, work: Work): Promise<void> {
    if (ending) return
    ending = new AbortController()
    const { signal } = ending
    change({ work: { kind, done: 0, total: 0 }, said: null })
    const onProgress = (done: number, total: number): void => change({ work: { kind, done, total } })
    try {
      const library = await opening()
      const done = library.ok ? await work(library.value, { signal, onProgress }) : library
      change({ said: done.ok ? { words: done.value, good: true } : { words: saidOf(done, signal), good: false } })
    } finally {
      ending = null
      change({ work: null })
    }
    await refresh()
  }

  return {
    refresh,
    backUp: () => void run('backup', backUp),
    restore: (file) => void run('restore', (library, told) => restore(library, file, told)),
    stop: () => ending?.abort(),
    makeRoom: () => void makeRoom(opening, change).then(refresh),
  }
}

function saidOf({ problem }: Extract<Result<never>, { ok: false }>, { aborted }: AbortSignal): string {
  if (aborted) return translate('workStopped')
  return problemLine(problem, translate, locale)
}

async function backUp(library: Library, { signal, onProgress }: Told): Promise<Result<string>> {
  const { toBlob } = await import('../../../backup/to-blob')
  const { writeBackup } = await import('../../../backup/write-backup')
  const listed = await library.list()
  if (!listed.ok) return listed
  const { sink, blob } = toBlob('application/zip')
  const now = Date.now()
  const written = await writeBackup(library, listed.value.records, sink, { now, signal, onProgress })
  if (!written.ok) return written
  const file = blob()
  saveAs(file, `qingdu-library-${new Date(now).toISOString().slice(0, 10)}.zip`)
  return { ok: true, value: translate('backupDone', { n: written.value, size: sizeWords(file.size, locale) }) }
}

async function restore(library: Library, file: File, told: Told): Promise<Result<string>> {
  if (library.readOnly) return fail(library.readOnly)
  const { restoreBackup } = await import('../../../backup/restore-backup')
  const restored = await restoreBackup(file, library, told)
  return restored.ok ? { ok: true, value: translate('restoreDone', { n: restored.value }) } : restored
}

async function makeRoom(
  opening: () => Promise<Result<Library>>,
  change: (part: Partial<LibraryPart>) => void,
): Promise<void> {
  const library = await opening()
  const listed = library.ok ? await library.value.list() : library
  if (!library.ok || !listed.ok) return
  const urls = listed.value.records.flatMap(({ state, url }) => (state === 'archive' ? [url] : []))
  const freed = await library.value.dropPictures(urls)
  change({
    said: freed.ok
      ? { words: translate('roomMade', { size: sizeWords(freed.value, locale) }), good: true }
      : { words: problemWords(freed.problem, translate).said, good: false },
  })
}
