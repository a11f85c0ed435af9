import { openDB } from 'idb'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { openDatabase } from './database'
import { dump, freshName, opened } from './fixtures/fresh-library'
import { type Frozen, thaw } from './fixtures/frozen'
import { web } from './fixtures/pictures'
import one from './frozen/1.json'
import two from './frozen/2.json'
import three from './frozen/3.json'
import four from './frozen/4.json'

const first: Frozen = { ...one, version: 1, listed: one.listed.map((row) => [...row, 0]) }
const frozen: Frozen[] = [first, two, three, four]

describe.each(frozen)('the frozen database of version $version', (old) => {
  test('opens with all its articles and pictures, and ends what its last saves left', async () => {
    const name = freshName()
    await thaw(old, name)
    const library = await opened({ name, now: () => old.now })
    const listed = await library.list()
    if (!listed.ok) throw new Error(listed.problem.code)
    expect(listed.value.broken).toBe(0)
    expect(listed.value.records.map(({ title, state, pictures }) => [title, state, pictures.saved])).toEqual(old.listed)
    expect(await library.readHandoff(old.handoff)).toMatchObject({ ok: true })
    for (const url of old.readable) {
      const found = await library.find(url)
      if (!found.ok || !found.value) throw new Error(`${url} is gone`)
      for (const image of found.value.images)
        if (image.hash !== null)
          expect(await library.picture(image.hash)).toMatchObject({ value: { hash: image.hash } })
    }
    expect((await dump(name)).journal).toEqual([])
  })

  test('has the stores and indexes that a new one has', async () => {
    const names = [freshName(), freshName()]
    await thaw(old, names[0] ?? '')
    const shapes = await Promise.all(
      names.map(async (name) => {
        ;(await opened({ name })).close()
        const database = await openDB(name)
        const shape = [...database.objectStoreNames].map((store) => {
          const { keyPath, indexNames } = database.transaction(store).store
          return [store, keyPath, [...indexNames]]
        })
        database.close()
        return { shape, version: database.version }
      }),
    )
    expect(shapes[0]).toEqual(shapes[1])
  })
})

test('an article of version 1 knows how many pictures it lacks, and can get them', async () => {
  const name = freshName()
  await thaw(first, name)
  const library = await opened({ name, now: () => first.now, fetchPicture: web().fetchPicture })
  const listed = await library.list()
  const lacking = listed.ok ? listed.value.records.filter(({ pictures }) => pictures.total > 0) : []
  expect(lacking.map(({ url, pictures }) => [url, pictures.total, pictures.saved])).toEqual([
    ['https://river.example/clock', 1, 0],
  ])
  expect(await library.retryPictures('https://river.example/clock')).toMatchObject({
    ok: true,
    value: { images: { total: 1, saved: 1 } },
  })
})

describe('an upgrade that is cut off', () => {
  /** Lets the first try of the upgrade fail after its first record. */
  function failingOnce(): void {
    const spy = vi.spyOn(IDBCursor.prototype, 'update').mockImplementationOnce(() => {
      throw new DOMException('cut off', 'UnknownError')
    })
    onTestFinished(() => spy.mockRestore())
  }

  test('leaves the version before as it was, and is made by the next start', async () => {
    const name = freshName()
    await thaw(first, name)
    const before = await dump(name)
    failingOnce()
    await expect(openDatabase(name, () => undefined)).rejects.toMatchObject({ name: 'UnknownError' })
    expect(await dump(name)).toEqual(before)
    const library = await opened({ name, now: () => first.now })
    expect(await library.list()).toMatchObject({ ok: true, value: { broken: 0 } })
    expect(library.readOnly).toBeNull()
  })

  test('is told, and nothing is taken for an empty library', async () => {
    const name = freshName()
    await thaw(first, name)
    failingOnce()
    const { openLibrary } = await import('./open-library')
    expect(await openLibrary({ name })).toEqual({ ok: false, problem: { code: 'aborted' } })
  })
})
