import { deleteDB } from 'idb'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { readLibraryMemory } from '../article/library-memory'
import { dump, freshName, opened, put } from './fixtures/fresh-library'
import { type Frozen, thaw } from './fixtures/frozen'
import { sample } from './fixtures/sample'
import two from './frozen/2.json'
import { LIBRARY_MEMORY, readLoss, settleLoss } from './loss'
import { openLibrary } from './open-library'

const URL = sample().url
const OTHER = 'https://river.example/other'

/** A place in memory, with what is remembered there once all who were at it are done. */
function place(values: Record<string, unknown> = {}) {
  const store = {
    read: async (key: string): Promise<unknown> => values[key],
    async write(key: string, value: unknown): Promise<void> {
      values[key] = value
    },
  }
  return {
    store,
    values,
    async remembered() {
      await readLoss(store)
      return readLibraryMemory(values[LIBRARY_MEMORY])
    },
  }
}

/** A library of one article, opened and closed again, and the place that remembers it. */
async function begun() {
  const [name, there] = [freshName(), place()]
  const library = await opened({ name, memory: there.store, now: () => 1_000 })
  await library.save(sample())
  expect(await there.remembered()).toMatchObject({ count: 1 })
  library.close()
  return { name, there }
}

const GONE = { count: 1, left: 0, countedAt: 1_000, seenAt: 2_000 }
const later = () => 2_000

describe('a library that the browser emptied', () => {
  test('is noticed by who opens it', async () => {
    const { name, there } = await begun()
    await deleteDB(name)
    await opened({ name, memory: there.store, now: later })
    expect(await there.remembered()).toMatchObject({ count: 0, countedAt: 2_000, lost: GONE })
  })

  test('is noticed though a save begins the new one at once', async () => {
    const { name, there } = await begun()
    await deleteDB(name)
    // Somebody else is at the memory all the while.
    await navigator.locks.request(LIBRARY_MEMORY, async () => {
      const library = await opened({ name, memory: there.store, now: later })
      expect(await library.save(sample({ url: OTHER }))).toMatchObject({ ok: true })
    })
    expect(await there.remembered()).toMatchObject({ count: 1, countedAt: 2_000, lost: GONE })
    // Not again, and not by others.
    await opened({ name, memory: there.store, now: () => 3_000 })
    expect(await there.remembered()).toMatchObject({ count: 1, lost: GONE })
  })

  test('is noticed though it goes under an open one', async () => {
    const { name, there } = await begun()
    const library = await opened({ name, memory: there.store, now: later })
    await deleteDB(name)
    await library.save(sample({ url: OTHER }))
    expect(await there.remembered()).toMatchObject({ count: 1, countedAt: 2_000, lost: GONE })
  })

  test('is noticed by what looks at it, however much is in the new one already', async () => {
    const { name, there } = await begun()
    await deleteDB(name)
    const unwatched = await opened({ name })
    for (const url of [URL, OTHER]) await unwatched.save(sample({ url }))
    await opened({ name, memory: there.store, now: later })
    expect(await there.remembered()).toMatchObject({ count: 2, lost: GONE })
  })

  test('is noticed where the database is there and nothing is in it', async () => {
    const { name, there } = await begun()
    await deleteDB(name)
    ;(await opened({ name })).close()
    await opened({ name, memory: there.store, now: later })
    expect(await there.remembered()).toMatchObject({ lost: GONE })
  })

  test('is told of until the reader decides', async () => {
    const { name, there } = await begun()
    await deleteDB(name)
    await opened({ name, memory: there.store, now: later })
    expect(await readLoss(there.store)).toEqual(GONE)
    await settleLoss(there.store)
    expect(await readLoss(there.store)).toBeNull()
    await opened({ name, memory: there.store, now: later })
    expect(await readLoss(there.store)).toBeNull()
  })
})

describe('a library of which the browser lost the last writes', () => {
  test('tells how many articles went with them', async () => {
    const [name, there] = [freshName(), place()]
    const library = await opened({ name, memory: there.store, now: () => 1_000 })
    await library.save(sample())
    const earlier = (await dump(name)).tally?.[0]
    await library.save(sample({ url: OTHER }))
    expect(await there.remembered()).toMatchObject({ count: 2 })
    library.close()
    await put(name, 'tally', earlier)
    await opened({ name, memory: there.store, now: later })
    const lost = { count: 2, left: 1, countedAt: 1_000, seenAt: 2_000 }
    expect(await there.remembered()).toMatchObject({ count: 1, lost })
    // Once.
    await settleLoss(there.store)
    await opened({ name, memory: there.store, now: later })
    expect(await there.remembered()).toMatchObject({ count: 1, lost: null })
  })
})

