import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { dump, freshName, opened } from './fixtures/fresh-library'
import { at, picture, shown, web, withPictures } from './fixtures/pictures'
import type { Library } from './library'

const URL = withPictures([]).url

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
