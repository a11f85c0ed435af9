import { expect, test } from 'vitest'

const kept: Record<string, unknown> = {}
const area = {
  get: async (key: string) => ({ [key]: kept[key] }),
  set: async (values: object) => void Object.assign(kept, values),
}
/** The extension around the page, which the rim takes at its first import. */
const browser = {
  runtime: { id: 'qingdu' },
  extension: { inIncognitoContext: false },
  storage: { local: area, session: area },
}
Object.assign(globalThis, { chrome: browser, browser })

test('a private window says nothing of the backups of the library, and an ordinary one does', async () => {
  const { quietBackup, readBackupMemory, rememberBackup } = await import('./last-backup')
  browser.extension.inIncognitoContext = true
  await rememberBackup(1)
  await quietBackup(1)
  expect(kept).toEqual({})
  browser.extension.inIncognitoContext = false
  await rememberBackup(2)
  await quietBackup(3)
  expect(await readBackupMemory()).toEqual({ at: 2, quietUntil: expect.any(Number) })
})
