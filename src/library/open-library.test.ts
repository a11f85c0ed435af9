import { openDB } from 'idb'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDatabase } from './database'
import { dump, freshName, opened, put } from './fixtures/fresh-library'
import { sample } from './fixtures/sample'

const URL = sample().url
const DAY = 24 * 60 * 60 * 1000

test('a row that cannot be read is told of, left in place and breaks nothing', async () => {
  const name = freshName()
  const library = await opened({ name })
  await library.save(sample())
  await put(name, 'records', { url: 'https://river.example/broken', title: 7 })
  expect(await library.list()).toMatchObject({ ok: true, value: { records: [{ url: URL }], broken: 1 } })
  expect(await library.trash('https://river.example/broken')).toEqual({ ok: false, problem: { code: 'broken-data' } })
  expect((await dump(name)).records).toContainEqual({ url: 'https://river.example/broken', title: 7 })
})

describe('the trash', () => {
  test('hides an article from find, and gives it back in the state it had', async () => {
    const library = await opened({ name: freshName() })
    await library.save(sample())
    await library.setProgress(URL, 0.3)
    await library.trash(URL)
    expect(await library.find(URL)).toEqual({ ok: true, value: null })
    await library.restore(URL)
    expect(await library.find(URL)).toMatchObject({ ok: true, value: { record: { state: 'reading', progress: 0.3 } } })
  })

  test('keeps an article for 30 days, then lets it go with its text', async () => {
    const name = freshName()
    const library = await opened({ name, now: () => 0 })
    await library.save(sample())
    await library.save(sample({ url: 'https://river.example/stays' }))
    await library.trash(URL)
    expect(await library.emptyOldTrash(30 * DAY - 1)).toEqual({ ok: true, value: 0 })
    expect(await library.emptyOldTrash(30 * DAY)).toEqual({ ok: true, value: 1 })
    const { records, revisions } = await dump(name)
    expect(records).toMatchObject([{ url: 'https://river.example/stays' }])
    expect(revisions).toMatchObject([{ url: 'https://river.example/stays' }])
  })

  test('answers not-found for what is not saved', async () => {
    const library = await opened({ name: freshName() })
    expect(await library.trash(URL)).toEqual({ ok: false, problem: { code: 'not-found' } })
  })
})

describe('handoffs', () => {
  test('give the article back under an id of their own, and again', async () => {
    const library = await opened({ name: freshName() })
    const [one, two] = [await library.keepHandoff(sample()), await library.keepHandoff(sample())]
    if (!one.ok || !two.ok) throw new Error('not kept')
    expect(one.value).not.toBe(two.value)
    expect(await library.readHandoff(one.value)).toEqual({ ok: true, value: sample() })
    expect(await library.readHandoff(one.value)).toEqual({ ok: true, value: sample() })
  })

  test('are gone after a day, for reading at once and from the database with the next start', async () => {
    const name = freshName()
    let now = 0
    const kept = await (await opened({ name, now: () => now })).keepHandoff(sample())
    now = DAY + 1
    const library = await opened({ name, now: () => now })
    expect(kept.ok && (await library.readHandoff(kept.value))).toEqual({ ok: false, problem: { code: 'not-found' } })
    expect((await dump(name)).handoffs).toEqual([])
  })

  test('are 20 at most; the oldest go', async () => {
    const name = freshName()
    let now = 0
    const library = await opened({ name, now: () => now })
    const ids: string[] = []
    for (now = 1; now <= 22; now += 1) {
      const kept = await library.keepHandoff(sample())
      if (kept.ok) ids.push(kept.value)
    }
    const left = (await dump(name)).handoffs?.map((row) => Object(row).id)
    expect(left?.toSorted()).toEqual(ids.slice(2).toSorted())
  })
})

test('a private window changes nothing and says so, and still reads', async () => {
  const name = freshName()
  await (await opened({ name })).save(sample())
  const before = await dump(name)
  const library = await opened({ name, privateWindow: true })
  const [stored, listed] = [await library.stored(URL), await library.list()]
  if (!stored.ok || !stored.value || !listed.ok) throw new Error('not saved')
  const changes = {
    save: library.save(sample()),
    retryPictures: library.retryPictures(URL),
    trash: library.trash(URL),
    restore: library.restore(URL),
    mark: library.mark([URL], { kind: 'archive' }),
    putBack: library.putBack(listed.value.records),
    remove: library.remove([URL]),
    emptyOldTrash: library.emptyOldTrash(Number.MAX_SAFE_INTEGER),
    setProgress: library.setProgress(URL, 1),
    dropPictures: library.dropPictures([URL]),
    merge: library.merge({ article: stored.value, pictures: [] }),
    keepHandoff: library.keepHandoff(sample()),
  }
  const refused = { ok: false, problem: { code: 'private-window' } }
  for (const [name, answer] of Object.entries(changes)) expect([name, await answer]).toEqual([name, refused])
  expect(await library.find(URL)).toMatchObject({ ok: true, value: { article: sample() } })
  expect(await dump(name)).toEqual(before)
})

