import { expect, test } from 'vitest'

test('a refused right for backups is heard, as is what is under way', async () => {
  Object.assign(globalThis, { chrome: { runtime: { id: 'qingdu' }, i18n: { getMessage: (key: string) => key } } })
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
