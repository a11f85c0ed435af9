import { expect, test } from 'vitest'
import type { LibraryPart } from './library-acts'

// Words are their own names.
Object.assign(globalThis, { chrome: { runtime: { id: 'qingdu' }, i18n: { getMessage: (key: string) => key } } })

test.each([
  { persisted: null, label: 'persistLater', why: undefined },
  { persisted: true, label: 'persistKept', why: undefined },
  { persisted: false, label: 'persistNot', why: 'persistNotWhy' },
])('what the browser promised ($persisted) is told as it is', async ({ persisted, label, why }) => {
  const { librarySection } = await import('./library-section')
  const idle: LibraryPart = {
    ...{ usage: null, roomFor: null, lost: null, lastBackup: null },
    auto: 'off',
    work: null,
    said: null,
    persisted,
  }
  const { rows } = librarySection(idle, {} as Parameters<typeof librarySection>[1])
  const told = rows.filter((row) => row.label.startsWith('persist'))
  expect(told.map((row) => [row.label, row.why])).toEqual([[label, why]])
})

test('a refused right for backups is heard, as is what is under way', async () => {
  const { librarySaid } = await import('./library-section')
  const idle = { work: null, said: null }
  expect(
    [
      { ...idle, auto: 'off' as const },
      { ...idle, auto: 'refused' as const },
      { ...idle, auto: 'refused' as const, said: { words: 'done', good: true } },
      { ...idle, auto: 'on' as const, work: { kind: 'backup' as const, done: 1, total: 2 } },
    ].map(librarySaid),
  ).toEqual(['', 'backupAutoRefused', 'done', 'backupDoing'])
})
