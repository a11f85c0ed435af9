import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { readRevision } from '../article/library-revision'
import { createConnection } from './connection'
import { dump, freshName, opened, put } from './fixtures/fresh-library'
import { sample, withText } from './fixtures/sample'
import type { Library } from './library'
import { prepare } from './prepare'
import { prove } from './prove'
import { settle } from './settle'
import { write } from './write'

const URL = sample().url

async function textOf(library: Library): Promise<string | null> {
  const found = await library.find(URL)
  if (!found.ok) throw new Error(found.problem.code)
  return found.value?.article.textContent ?? null
}

/** What stands in the store of revisions, read. */
async function revisions(name: string): Promise<{ number: number; verified: boolean }[]> {
  const { revisions = [] } = await dump(name)
  return revisions.map((row) => {
    const read = readRevision(row)
    if (!read.ok) throw new Error('a revision that cannot be read')
    return { number: read.value.number, verified: read.value.verified }
  })
}

/** Runs the first `phases` of a save, as if the browser had been killed after them. */
async function killedAfter(phases: 'write' | 'prove' | 'settle', name: string, text: string): Promise<void> {
  const connection = createConnection(name)
  const prepared = await prepare(withText(text))
  if (!prepared.ok) throw new Error(prepared.problem.code)
  const writing = { pictures: { images: [], fresh: [] }, replaces: null, savedAt: 2_000, changedAt: 2_000 }
  const written = await write(connection, prepared.value, writing)
  if (!written.ok) throw new Error(written.problem.code)
  if (phases !== 'write') await prove(name, written.value.entry)
  if (phases === 'settle') await settle(connection, written.value.entry)
  connection.close()
}

describe('a save', () => {
  test('is found again, whole, and listed', async () => {
    const library = await opened({ name: freshName(), now: () => 1_000 })
    const saved = await library.save(sample())
    expect(saved).toMatchObject({ ok: true, value: { url: URL, revision: 1, savedAt: 1_000 } })
    expect(await library.find(URL)).toMatchObject({ ok: true, value: { article: sample() } })
    expect(await library.savedAt(URL)).toEqual({ ok: true, value: 1_000 })
    expect(await library.list()).toMatchObject({
      ok: true,
      value: { records: [{ url: URL, bytes: expect.any(Number) }] },
    })
  })

  test('leaves verified revisions and an empty journal', async () => {
    const name = freshName()
    const library = await opened({ name })
    await library.save(withText('先写的'))
    await library.save(withText('后写的'))
    expect(await revisions(name)).toEqual([
      { number: 1, verified: true },
      { number: 2, verified: true },
    ])
    expect((await dump(name)).journal).toEqual([])
    expect(await textOf(library)).toBe('后写的')
  })

  test('keeps what the reader did with the article before', async () => {
    const name = freshName()
    const library = await opened({ name })
    await library.save(sample())
    await library.setProgress(URL, 0.4)
    const [row] = (await dump(name)).records ?? []
    await put(name, 'records', { ...Object(row), favourite: true, tags: ['河'] })
    await library.save(withText('改过的'))
    const listed = await library.list()
    expect(listed.ok && listed.value.records).toMatchObject([
      { state: 'reading', favourite: true, tags: ['河'], progress: 0.4, revision: 2 },
    ])
  })

  test('takes an article out of the trash, in the state it had', async () => {
    const library = await opened({ name: freshName() })
    await library.save(sample())
    await library.setProgress(URL, 0.4)
    await library.trash(URL)
    await library.save(sample())
    const listed = await library.list()
    expect(listed.ok && listed.value.records).toMatchObject([{ state: 'reading', trashed: null }])
  })

  test('refuses what is no article, and writes nothing', async () => {
    const name = freshName()
    const library = await opened({ name })
    expect(await library.save(sample({ url: 'not an address' }))).toEqual({
      ok: false,
      problem: { code: 'broken-data' },
    })
    expect((await dump(name)).records).toEqual([])
  })

  test('two contexts that save one address at once give revisions in order, none lost', async () => {
    const name = freshName()
    const both = [await opened({ name }), await opened({ name })]
    const reports = await Promise.all(Array.from({ length: 50 }, (_, at) => both[at % 2]?.save(withText(`第${at}稿`))))
    const numbers = reports.flatMap((report) => (report?.ok ? [report.value.revision] : []))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1))
    expect(await revisions(name)).toEqual(Array.from({ length: 20 }, (_, at) => ({ number: at + 31, verified: true })))
  })

  test('two contexts that save and change different things at once lose nothing', async () => {
    const name = freshName()
    const [one, two] = [await opened({ name }), await opened({ name })]
    const urls = Array.from({ length: 25 }, (_, at) => `https://river.example/${at}`)
    await Promise.all(urls.map((url) => one.save(sample({ url }))))
    await Promise.all(urls.flatMap((url) => [one.trash(url), two.setProgress(url, 0.5)]))
    const listed = await two.list()
    expect(listed.ok && listed.value.records.map(({ progress, trashed }) => [progress, trashed !== null])).toEqual(
      urls.map(() => [0.5, true]),
    )
  })
})

