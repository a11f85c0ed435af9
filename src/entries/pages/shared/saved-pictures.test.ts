import { expect, onTestFinished, test, vi } from 'vitest'
import type { SavedImage } from '../../../article/library-revision'
import { record } from '../../../library/fixtures/record'
import { sample } from '../../../library/fixtures/sample'
import type { Library } from '../../../library/library'
import { ok } from '../../../problem/result'

const URL = 'https://river.example/a'
const picture = (name: string): string => `https://${name}.pictures.example/1.png`
const missing = (name: string): SavedImage => ({ src: picture(name), hash: null, reason: 'not-allowed' })

const sent: unknown[] = []
const granted: string[][] = []

/** The extension around the page, which the rim takes at its first import. */
const browser = {
  runtime: {
    id: 'qingdu',
    async sendMessage({ argument }: { argument: unknown }) {
      sent.push(argument)
      return ok({ url: URL, revision: 2, savedAt: 1, bytes: 1, images: { total: 2, saved: 1, missing: [] } })
    },
  },
  permissions: { request: async ({ origins }: { origins: string[] }) => granted.push(origins) > 0 },
}

async function savedPictures(library: Partial<Library>, url: string | null, images: SavedImage[] = []) {
  Object.assign(globalThis, { chrome: browser, browser })
  const module = await import('./saved-pictures')
  return module.savedPictures(library as Library, images, url)
}

test.each([
  { name: 'are fetched again and kept', readOnly: null, url: URL, keeps: true },
  { name: 'not in a private window', readOnly: 'private-window' as const, url: URL, keeps: false },
  { name: 'not of an earlier version', readOnly: null, url: null, keeps: false },
])('missing pictures of a saved copy $name', async ({ readOnly, url, keeps }) => {
  const pictures = await savedPictures({ readOnly }, url)
  expect(typeof pictures.fetchAgain).toBe(keeps ? 'function' : 'undefined')
})

test('the line of a missing picture fetches that one alone, and asks for its host alone', async () => {
  const hash = 'a'.repeat(64)
  const pictures = await savedPictures(
    {
      readOnly: null,
      find: async () =>
        ok({
          record: record({ url: URL }),
          article: sample({ url: URL }),
          images: [missing('a'), { src: picture('b'), hash, bytes: 1 }],
        }),
      picture: async () => ok({ hash, type: 'image/png', bytes: new ArrayBuffer(1), size: 1 }),
    },
    URL,
    [missing('a'), missing('b')],
  )
  expect(await pictures.fetchAgain?.(picture('b'))).toMatch(/^blob:/)
  expect(granted).toEqual([['*://b.pictures.example/*']])
  expect(sent).toEqual([{ url: URL, only: picture('b') }])
  expect(await pictures.addressOf(picture('a'))).toBe(null)
})

test('a question the browser does not take leaves the picture missing, and no promise broken', async () => {
  const logged = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const find = async () => ok({ record: record({ url: URL }), article: sample({ url: URL }), images: [missing('a')] })
  const pictures = await savedPictures({ readOnly: null, find }, URL, [missing('a')])
  const request = vi.spyOn(browser.permissions, 'request').mockRejectedValue(new Error('only in a click'))
  onTestFinished(() => request.mockRestore())
  expect(await pictures.fetchAgain?.(picture('a'))).toBe(null)
  expect(logged).toHaveBeenCalledOnce()
})
