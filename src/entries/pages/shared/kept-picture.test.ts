import { expect, test, vi } from 'vitest'
import { fail, ok } from '../../../problem/result'
import { type Kept, keptPicture } from './kept-picture'

const URL = 'https://river.example/one'
const [SAVED, MISSING] = ['https://img.example/saved.png', 'https://img.example/missing.png']
const bytes = new Uint8Array([137, 80, 78, 71]).buffer

/** A library with one article, of whose two pictures one is stored. */
const library = {
  find: async (url: string) =>
    url === URL
      ? ok({
          images: [
            { src: SAVED, hash: 'a' },
            { src: MISSING, hash: null, reason: 'gone' },
          ],
        })
      : ok(null),
  picture: async (hash: string) => (hash === 'a' ? ok({ hash, type: 'image/png', bytes }) : ok(null)),
} as unknown as Kept['library'] // a test's library has what is read of it

test('a picture that is saved is given by its bytes, and the library is looked up once', async () => {
  const find = vi.fn(async () => ({ library, url: URL }))
  const kept = keptPicture(find)
  expect(await kept(SAVED)).toEqual({ ok: true, type: 'image/png', base64: 'iVBORw==' })
  expect(await kept(MISSING)).toBeNull()
  expect(await kept('https://img.example/other.png')).toBeNull()
  expect(find).toHaveBeenCalledTimes(1)
})

test.each([
  { name: 'nothing is saved of the page', find: async () => null },
  { name: 'the article went meanwhile', find: async () => ({ library, url: 'https://river.example/two' }) },
  {
    name: 'the library cannot be read',
    find: async () => ({ library: { ...library, find: async () => fail('broken-data') }, url: URL }),
  },
])('no picture where $name', async ({ find }) => expect(await keptPicture(find)(SAVED)).toBeNull())
