import { expect, test } from 'vitest'
import type { Library } from '../../../library/library'

/** The rim under it wants to stand in an extension. */
async function savedPictures(library: Partial<Library>, url: string | null) {
  Object.assign(globalThis, { chrome: { runtime: { id: 'qingdu' } } })
  const module = await import('./saved-pictures')
  return module.savedPictures(library as Library, [], url)
}

test.each([
  { name: 'are fetched again and kept', readOnly: null, url: 'https://river.example/a', keeps: true },
  {
    name: 'not in a private window',
    readOnly: 'private-window' as const,
    url: 'https://river.example/a',
    keeps: false,
  },
  { name: 'not of an earlier version', readOnly: null, url: null, keeps: false },
])('missing pictures of a saved copy $name', async ({ readOnly, url, keeps }) => {
  const pictures = await savedPictures({ readOnly }, url)
  expect(typeof pictures.fetchAgain).toBe(keeps ? 'function' : 'undefined')
})
