import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { SaveProgress } from '../article/save-report'
import { createConnection } from './connection'
import { dump, freshName, opened, put } from './fixtures/fresh-library'
import { at, picture, web, withPictures } from './fixtures/pictures'
import { sha256 } from './hash'
import type { Library } from './library'
import { prepare } from './prepare'
import { write } from './write'

const URL = withPictures([]).url

/** What the saved copy shows of its pictures: their bytes as text, or the reason. */
async function shown(library: Library): Promise<Record<string, string>> {
  const found = await library.find(URL)
  if (!found.ok || !found.value) throw new Error('not saved')
  const all = await Promise.all(
    found.value.images.map(async (image) => {
      if (image.hash === null) return [image.src, image.reason]
      const stored = await library.picture(image.hash)
      return [image.src, stored.ok && stored.value ? new TextDecoder().decode(stored.value.bytes) : 'no bytes']
    }),
  )
  return Object.fromEntries(all)
}

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

describe('a save that was killed', () => {
  test('while it fetched is rolled back by the next start, and nothing of it shown', async () => {
    const name = freshName()
    await (await opened({ name })).list()
    await put(name, 'journal', { id: `fetching ${URL}`, url: URL, step: 'fetching', begunAt: 1 })
    const library = await opened({ name })
    expect(await library.list()).toEqual({ ok: true, value: { records: [], broken: 0 } })
    expect((await dump(name)).journal).toEqual([])
  })

  /** Writes as a save does, and no further. */
  async function killedAfterWriting(name: string): Promise<void> {
    const connection = createConnection(name)
    const prepared = await prepare(withPictures(['a']))
    if (!prepared.ok) throw new Error(prepared.problem.code)
    const bytes = new TextEncoder().encode('picture a').buffer
    const stored = { hash: await sha256('picture a'), type: 'image/png', bytes, size: 9 } as const
    const images = [{ src: at('a'), hash: stored.hash, bytes: 9 }]
    const pictures = { images, fresh: [stored] }
    await write(connection, prepared.value, { pictures, replaces: null, savedAt: 1, changedAt: 1 })
    connection.close()
  }

  test('after its transaction is ended with its pictures', async () => {
    const name = freshName()
    await killedAfterWriting(name)
    expect(await shown(await opened({ name }))).toEqual({ [at('a')]: 'picture a' })
  })

  test.each([
    { name: 'has other bytes', change: { bytes: new TextEncoder().encode('a picture').buffer } },
    { name: 'is too short', change: { bytes: new TextEncoder().encode('pict').buffer } },
  ])('and whose picture $name is undone, picture and all', async ({ change }) => {
    const name = freshName()
    await killedAfterWriting(name)
    const [row] = (await dump(name)).images ?? []
    await put(name, 'images', { ...Object(row), ...change })
    await opened({ name })
    expect(await dump(name)).toMatchObject({ records: [], revisions: [], images: [], journal: [] })
  })
})

describe('saving again', () => {
  test('asks only for what is missing', async () => {
    const answers: Parameters<typeof web>[0] = { b: 'unreachable' }
    const { fetchPicture, asked } = web(answers)
    const name = freshName()
    const library = await opened({ name, fetchPicture })
    await library.save(withPictures(['a', 'b']))
    asked.length = 0
    delete answers.b
    const saved = await library.save(withPictures(['a', 'b']))
    expect(asked).toEqual(['b'])
    expect(saved).toMatchObject({ ok: true, value: { images: { total: 2, saved: 2 } } })
    expect((await dump(name)).revisions).toHaveLength(1)
  })

  test('without a way to the web keeps the pictures there are', async () => {
    const name = freshName()
    await (await opened({ name, fetchPicture: web().fetchPicture })).save(withPictures(['a']))
    const library = await opened({ name })
    await library.save(withPictures(['a', 'b']))
    expect(await shown(library)).toEqual({ [at('a')]: 'picture a', [at('b')]: 'not-tried' })
  })

  test('two contexts that save one article at once lose no picture', async () => {
    const name = freshName()
    const both = [
      await opened({ name, fetchPicture: web({ a: 'unreachable' }).fetchPicture }),
      await opened({ name, fetchPicture: web({ b: 'unreachable' }).fetchPicture }),
    ]
    const article = withPictures(['a', 'b', 'c'])
    const reports = await Promise.all(both.map((library) => library.save(article)))
    expect(reports.every(({ ok }) => ok)).toBe(true)
    for (const library of both)
      expect(await shown(library)).toEqual({ [at('a')]: 'picture a', [at('b')]: 'picture b', [at('c')]: 'picture c' })
  })
})

