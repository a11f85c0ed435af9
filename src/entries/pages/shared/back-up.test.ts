import { expect, test, vi } from 'vitest'
import type { Library } from '../../../library/library'
import { ok } from '../../../problem/result'

test('a backup that breaks off is told, and logged', async () => {
  // The rim under it wants to stand in an extension.
  Object.assign(globalThis, { chrome: { runtime: { id: 'qingdu' }, storage: { local: {}, session: {} } } })
  const { backUp, makeBackup } = await import('./back-up')
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const told = { signal: new AbortController().signal, onProgress: () => undefined }
  const list = async () => Promise.reject(new Error('of ours'))
  const opening = Promise.resolve(ok({ list } as Partial<Library> as Library))
  const internal = { ok: false, problem: { code: 'internal' } }
  expect([await makeBackup(opening, told), await backUp(opening, told)]).toEqual([internal, internal])
  expect(logged).toHaveBeenCalled()
})
