import { expect, test } from 'vitest'
import { dump, freshName, opened, put } from './fixtures/fresh-library'
import { at, picture, web, withPictures } from './fixtures/pictures'
import type { Library } from './library'

const URL = withPictures([]).url
const OTHER = 'https://river.example/other'
const DAY = 24 * 60 * 60 * 1000

/** Two articles that share the picture `both` (9 bytes more than its name) and have one of their own each. */
async function twoArticles(name: string, now = () => 0): Promise<Library> {
  const library = await opened({ name, now, fetchPicture: web({ own: picture('0123456789') }).fetchPicture })
  await library.save(withPictures(['both', 'own']))
  await library.save(withPictures(['both', 'x'], { url: OTHER }))
  return library
}

const images = async (name: string) => (await dump(name)).images?.length

test('usage counts each article by itself and each picture once', async () => {
  const library = await twoArticles(freshName())
  const listed = await library.list()
  const records = listed.ok ? listed.value.records : []
  const used = await library.usage()
  const [both, own, x] = ['picture both', 'picture 0123456789', 'picture x'].map((text) => text.length)
  expect(used).toMatchObject({
    ok: true,
    value: {
      articles: 2,
      archived: 0,
      bytes: records.reduce((sum, { bytes }) => sum + bytes, 0),
      pictures: (both ?? 0) + (own ?? 0) + (x ?? 0),
      browser: expect.any(Number),
    },
  })
  expect(records.map(({ pictures }) => pictures.bytes).toSorted()).toEqual([12 + 9, 12 + 18])
})

test('dropping the pictures of an article frees what nobody else has, and says so', async () => {
  const name = freshName()
  const library = await twoArticles(name)
  const before = await library.find(URL)
  expect(await library.dropPictures([URL])).toEqual({ ok: true, value: 18 })
  expect(await images(name)).toBe(2)
  const found = await library.find(URL)
  if (!before.ok || !found.ok || !before.value || !found.value) throw new Error('not saved')
  expect(found.value.images.map((image) => image.hash === null && image.reason)).toEqual(['dropped', 'dropped'])
  expect(found.value.record.pictures).toEqual({ total: 2, saved: 0, dropped: 2, bytes: 0 })
  expect(found.value.record.bytes).toBe(before.value.record.bytes - 30)
  const [first] = before.value.images
  expect([before.value.record.cover, found.value.record.cover]).toEqual([first?.hash, null])
  expect(await library.find(OTHER)).toMatchObject({ ok: true, value: { record: { pictures: { saved: 2 } } } })
})

test('what lacks pictures is listed with the reasons, but not what was dropped or lies in the trash', async () => {
  const library = await opened({ name: freshName(), fetchPicture: web({ gone: 'gone' }).fetchPicture })
  for (const [number, names] of [['gone', 'own'], ['gone'], ['gone', 'own'], ['own'], ['gone', 'own']].entries())
    await library.save(withPictures(names, { url: `https://river.example/${number}` }))
  // A retry of the last would bring back what was dropped.
  await library.dropPictures(['https://river.example/3', 'https://river.example/4'])
  await library.trash('https://river.example/1')
  const [first, second] = ['https://river.example/0', 'https://river.example/2']
  const found = await library.lacking()
  if (!found.ok) throw new Error(found.problem.code)
  const missing = [{ src: at('gone'), reason: 'gone' }]
  expect(found.value.toSorted((a, b) => (a.url < b.url ? -1 : 1))).toEqual([
    { url: first, missing },
    { url: second, missing },
  ])
})

test('dropped pictures come back when they are asked for', async () => {
  const name = freshName()
  const library = await twoArticles(name)
  await library.dropPictures([URL])
  await library.retryPictures(URL)
  expect(await images(name)).toBe(3)
  expect(await library.find(URL)).toMatchObject({ ok: true, value: { record: { pictures: { saved: 2, dropped: 0 } } } })
})

test('what is not there to be dropped or removed is no trouble', async () => {
  const library = await opened({ name: freshName() })
  expect(await library.dropPictures([URL])).toEqual({ ok: true, value: 0 })
  expect(await library.remove([URL])).toEqual({ ok: true, value: 0 })
})

test('removing an article takes its revisions and its own pictures, but only out of the trash', async () => {
  const name = freshName()
  const library = await twoArticles(name)
  await library.save(withPictures(['both', 'later'], { textContent: '改过', length: 2 }))
  expect(await library.remove([URL])).toEqual({ ok: true, value: 0 })
  await library.trash(URL)
  expect(await library.remove([URL])).toEqual({ ok: true, value: 1 })
  const left = await dump(name)
  expect(left.images).toHaveLength(2)
  expect(left.revisions).toMatchObject([{ url: OTHER }])
  expect(left.records).toMatchObject([{ url: OTHER }])
})

test('so does the trash after 30 days', async () => {
  const name = freshName()
  const library = await twoArticles(name)
  await library.trash(URL)
  expect(await library.emptyOldTrash(30 * DAY)).toEqual({ ok: true, value: 1 })
  expect(await images(name)).toBe(2)
})

test('what is not in the trash goes neither by hand nor by age, whatever moment its record tells', async () => {
  const name = freshName()
  const library = await twoArticles(name)
  await library.trash(URL)
  const trashed = (await dump(name)).records?.find((row) => Object(row).url === URL)
  await put(name, 'records', { ...Object(trashed), state: 'archive' })
  expect(await library.emptyOldTrash(30 * DAY)).toEqual({ ok: true, value: 0 })
  expect(await library.remove([URL, OTHER])).toEqual({ ok: true, value: 0 })
  expect((await dump(name)).records).toHaveLength(2)
})

test('one that another window puts back while it is removed is either gone or whole', async () => {
  const name = freshName()
  const library = await twoArticles(name)
  const other = await opened({ name })
  await library.trash(URL)
  const [removed, restored] = await Promise.all([library.remove([URL]), other.restore(URL)])
  const found = await library.find(URL)
  // Whoever came first: removed and not found by the other, or put back and left.
  expect([removed, restored, found.ok && found.value !== null]).toEqual(
    removed.ok && removed.value === 1
      ? [{ ok: true, value: 1 }, { ok: false, problem: { code: 'not-found' } }, false]
      : [{ ok: true, value: 0 }, { ok: true, value: null }, true],
  )
  expect(await images(name)).toBe(found.ok && found.value ? 3 : 2)
})

test('usage tells apart what the pictures of archived articles take', async () => {
  const library = await twoArticles(freshName())
  const listed = await library.list()
  const [first] = listed.ok ? listed.value.records : []
  await library.mark([first?.url ?? ''], { kind: 'archive' })
  expect(await library.usage()).toMatchObject({ ok: true, value: { archived: first?.pictures.bytes } })
  expect(first?.pictures.bytes).toBeGreaterThan(0)
})
