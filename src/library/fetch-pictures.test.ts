import { expect, test } from 'vitest'
import type { FetchedPicture } from '../article/picture'
import { fetchPictures } from './fetch-pictures'
import { at, picture, web, withPictures } from './fixtures/pictures'
import type { FetchPicture } from './library'

const bounds = { pictures: 100, bytes: 1_000, ms: 60_000 }

/** What became of each, by name: its bytes' length, or the reason. */
async function outcomes(names: string[], fetchPicture: FetchPicture, changed: Partial<typeof bounds> = {}) {
  const { images } = withPictures(names)
  const got = await fetchPictures(images, { fetchPicture, signal: undefined, bounds: { ...bounds, ...changed } })
  return got.images.map((image) => (image.hash === null ? image.reason : image.bytes))
}

test('what one article may have in all is bounded, and what came before the bound stays', async () => {
  const big: FetchedPicture = { ok: true, type: 'image/png', bytes: new ArrayBuffer(600) }
  const { fetchPicture, asked } = web({ b: big, c: { ...big, bytes: new ArrayBuffer(601) } })
  const names = ['a', 'b', 'c', ...Array.from({ length: 20 }, (_, number) => `n${number}`)]
  const got = await outcomes(names, fetchPicture)
  expect(got.slice(0, 3)).toEqual([9, 600, 'no-room'])
  expect(got.at(-1)).toBe('no-room')
  expect(asked.length).toBeLessThan(names.length)
})

test('after its time the rest is left untried, and what is under way is told to end', async () => {
  const never: FetchPicture = (_url, signal) =>
    new Promise((resolve) => signal.addEventListener('abort', () => resolve({ ok: false, reason: 'not-tried' })))
  expect(await outcomes(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], never, { ms: 5 })).toEqual(Array(8).fill('not-tried'))
})

test('six are under way at a time, in the order of the article', async () => {
  let open = 0
  let most = 0
  const { fetchPicture, asked } = web()
  const counted: FetchPicture = async (url, signal) => {
    open += 1
    most = Math.max(most, open)
    const got = await fetchPicture(url, signal)
    await new Promise((resolve) => setTimeout(resolve))
    open -= 1
    return got
  }
  const names = Array.from({ length: 15 }, (_, number) => `n${number}`)
  expect(await outcomes(names, counted)).toHaveLength(15)
  expect(most).toBe(6)
  expect(asked).toEqual(names)
})

test('a grant that is missing is told, whichever address wanted it', async () => {
  const { fetchPicture } = web({ a: 'gone', b: 'not-allowed' })
  expect(await outcomes(['a>b'], fetchPicture)).toEqual(['not-allowed'])
})

test('what two addresses give is brought once', async () => {
  const { images } = withPictures(['a', 'b'])
  const { fetchPicture } = web({ b: picture('a') })
  const got = await fetchPictures(images, { fetchPicture, signal: undefined })
  expect(got.fresh).toHaveLength(1)
  expect(got.images.map(({ src }) => src)).toEqual([at('a'), at('b')])
})
