import { expect, test } from 'vitest'
import { dump, freshName, opened, put } from './fixtures/fresh-library'
import { at, web, withPictures } from './fixtures/pictures'
import type { Library } from './library'

const URL = withPictures([]).url
const BROKEN = 'not-allowed-by-any-schema'

const saying = (text: string, names: string[] = []) =>
  withPictures(names, { textContent: text, content: `<p>${text}</p>`, length: text.length })

/** A library that saved these texts, a second apart. */
async function saved(texts: string[], start: number): Promise<{ name: string; library: Library }> {
  const name = freshName()
  let now = start
  const library = await opened({ name, now: () => (now += 1_000), fetchPicture: web().fetchPicture })
  for (const text of texts) await library.save(saying(text, [text]))
  return { name, library }
}

/** An article as a backup brings it. */
async function carriedFrom(library: Library) {
  const stored = await library.stored(URL)
  if (!stored.ok || !stored.value) throw new Error('not saved')
  const pictures = await Promise.all(
    stored.value.revisions.flatMap(({ hashes }) => hashes).map(async (hash) => library.picture(hash)),
  )
  return {
    article: stored.value,
    pictures: pictures.flatMap((picture) => (picture.ok && picture.value ? [picture.value] : [])),
  }
}

/** Takes the text out of a version, so that no schema reads it; what it was is kept beside. */
async function breakVersion(name: string, number: number): Promise<object> {
  const rows = (await dump(name)).revisions ?? []
  const row = { ...Object(rows.find((each) => Object(each).number === number)), article: BROKEN }
  await put(name, 'revisions', row)
  return row
}

const versions = async (name: string) =>
  ((await dump(name)).revisions ?? []).map((row) => [Object(row).number, Object(row).article.textContent ?? BROKEN])

test('a version that cannot be read stays where it is, with its pictures, beside what is merged', async () => {
  const { name, library } = await saved(['一', '二', '三'], 10_000)
  const broken = await breakVersion(name, 2)
  const before = await carriedFrom((await saved(['零'], 0)).library)
  const after = await carriedFrom((await saved(['四'], 90_000)).library)
  for (const carried of [before, after]) expect(await library.merge(carried)).toEqual({ ok: true, value: null })
  const once = await dump(name)
  expect(once.revisions).toContainEqual(broken)
  expect(await versions(name)).toEqual([
    [1, '零'],
    [2, BROKEN],
    [3, '一'],
    [4, '三'],
    [5, '四'],
  ])
  expect(once.records).toMatchObject([{ revision: 5 }])
  expect(once.images).toHaveLength(5)
  expect(await library.find(URL)).toMatchObject({ ok: true, value: { article: { textContent: '四' } } })
  for (const carried of [before, after]) await library.merge(carried)
  expect(await dump(name)).toEqual(once)
})

test('an article whose shown version cannot be read is read again by a backup that has it', async () => {
  const { name, library } = await saved(['一', '二'], 10_000)
  const carried = await carriedFrom(library)
  const broken = await breakVersion(name, 2)
  expect(await library.merge(carried)).toEqual({ ok: true, value: null })
  const once = await dump(name)
  expect(once.revisions).toContainEqual(broken)
  expect(await versions(name)).toEqual([
    [1, '一'],
    [2, BROKEN],
    [3, '二'],
  ])
  expect(await library.find(URL)).toMatchObject({ ok: true, value: { article: { textContent: '二' } } })
  await library.merge(carried)
  expect(await dump(name)).toEqual(once)
})

test('and by one that has older versions alone, as its newest', async () => {
  const { name, library } = await saved(['一'], 10_000)
  const broken = await breakVersion(name, 1)
  expect(await library.find(URL)).toEqual({ ok: false, problem: { code: 'broken-data' } })
  await library.merge(await carriedFrom((await saved(['零', '半'], 0)).library))
  expect((await dump(name)).revisions).toContainEqual(broken)
  expect(await library.find(URL)).toMatchObject({ ok: true, value: { article: { textContent: '半' } } })
})

test('an article whose record cannot be read is left as it is, and that is told', async () => {
  const { name, library } = await saved(['一', '二'], 10_000)
  await put(name, 'records', { url: URL, savedAt: 'once' })
  const before = await dump(name)
  const carried = await carriedFrom((await saved(['零'], 0)).library)
  expect(await library.merge(carried)).toEqual({ ok: false, problem: { code: 'broken-data' } })
  expect(await dump(name)).toEqual(before)
})

test('versions whose record is lost are not overwritten by a backup with the same numbers', async () => {
  const { name, library } = await saved(['一', '二'], 10_000)
  const rows = (await dump(name)).revisions ?? []
  const fresh = await saved([], 0)
  for (const row of rows) await put(fresh.name, 'revisions', row)
  const carried = await carriedFrom(library)
  const other = await carriedFrom((await saved(['零', '半'], 0)).library)
  expect(await fresh.library.merge(other)).toEqual({ ok: true, value: null })
  expect(await versions(fresh.name)).toEqual([
    [1, '一'],
    [2, '二'],
    [3, '零'],
    [4, '半'],
  ])
  expect(await fresh.library.find(URL)).toMatchObject({ ok: true, value: { article: { textContent: '半' } } })
  // The backup that has them as well makes them whole again: each once.
  expect(await fresh.library.merge(carried)).toEqual({ ok: true, value: null })
  expect((await versions(fresh.name)).map(([, text]) => text).toSorted()).toEqual(['一', '二', '半', '零'].toSorted())
  expect(await fresh.library.find(URL)).toMatchObject({
    ok: true,
    value: { article: { textContent: '二' }, images: [{ src: at('二'), hash: expect.any(String) }] },
  })
})