describe('another version', () => {
  test('a newer database is read, never changed', async () => {
    const name = freshName()
    const first = await opened({ name })
    await first.save(sample())
    const newer = await openDB(name, 5, { upgrade: (database) => void database.createObjectStore('rules') })
    newer.close()
    const before = await dump(name)
    const library = await opened({ name })
    expect(library.readOnly).toBe('newer-data')
    expect(await library.save(sample())).toEqual({ ok: false, problem: { code: 'newer-data' } })
    expect(await library.trash(URL)).toEqual({ ok: false, problem: { code: 'newer-data' } })
    expect(await library.find(URL)).toMatchObject({ ok: true, value: { article: sample() } })
    expect(await dump(name)).toEqual(before)
  })

  test('a newer one without the stores we know opens, and says why it cannot be read', async () => {
    const name = freshName()
    const newer = await openDB(name, 5, { upgrade: (database) => void database.createObjectStore('other') })
    newer.close()
    const library = await opened({ name })
    expect(library.readOnly).toBe('newer-data')
    expect(await library.list()).toEqual({ ok: false, problem: { code: 'newer-data' } })
  })

  test('an open library lets an upgrade pass at once, and is read-only from then on', async () => {
    const name = freshName()
    const library = await opened({ name })
    await library.save(sample())
    const newer = await openDB(name, 5)
    newer.close()
    expect(await library.save(sample())).toEqual({ ok: false, problem: { code: 'newer-data' } })
    expect(await library.find(URL)).toMatchObject({ ok: true, value: { article: sample() } })
  })

  test('who holds an old database open and does not let go does not make us hang', async () => {
    const name = freshName()
    const holder = await openDB(name, 1)
    expect(await openDatabase(name, () => undefined, { blockedMs: 10 })).toBeNull()
    holder.close()
  })
})

test('a change is heard by every other library, not by its own, and by nobody who stopped listening', async () => {
  const name = freshName()
  const [one, two] = [await opened({ name }), await opened({ name })]
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const heard = new Promise<void>((resolve) => two.onChange(resolve, stop.signal))
  let late = 0
  const stopped = new AbortController()
  two.onChange(() => {
    late += 1
  }, stopped.signal)
  stopped.abort()
  one.onChange(() => {
    late += 1
  }, stop.signal)
  await one.save(sample())
  await heard
  expect(late).toBe(0)
})

test('the newest are found without the rest, the trash and what is not proved left out', async () => {
  const name = freshName()
  let now = 0
  const library = await opened({ name, now: () => (now += 1_000) })
  for (const at of [1, 2, 3, 4, 5]) await library.save(sample({ url: `https://river.example/${at}` }))
  await library.trash('https://river.example/4')
  const entry = { id: 'x', url: 'https://river.example/5', number: 1, step: 'written', articleHash: '', before: null }
  await put(name, 'journal', { ...entry, replaces: null, pictures: null })
  const found = await library.newest(2)
  expect(found.ok && found.value.map(({ url }) => url.at(-1))).toEqual(['3', '2'])
})

test('what a killed save left is ended beside, and told of', async () => {
  const name = freshName()
  const before = await opened({ name })
  await put(name, 'journal', { id: 'fetching a', url: 'a', step: 'fetching', begunAt: 0 })
  const told = new Promise<void>((resolve) => before.onChange(resolve, new AbortController().signal))
  await opened({ name, recovering: 'beside' })
  await told
  expect((await dump(name)).journal).toEqual([])
})

test('an article that was removed for good while a save of it was to be undone does not come back', async () => {
  const name = freshName()
  const library = await opened({ name })
  await library.save(sample())
  const before = (await dump(name)).records?.[0]
  const entry = { id: `2 ${URL}`, url: URL, number: 2, step: 'written', articleHash: '', replaces: 1, pictures: null }
  await put(name, 'journal', { ...entry, before })
  await library.trash(URL)
  expect(await library.remove([URL])).toEqual({ ok: true, value: 1 })
  await opened({ name })
  expect(await dump(name)).toMatchObject({ records: [], revisions: [], journal: [] })
})
