import { expect, test } from 'vitest'
import { standInBrowser } from './fixtures/stand-in-browser'

const { browser, kept } = standInBrowser({})

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
