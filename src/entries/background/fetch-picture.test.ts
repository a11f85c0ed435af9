import { expect, test } from 'vitest'
import type { FetchBounds, FetchedBytes, NoBytes } from '../../platform/fetch-bytes'
import { createFetchPicture } from './fetch-picture'

const ADDRESS = 'https://pictures.qingdu.example/1.png'
const gif = (width: number) =>
  Uint8Array.from([...'GIF89a'].map((one) => one.charCodeAt(0)).concat([width, 0], Array(20).fill(0))).buffer

/** Answers each address with that, and writes down what it was asked. */
function fetcher(answer: FetchedBytes, granted = true) {
  const asked: FetchBounds[] = []
  const fetchPicture = createFetchPicture({
    fetchBytes: async (url, bounds) => {
      asked.push(bounds)
      return bounds.allows(url) ? answer : { ok: false, reason: 'refused' }
    },
    mayFetch: async () => granted,
  })
  return { fetchPicture, asked }
}

test('gives bytes with the type they have, not the one they were sent with', async () => {
  const bytes = gif(40)
  const { fetchPicture } = fetcher({ ok: true, bytes, url: ADDRESS })
  expect(await fetchPicture(ADDRESS)).toEqual({ ok: true, type: 'image/gif', bytes })
})

test('has no patience for more than 20 MB, nor for more than half a minute', async () => {
  const { fetchPicture, asked } = fetcher({ ok: true, bytes: gif(40), url: ADDRESS })
  await fetchPicture(ADDRESS)
  expect(asked).toEqual([{ maxBytes: 20 * 1024 * 1024, timeMs: 30_000, allows: expect.any(Function) }])
})

test.each([
  {
    name: 'a page in place of a picture',
    bytes: new TextEncoder().encode('<html>此图片已失效</html>').buffer,
    reason: 'no-picture',
  },
  { name: 'a tracking pixel', bytes: gif(1), reason: 'notice' },
])('refuses $name', async ({ bytes, reason }) => {
  const { fetchPicture } = fetcher({ ok: true, bytes, url: ADDRESS })
  expect(await fetchPicture(ADDRESS)).toEqual({ ok: false, reason })
})

test.each([
  'http://192.168.1.1/button.png',
  'http://0x7f.1/a.png',
  'http://[::1]/a.png',
  'http://router.lan/a.png',
  'file:///home/reader/a.png',
  'data:image/gif;base64,R0lGODlh',
  'https://name:word@pictures.qingdu.example/1.png',
  'no address',
])('asks nobody for %s', async (url) => {
  const { fetchPicture, asked } = fetcher({ ok: true, bytes: gif(40), url: ADDRESS })
  expect(await fetchPicture(url)).toEqual({ ok: false, reason: 'refused' })
  expect(asked.map(({ allows }) => allows(url))).toEqual([false])
})

test('asks nobody without a grant, who would learn our id by the question', async () => {
  const { fetchPicture, asked } = fetcher({ ok: true, bytes: gif(40), url: ADDRESS }, false)
  expect(await fetchPicture(ADDRESS)).toEqual({ ok: false, reason: 'not-allowed' })
  expect(asked).toEqual([])
})

test.each<{ ended: NoBytes; reason: string }>([
  { ended: 'unreachable', reason: 'unreachable' },
  { ended: 'gone', reason: 'gone' },
  { ended: 'too-large', reason: 'too-large' },
  { ended: 'timed-out', reason: 'timed-out' },
  { ended: 'refused', reason: 'refused' },
  { ended: 'cancelled', reason: 'not-tried' },
])('what ended as $ended is $reason', async ({ ended, reason }) => {
  const { fetchPicture } = fetcher({ ok: false, reason: ended })
  expect(await fetchPicture(ADDRESS)).toEqual({ ok: false, reason })
})