describe('nothing was lost', () => {
  test('in a library that is new', async () => {
    const there = place()
    await opened({ name: freshName(), memory: there.store })
    expect(await there.remembered()).toBeNull()
    expect(there.values).toEqual({})
  })

  test.each([
    { name: 'removed for good', remove: 'remove' },
    { name: 'let go out of the trash by time', remove: 'emptyOldTrash' },
  ] as const)('where the reader had all $name', async ({ remove }) => {
    const { name, there } = await begun()
    const library = await opened({ name, memory: there.store, now: () => 0 })
    await library.trash(URL)
    const gone = await (remove === 'remove' ? library.remove([URL]) : library.emptyOldTrash(Number.MAX_SAFE_INTEGER))
    expect(gone).toEqual({ ok: true, value: 1 })
    expect(await there.remembered()).toMatchObject({ count: 0, lost: null })
    library.close()
    await opened({ name, memory: there.store })
    await deleteDB(name)
    await opened({ name, memory: there.store })
    expect(await there.remembered()).toMatchObject({ count: 0, lost: null })
  })

  test('where a kill, or a place that takes nothing, came between the last removal and the look', async () => {
    const { name, there } = await begun()
    const unwatched = await opened({ name })
    await unwatched.trash(URL)
    expect(await unwatched.remove([URL, URL])).toEqual({ ok: true, value: 1 })
    unwatched.close()
    expect(await there.remembered()).toMatchObject({ count: 1 })
    await opened({ name, memory: there.store })
    expect(await there.remembered()).toMatchObject({ count: 0, lost: null })
  })

  test('where others save, take out and look all the while', async () => {
    const [name, there] = [freshName(), place()]
    const windows = await Promise.all([1, 2, 3].map(() => opened({ name, memory: there.store })))
    await Promise.all(
      windows.map(async (library, at) => {
        for (const turn of [1, 2, 3, 4]) {
          const url = `https://river.example/${(at + turn) % 4}`
          await library.save(sample({ url }))
          await (await opened({ name, memory: there.store })).trash(url)
          await library.remove([url, `https://river.example/${turn % 4}`])
        }
      }),
    )
    await opened({ name, memory: there.store })
    const { records = [] } = await dump(name)
    expect(await there.remembered()).toMatchObject({ count: records.length, lost: null })
  })

  test('where all lies in the trash', async () => {
    const { name, there } = await begun()
    const library = await opened({ name, memory: there.store })
    await library.trash(URL)
    library.close()
    await opened({ name, memory: there.store })
    expect(await there.remembered()).toMatchObject({ count: 1, lost: null })
  })

  test('by an update that brings the database to another version', async () => {
    const name = freshName()
    const old: Frozen = two
    await thaw(old, name)
    const there = place({ [LIBRARY_MEMORY]: { count: old.listed.length, countedAt: 1, lost: null } })
    const library = await opened({ name, memory: there.store, now: () => old.now })
    expect((await library.list()).ok).toBe(true)
    expect(await there.remembered()).toMatchObject({ count: old.listed.length, lost: null })
  })

  test('where the browser gives no database', async () => {
    const { name, there } = await begun()
    const spy = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError')
    })
    onTestFinished(() => spy.mockRestore())
    expect(await openLibrary({ name, memory: there.store })).toEqual({ ok: false, problem: { code: 'aborted' } })
    expect(await there.remembered()).toMatchObject({ count: 1, lost: null })
  })

  test('that a private window could see', async () => {
    const { there } = await begun()
    await opened({ name: freshName(), privateWindow: true, memory: there.store })
    expect(await there.remembered()).toMatchObject({ count: 1, countedAt: 1_000, lost: null })
  })
})

describe('the count', () => {
  test('is begun for a library from before there was one', async () => {
    const [name, there] = [freshName(), place()]
    await (await opened({ name })).save(sample())
    await opened({ name, memory: there.store })
    expect(await there.remembered()).toMatchObject({ count: 1, lost: null })
  })

  test('is made at the next opening where the last was not', async () => {
    const { name, there } = await begun()
    await (await opened({ name })).save(sample({ url: OTHER }))
    await opened({ name, memory: there.store })
    expect(await there.remembered()).toMatchObject({ count: 2, lost: null })
  })

  test('is that of the rows, whatever came and went', async () => {
    const [name, there] = [freshName(), place()]
    const library = await opened({ name, memory: there.store })
    for (const url of [URL, OTHER, URL]) await library.save(sample({ url }))
    const stored = await library.stored(URL)
    if (!stored.ok || !stored.value) throw new Error('not saved')
    await library.trash(URL)
    await library.remove([URL, OTHER])
    for (const _ of [1, 2]) await library.merge({ article: stored.value, pictures: [] })
    const { records = [] } = await dump(name)
    expect(records).toHaveLength(2)
    expect(await there.remembered()).toMatchObject({ count: 2, tally: { added: 3, removed: 1 }, lost: null })
  })

  test('loses a first save that was killed and is not whole', async () => {
    const [name, there] = [freshName(), place()]
    const library = await opened({ name, memory: there.store })
    await library.save(sample())
    const entry = {
      id: `1 ${URL}`,
      url: URL,
      number: 1,
      step: 'written',
      articleHash: '',
      before: null,
      replaces: null,
    }
    await put(name, 'journal', { ...entry, pictures: null })
    await opened({ name, memory: there.store })
    expect((await dump(name)).records).toEqual([])
    expect(await there.remembered()).toMatchObject({ count: 0, lost: null })
  })

  test('is written once for many that come while it is written', async () => {
    const [name, there] = [freshName(), place()]
    const write = vi.spyOn(there.store, 'write')
    const library = await opened({ name, memory: there.store })
    await there.remembered()
    await navigator.locks.request(LIBRARY_MEMORY, async () => {
      for (const at of [1, 2, 3, 4]) await library.save(sample({ url: `https://river.example/${at}` }))
    })
    await expect.poll(there.remembered).toMatchObject({ count: 4 })
    expect(write).toHaveBeenCalledOnce()
  })

  test('is not written again where nothing changed', async () => {
    const { name, there } = await begun()
    const write = vi.spyOn(there.store, 'write')
    await opened({ name, memory: there.store })
    await there.remembered()
    expect(write).not.toHaveBeenCalled()
  })
})

test('a place that takes nothing keeps nobody from saving and removing', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  onTestFinished(() => logged.mockRestore())
  const full = async () => Promise.reject(new Error('full'))
  const name = freshName()
  const library = await opened({ name, memory: { read: async () => undefined, write: full } })
  expect(await library.save(sample())).toMatchObject({ ok: true })
  await library.trash(URL)
  expect(await library.remove([URL])).toEqual({ ok: true, value: 1 })
  expect((await dump(name)).records).toEqual([])
  expect(logged).toHaveBeenCalled()
})