describe('retryPictures', () => {
  test('fills in what was missing; text, date and place in the list stay', async () => {
    const answers: Parameters<typeof web>[0] = { b: 'unreachable' }
    let now = 1_000
    const name = freshName()
    const library = await opened({ name, fetchPicture: web(answers).fetchPicture, now: () => now })
    await library.save(withPictures(['a', 'b']))
    delete answers.b
    now = 2_000
    const retried = await library.retryPictures(URL)
    expect(retried).toMatchObject({ ok: true, value: { savedAt: 1_000, images: { total: 2, saved: 2 } } })
    expect(await shown(library)).toEqual({ [at('a')]: 'picture a', [at('b')]: 'picture b' })
    expect((await dump(name)).revisions).toMatchObject([{ savedAt: 1_000, verified: true }])
  })

  test('of one picture asks for no other, and each keeps its reason', async () => {
    const answers: Parameters<typeof web>[0] = { b: 'gone', c: 'timed-out', d: 'no-picture' }
    const { fetchPicture, asked } = web(answers)
    const library = await opened({ name: freshName(), fetchPicture })
    await library.save(withPictures(['a', 'b', 'c', 'd']))
    asked.length = 0
    delete answers.c
    const retried = await library.retryPictures(URL, { only: at('c') })
    const missing = [
      { src: at('b'), reason: 'gone' },
      { src: at('d'), reason: 'no-picture' },
    ]
    expect(retried).toMatchObject({ ok: true, value: { images: { total: 4, saved: 2, missing } } })
    expect(asked).toEqual(['c'])
    answers.d = 'unreachable'
    await library.retryPictures(URL, { only: at('d') })
    expect(await shown(library)).toMatchObject({ [at('b')]: 'gone', [at('c')]: 'picture c', [at('d')]: 'unreachable' })
    // One that is there, or is no picture of this article, is nothing to ask for.
    asked.length = 0
    for (const name of ['a', 'elsewhere'])
      expect(await library.retryPictures(URL, { only: at(name) })).toMatchObject({ ok: true })
    expect(asked).toEqual([])
  })

  test("of one does not take a site's notice for the picture, as one alone would look", async () => {
    const notice = picture('此图片来自别处')
    const library = await opened({
      name: freshName(),
      fetchPicture: web({ a: notice, b: notice, c: notice }).fetchPicture,
    })
    await library.save(withPictures(['a', 'b', 'c']))
    await library.retryPictures(URL, { only: at('b') })
    expect(await shown(library)).toEqual({ [at('a')]: 'notice', [at('b')]: 'notice', [at('c')]: 'notice' })
  })

  test('that gets nothing changes no picture', async () => {
    const library = await opened({ name: freshName(), fetchPicture: web({ b: 'gone' }).fetchPicture })
    await library.save(withPictures(['a', 'b']))
    expect(await library.retryPictures(URL)).toMatchObject({ ok: true, value: { images: { saved: 1 } } })
    expect(await shown(library)).toEqual({ [at('a')]: 'picture a', [at('b')]: 'gone' })
  })

  test.each([
    { name: 'stays in the trash', meanwhile: (library: Library) => library.trash(URL), records: ['trash'] },
    {
      name: 'stays gone',
      meanwhile: async (library: Library) => {
        await library.trash(URL)
        await library.remove([URL])
      },
      records: [],
    },
  ])('of an article that is thrown away meanwhile finds nothing, and it $name', async ({ meanwhile, records }) => {
    const name = freshName()
    let isBack = false
    const library = await opened({
      name,
      fetchPicture: async () => {
        if (!isBack) return { ok: false, reason: 'gone' }
        await meanwhile(library)
        return picture('a')
      },
    })
    await library.save(withPictures(['a']))
    isBack = true
    expect(await library.retryPictures(URL)).toEqual({ ok: false, problem: { code: 'not-found' } })
    const left = await dump(name)
    expect(left.records?.map((row) => Object(row).state)).toEqual(records)
    expect([left.images, left.journal]).toEqual([[], []])
  })

  test('answers not-found for what is not saved, or lies in the trash', async () => {
    const library = await opened({ name: freshName(), fetchPicture: web().fetchPicture })
    expect(await library.retryPictures(URL)).toEqual({ ok: false, problem: { code: 'not-found' } })
    await library.save(withPictures(['a']))
    await library.trash(URL)
    expect(await library.retryPictures(URL)).toEqual({ ok: false, problem: { code: 'not-found' } })
  })
})

test('a full disk answers quota, keeps what was there and leaves no journal', async () => {
  const name = freshName()
  const library = await opened({ name, fetchPicture: web().fetchPicture })
  await library.save(withPictures(['a']))
  const before = await dump(name)
  const original = IDBObjectStore.prototype.put
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    if (this.name !== 'images') return original.apply(this, row)
    const request = original.apply(this, row)
    Object.defineProperty(this.transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') })
    this.transaction.abort()
    return request
  })
  onTestFinished(() => spy.mockRestore())
  const saved = await library.save(withPictures(['a', 'b'], { textContent: '别的', length: 2 }))
  expect(saved).toEqual({ ok: false, problem: { code: 'quota' } })
  expect(await dump(name)).toEqual(before)
})
