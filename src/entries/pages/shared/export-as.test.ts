import { expect, test, vi } from 'vitest'
import type { Library } from '../../../library/library'
import { ok } from '../../../problem/result'
import { exportAs } from './export-as'

test('an export that breaks off is told, and logged', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const find = async () => Promise.reject(new Error('of ours'))
  const opening = Promise.resolve(ok({ find } as Partial<Library> as Library))
  expect(await exportAs(opening, 'https://river.example/a', 'markdown')).toEqual({
    ok: false,
    problem: { code: 'internal' },
  })
  expect(logged).toHaveBeenCalledOnce()
})