describe('a transaction that aborts', () => {
  /** Lets the browser abort a save's transaction for that reason, once everything was asked of it. */
  function failing(error: DOMException): void {
    const original = IDBObjectStore.prototype.put
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      const request = original.apply(this, row)
      if (this.name !== 'journal') return request
      Object.defineProperty(this.transaction, 'error', { value: error })
      this.transaction.abort()
      return request
    })
    onTestFinished(() => spy.mockRestore())
  }

  test.each([
    { name: 'for want of space answers quota', error: new DOMException('full', 'QuotaExceededError'), code: 'quota' },
    { name: 'for another reason answers aborted', error: new DOMException('no', 'AbortError'), code: 'aborted' },
  ])('$name, and what was saved before stays', async ({ error, code }) => {
    const name = freshName()
    const library = await opened({ name })
    await library.save(withText('先写的'))
    const before = await dump(name)
    failing(error)
    expect(await library.save(withText('后写的'))).toEqual({ ok: false, problem: { code } })
    vi.restoreAllMocks()
    expect(await dump(name)).toEqual(before)
    expect(await library.save(withText('再写的'))).toMatchObject({ ok: true })
  })
})

describe('a save that was killed', () => {
  test.each(['write', 'prove', 'settle'] as const)('after "%s" is ended by the next start', async (phase) => {
    const name = freshName()
    await (await opened({ name, now: () => 1_000 })).save(withText('先写的'))
    await killedAfter(phase, name, '后写的')
    const library = await opened({ name })
    expect(await textOf(library)).toBe('后写的')
    expect(await revisions(name)).toEqual([
      { number: 1, verified: true },
      { number: 2, verified: true },
    ])
    expect((await dump(name)).journal).toEqual([])
  })

  test('and is not whole is undone: the old text and record stay', async () => {
    const name = freshName()
    await (await opened({ name, now: () => 1_000 })).save(withText('先写的'))
    const before = await dump(name)
    await killedAfter('write', name, '后写的')
    const damaged = (await dump(name)).revisions?.at(-1)
    await put(name, 'revisions', { ...Object(damaged), article: withText('别的字') })
    const library = await opened({ name })
    expect(await textOf(library)).toBe('先写的')
    expect(await dump(name)).toEqual(before)
  })

  test('and is not whole leaves nothing of a first save', async () => {
    const name = freshName()
    await killedAfter('write', name, '后写的')
    const [row] = (await dump(name)).revisions ?? []
    await put(name, 'revisions', { ...Object(row), article: withText('别的字') })
    await opened({ name })
    const tally = [expect.objectContaining({ added: 1, removed: 1 })]
    expect(await dump(name)).toEqual({ records: [], revisions: [], images: [], journal: [], handoffs: [], tally })
  })

  test('is not shown as saved before it is proved, nor is the new text', async () => {
    const name = freshName()
    const library = await opened({ name })
    await killedAfter('write', name, '后写的')
    expect(await library.list()).toEqual({ ok: true, value: { records: [], broken: 0 } })
    expect(await library.find(URL)).toEqual({ ok: true, value: null })
    expect(await library.savedAt(URL)).toEqual({ ok: true, value: null })
  })

  test('is ended before a backup is merged over it', async () => {
    const other = await opened({ name: freshName(), now: () => 500 })
    await other.save(withText('备份里的'))
    const backedUp = await other.stored(URL)
    if (!backedUp.ok || !backedUp.value) throw new Error('not saved')
    const name = freshName()
    const library = await opened({ name, now: () => 1_000 })
    await library.save(withText('先写的'))
    await killedAfter('write', name, '后写的')
    expect(await library.merge({ article: backedUp.value, pictures: [] })).toEqual({ ok: true, value: null })
    const again = await opened({ name })
    expect(await textOf(again)).toBe('后写的')
    const stored = await again.stored(URL)
    expect(stored.ok && stored.value?.revisions.map(({ article }) => article.textContent)).toEqual([
      '备份里的',
      '先写的',
      '后写的',
    ])
    expect((await dump(name)).journal).toEqual([])
  })

  test('while its saver still lives is left to it', async () => {
    const name = freshName()
    await killedAfter('write', name, '后写的')
    await navigator.locks.request(`qingdu ${name} ${URL}`, async () => {
      await opened({ name })
      expect(await revisions(name)).toEqual([{ number: 1, verified: false }])
    })
  })
})
