import { deleteDB } from 'idb'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { readLibraryMemory } from '../article/library-memory'
import { dump, freshName, opened, put } from './fixtures/fresh-library'
import { type Frozen, thaw } from './fixtures/frozen'
import { sample } from './fixtures/sample'
import two from './frozen/2.json'
import { LIBRARY_MEMORY, readLoss, settleLoss } from './loss'
import { openLibrary } from './open-library'
import { prepare } from './prepare'

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

const GONE = { count: 1, countedAt: 1_000, seenAt: 2_000 }
const later = () => 2_000

describe('a library that the browser emptied', () => {
  test('is noticed by who opens it', async () => {
    const { name, there } = await begun()
    await deleteDB(name)
    await opened({ name, memory: there.store, now: later })
    expect(await there.remembered()).toEqual({ count: 0, countedAt: 2_000, lost: GONE })
  })

  test('is noticed though a save begins the new one at once', async () => {
    const { name, there } = await begun()
    await deleteDB(name)
    // Somebody else is at the memory all the while.
    await navigator.locks.request(LIBRARY_MEMORY, async () => {
      const library = await opened({ name, memory: there.store, now: later })
      expect(await library.save(sample({ url: OTHER }))).toMatchObject({ ok: true })
    })
    expect(await there.remembered()).toEqual({ count: 1, countedAt: 2_000, lost: GONE })
    // Not again, and not by others.
    await opened({ name, memory: there.store, now: () => 3_000 })
    expect(await there.remembered()).toMatchObject({ count: 1, lost: GONE })
  })

  test('is noticed though it goes under an open one', async () => {
    const { name, there } = await begun()
    const library = await opened({ name, memory: there.store, now: later })
    await deleteDB(name)
    await library.save(sample({ url: OTHER }))
    expect(await there.remembered()).toEqual({ count: 1, countedAt: 2_000, lost: GONE })
  })

  test('is noticed though a count is what opens it again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const [name, there] = [freshName(), place()]
    const library = await opened({ name, memory: there.store })
    for (const url of [URL, OTHER]) await library.save(sample({ url }))
    expect(await there.remembered()).toMatchObject({ count: 1 })
    await deleteDB(name)
    await vi.advanceTimersByTimeAsync(1_000)
    await expect.poll(there.remembered).toMatchObject({ count: 0, lost: { count: 1 } })
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
    // By the same act: nobody need wait.
    expect(gone).toEqual({ ok: true, value: 1 })
    expect(readLibraryMemory(there.values[LIBRARY_MEMORY])).toMatchObject({ count: 0, lost: null })
    library.close()
    await opened({ name, memory: there.store })
    await deleteDB(name)
    await opened({ name, memory: there.store })
    expect(await there.remembered()).toMatchObject({ count: 0, lost: null })
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

  test('leaves out a first save that may still be taken back', async () => {
    const [name, there] = [freshName(), place()]
    const library = await opened({ name })
    await library.save(sample())
    await library.save(sample({ url: OTHER }))
    const entry = { id: '1 a', url: OTHER, number: 1, step: 'written', articleHash: '', before: null }
    await navigator.locks.request(`qingdu ${name} ${OTHER}`, async () => {
      await put(name, 'journal', { ...entry, replaces: null, pictures: null })
      await opened({ name, memory: there.store })
      expect(await there.remembered()).toMatchObject({ count: 1 })
    })
  })

  test('has a first save that was killed, once it is proved', async () => {
    const [name, there] = [freshName(), place()]
    await (await opened({ name })).save(sample())
    const [{ pictures }] = (await dump(name)).records as [{ pictures: unknown }] // what was saved just now
    const prepared = await prepare(sample())
    const articleHash = prepared.ok ? prepared.value.articleHash : ''
    const entry = { id: `1 ${URL}`, url: URL, number: 1, step: 'written', articleHash, before: null, replaces: null }
    await put(name, 'journal', { ...entry, pictures })
    await opened({ name, memory: there.store })
    expect((await dump(name)).journal).toEqual([])
    expect(await there.remembered()).toMatchObject({ count: 1 })
  })

  test('is made once for many saves, soon after the last', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const [name, there] = [freshName(), place()]
    const write = vi.spyOn(there.store, 'write')
    const library = await opened({ name, memory: there.store })
    for (const at of [1, 2, 3, 4]) await library.save(sample({ url: `https://river.example/${at}` }))
    expect(await there.remembered()).toMatchObject({ count: 1 })
    await vi.advanceTimersByTimeAsync(999)
    expect(await there.remembered()).toMatchObject({ count: 1 })
    await vi.advanceTimersByTimeAsync(1)
    expect(await there.remembered()).toMatchObject({ count: 4 })
    await vi.advanceTimersByTimeAsync(5_000)
    expect(write).toHaveBeenCalledTimes(2)
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
