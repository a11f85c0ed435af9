import { describe, expect, onTestFinished, test } from 'vitest'
import type { SaveProgress } from '../article/save-report'
import { dump, freshName, opened } from './fixtures/fresh-library'
import { at, picture, shown, web, withPictures } from './fixtures/pictures'
import { sha256 } from './hash'

const URL = withPictures([]).url

describe('a save with pictures', () => {
  test('keeps the bytes of each, counts them, and gives them back', async () => {
    const library = await opened({ name: freshName(), fetchPicture: web().fetchPicture })
    const saved = await library.save(withPictures(['a', 'b']))
    expect(saved).toMatchObject({ ok: true, value: { images: { total: 2, saved: 2, missing: [] } } })
    expect(await shown(library)).toEqual({ [at('a')]: 'picture a', [at('b')]: 'picture b' })
    const listed = await library.list()
    expect(listed.ok && listed.value.records[0]?.pictures).toEqual({ total: 2, saved: 2, dropped: 0, bytes: 18 })
  })

  test('stores once what two articles show, and by its type', async () => {
    const name = freshName()
    const library = await opened({ name, fetchPicture: web({ b: picture('a') }).fetchPicture })
    await library.save(withPictures(['a', 'c']))
    await library.save(withPictures(['b'], { url: 'https://river.example/other' }))
    const stored = (await dump(name)).images ?? []
    expect(stored.map((row) => Object(row).hash).toSorted()).toEqual(
      [await sha256('picture a'), await sha256('picture c')].toSorted(),
    )
    expect(stored).toContainEqual(expect.objectContaining({ type: 'image/png', size: 9 }))
  })

  test('lists what it cannot have with the reason, and is saved all the same', async () => {
    const library = await opened({
      name: freshName(),
      fetchPicture: web({ b: 'gone', c: 'not-allowed', d: 'no-picture' }).fetchPicture,
    })
    const saved = await library.save(withPictures(['a', 'b', 'c', 'd']))
    const missing = [
      { src: at('b'), reason: 'gone' },
      { src: at('c'), reason: 'not-allowed' },
      { src: at('d'), reason: 'no-picture' },
    ]
    expect(saved).toMatchObject({ ok: true, value: { images: { total: 4, saved: 1, missing } } })
    expect(await shown(library)).toMatchObject({ [at('a')]: 'picture a', [at('b')]: 'gone' })
  })

  test("tries a picture's further addresses in order, and keeps it under its own", async () => {
    const { fetchPicture, asked } = web({ a: 'gone', b: 'no-picture' })
    const library = await opened({ name: freshName(), fetchPicture })
    await library.save(withPictures(['a>b>c>d']))
    expect(asked).toEqual(['a', 'b', 'c'])
    expect(await shown(library)).toEqual({ [at('a')]: 'picture c' })
  })

  test('asks once for what stands twice, and never for what is written into the text', async () => {
    const { fetchPicture, asked } = web()
    const library = await opened({ name: freshName(), fetchPicture })
    const drawn = { src: 'data:image/gif;base64,R0lGODlh', candidates: [], width: null, height: null, caption: null }
    const article = withPictures(['a', 'a'])
    const saved = await library.save({ ...article, images: [...article.images, drawn] })
    expect(asked).toEqual(['a'])
    expect(saved).toMatchObject({ ok: true, value: { images: { total: 1, saved: 1 } } })
  })

  test('takes one picture at every address of a host for a notice', async () => {
    const notice = picture('此图片来自别处')
    const library = await opened({
      name: freshName(),
      fetchPicture: web({ a: notice, b: notice, c: notice }).fetchPicture,
    })
    await library.save(withPictures(['a', 'b', 'c']))
    expect(await shown(library)).toEqual({ [at('a')]: 'notice', [at('b')]: 'notice', [at('c')]: 'notice' })
  })

  test('keeps a divider that stands thrice beside other pictures', async () => {
    const divider = picture('花边')
    const web3 = web({ a: divider, b: divider, c: divider })
    const library = await opened({ name: freshName(), fetchPicture: web3.fetchPicture })
    const saved = await library.save(withPictures(['a', 'b', 'c', 'd']))
    expect(saved).toMatchObject({ ok: true, value: { images: { saved: 4 } } })
  })

  test('has no room for more than 500 pictures', async () => {
    const { fetchPicture, asked } = web()
    const library = await opened({ name: freshName(), fetchPicture })
    const saved = await library.save(withPictures(Array.from({ length: 503 }, (_, number) => `n${number}`)))
    expect(saved.ok && saved.value.images).toMatchObject({ total: 503, saved: 500 })
    expect(saved.ok && saved.value.images.missing.map(({ reason }) => reason)).toEqual(Array(3).fill('no-room'))
    expect(asked).toHaveLength(500)
  })

  test('tells how far it is, to whoever asked and to every context', async () => {
    const name = freshName()
    const library = await opened({ name, fetchPicture: web({ b: 'gone' }).fetchPicture })
    const other = await opened({ name })
    const stop = new AbortController()
    onTestFinished(() => stop.abort())
    const elsewhere = new Promise<SaveProgress>((resolve) => other.onProgress(resolve, stop.signal))
    const told: SaveProgress[] = []
    await library.save(withPictures(['a', 'b']), { onProgress: (progress) => told.push(progress) })
    expect(told.map(({ done, total }) => [done, total])).toEqual([
      [1, 2],
      [2, 2],
    ])
    expect(told.at(-1)).toEqual({ url: URL, done: 2, total: 2, bytes: 9 })
    expect(await elsewhere).toEqual(told[0])
  })
})

describe('a save that is cancelled while it fetches', () => {
  test('leaves nothing, not in the journal either', async () => {
    const name = freshName()
    const stop = new AbortController()
    const library = await opened({
      name,
      fetchPicture: async () => {
        stop.abort()
        return picture('a')
      },
    })
    const before = await dump(name)
    const saved = await library.save(withPictures(['a', 'b']), { signal: stop.signal })
    expect(saved).toEqual({ ok: false, problem: { code: 'cancelled' } })
    expect(await dump(name)).toEqual(before)
  })
})
