import { problemLine, problemWords } from '../../../i18n/problem-words'
import type { Library, Usage } from '../../../library/library'
import { settleLoss } from '../../../library/loss'
import { hasDownloads, removeDownloads, requestDownloads } from '../../../platform/downloads'
import { localStore } from '../../../platform/storage'
import { fail, type Result } from '../../../problem/result'
import { sizeWords } from '../../../reader/size-words'
import { readPersisted } from '../shared/ask-to-persist'
import { backUp, type Told } from '../shared/back-up'
import { backupWords } from '../shared/backup-words'
import { caught } from '../shared/caught'
import { findLost } from '../shared/find-lost'
import { readBackupMemory } from '../shared/last-backup'
import type { Lost } from '../shared/lost-notice'
import { locale, translate } from '../shared/words'
import { roomForMore } from './room'

/** What the section of the library shows. */
export interface LibraryPart {
  /** null: still coming, or the library does not open. */
  usage: Usage | null
  /** Whether the browser promised to keep what we store; null: it was not asked yet. */
  persisted: boolean | null
  /** Articles like those here that still fit, by the browser's estimate; null: no way to tell. */
  roomFor: number | null
  /** Articles that the browser lost, until the reader decides about it; null: none. */
  lost: Lost | null
  /** When (epoch ms) the last backup was begun; null: never. */
  lastBackup: number | null
  /** Whether backups are made by themselves; `refused`: the reader wanted it and the browser did not. */
  auto: 'on' | 'off' | 'refused'
  /** What is under way and how far; null: nothing. */
  work: { kind: 'backup' | 'restore'; done: number; total: number } | null
  /** What the last work came to, in words. */
  said: { words: string; good: boolean } | null
}

export const emptyPart: LibraryPart = {
  usage: null,
  persisted: null,
  roomFor: null,
  lost: null,
  lastBackup: null,
  auto: 'off',
  work: null,
  said: null,
}

export interface LibraryPartActs {
  backUp(): void
  restore(file: File): void
  /** The reader has decided about what the browser lost: it is told no more. */
  settleLost(): void
  /** Asks the browser first, from this very click. */
  backUpWeekly(on: boolean): void
  /** Ends what is under way. */
  stop(): void
  /** Takes the pictures of archived articles out. */
  makeRoom(): void
}

type Kind = 'backup' | 'restore'
type Work = (told: Told) => Promise<Result<string>>

/** The acts over a part; `change` shows it. Code for backups is loaded by the first click. */
export function createLibraryActs(
  opening: () => Promise<Result<Library>>,
  change: (part: Partial<LibraryPart>) => void,
): LibraryPartActs & { refresh(): Promise<void> } {
  let ending: AbortController | null = null

  async function refresh(): Promise<void> {
    const library = await opening()
    const usage = library.ok ? await library.value.usage() : library
    const [lost, persisted, roomFor, { at: lastBackup }, hasRight] = await Promise.all([
      library.ok && library.value.readOnly === null ? findLost() : null,
      readPersisted(),
      usage.ok ? roomForMore(usage.value) : null,
      readBackupMemory(),
      hasDownloads(),
    ])
    const auto = hasRight ? 'on' : 'off'
    change({ usage: usage.ok ? usage.value : null, lost, persisted, roomFor, lastBackup, auto })
  }

  async function run(kind: Kind, work: Work): Promise<void> {
    if (ending) return
    ending = new AbortController()
    const { signal } = ending
    change({ work: { kind, done: 0, total: 0 }, said: null })
    const onProgress = (done: number, total: number): void => change({ work: { kind, done, total } })
    try {
      const done = await caught(kind, () => work({ signal, onProgress }))
      change({ said: done.ok ? { words: done.value, good: true } : { words: saidOf(done, signal), good: false } })
    } finally {
      ending = null
      change({ work: null })
    }
    await refresh()
  }

  return {
    refresh,
    backUp: () => void run('backup', (told) => backedUp(opening(), told)),
    restore: (file) => void run('restore', (told) => restore(opening(), file, told)),
    settleLost: () => void settleLoss(localStore).then(refresh),
    stop: () => ending?.abort(),
    async backUpWeekly(on) {
      // The browser asks only from a click, so nothing may be awaited before.
      const done = on ? await requestDownloads() : await removeDownloads()
      change({ auto: on ? (done ? 'on' : 'refused') : 'off', said: null })
    },
    makeRoom: () => void makeRoom(opening, change).then(refresh),
  }
}

function saidOf({ problem }: Extract<Result<never>, { ok: false }>, { aborted }: AbortSignal): string {
  if (aborted) return translate('workStopped')
  return problemLine(problem, translate, locale)
}

async function backedUp(opening: Promise<Result<Library>>, told: Told): Promise<Result<string>> {
  const made = await backUp(opening, told)
  if (!made.ok) return made
  return { ok: true, value: backupWords(made.value) }
}

async function restore(opening: Promise<Result<Library>>, file: File, told: Told): Promise<Result<string>> {
  const library = await opening
  if (!library.ok) return library
  if (library.value.readOnly) return fail(library.value.readOnly)
  const { restoreBackup } = await import('../../../backup/restore-backup')
  const restored = await restoreBackup(file, library.value, told)
  if (!restored.ok) return restored
  const { restored: n, left: m } = restored.value
  if (n > 0) await settleLoss(localStore)
  return { ok: true, value: m === 0 ? translate('restoreDone', { n }) : translate('restoreLeft', { n, m }) }
}

async function makeRoom(
  opening: () => Promise<Result<Library>>,
  change: (part: Partial<LibraryPart>) => void,
): Promise<void> {
  const freed = await dropOfArchived(await opening())
  change({
    said: freed.ok
      ? { words: translate('roomMade', { size: sizeWords(freed.value, locale) }), good: true }
      : { words: problemWords(freed.problem, translate).said, good: false },
  })
}

/** The bytes that became free. */
async function dropOfArchived(library: Result<Library>): Promise<Result<number>> {
  const listed = library.ok ? await library.value.list() : library
  if (!library.ok || !listed.ok) return listed.ok ? fail('internal') : listed
  return library.value.dropPictures(
    listed.value.records.flatMap(({ state, url }) => (state === 'archive' ? [url] : [])),
  )
}
