/** Several at once at one library, each wanting something else. */
import { expect, test } from 'vitest'
import { dump, freshName, opened } from './fixtures/fresh-library'
import { at, web, withPictures } from './fixtures/pictures'
import { sample, withText } from './fixtures/sample'
import type { Library } from './library'

const URL = sample().url

/** That all which is told to be saved is there, whole, and nothing else. */
async function expectSound(name: string, library: Library): Promise<void> {
  const { records = [], revisions = [], images = [], journal = [] } = await dump(name)
  expect(journal).toEqual([])
  const named = new Set(revisions.flatMap((row) => Object(row).hashes))
  expect(new Set(images.map((row) => Object(row).hash))).toEqual(named)
  const urls = new Set(records.map((row) => Object(row).url))
  expect(new Set(revisions.map((row) => Object(row).url))).toEqual(urls)
  for (const row of records) expect(await library.stored(Object(row).url)).toMatchObject({ ok: true })
}

test('two windows save one article again and again while a third throws it away for good', async () => {
  const name = freshName()
  const { fetchPicture } = web()
  const windows = await Promise.all([1, 2, 3].map(() => opened({ name, fetchPicture })))
  const [one, two, third] = windows
  if (!one || !two || !third) throw new Error('not opened')
  const saves = (library: Library, of: string) =>
    Promise.all(
      Array.from({ length: 8 }, (_, turn) =>
        library.save(withPictures([of, `${of}${turn % 3}`], { textContent: `${of}${turn % 2}` })),
      ),
    )
  const throwing = async () => {
    for (let turn = 0; turn < 12; turn += 1) {
      await third.trash(URL)
      await third.remove([URL])
    }
  }
  const [ofOne, ofTwo] = await Promise.all([saves(one, 'a'), saves(two, 'b'), throwing()])
  // Each save answers what became of it.
  for (const answer of [...ofOne, ...ofTwo])
    expect(answer.ok || answer.problem.code).toSatisfy((is) => is === true || is === 'aborted')
  await expectSound(name, third)
  const last = await one.save(withPictures(['a']))
  expect(last).toMatchObject({ ok: true, value: { images: { total: 1, saved: 1 } } })
  await expectSound(name, third)
})

test('an article is merged out of a backup while it is saved, and pictures of it are dropped', async () => {
  const [from, name] = [freshName(), freshName()]
  const { fetchPicture } = web()
  const source = await opened({ name: from, fetchPicture, now: () => 5 })
  await source.save(withPictures(['old'], { textContent: 'as it was' }))
  const stored = await source.stored(URL)
  const picture = (await dump(from)).images?.[0]
  if (!stored.ok || !stored.value) throw new Error('not saved')
  const carried = { article: stored.value, pictures: [Object(picture)] }
  let now = 10
  const [one, two] = [
    await opened({ name, fetchPicture, now: () => (now += 1) }),
    await opened({ name, fetchPicture, now: () => (now += 1) }),
  ]
  const turns = [1, 2, 3, 4]
  await Promise.all([
    ...turns.map((turn) => one.save(withPictures(['new'], { textContent: `anew ${turn % 2}` }))),
    ...turns.map(() => two.merge(carried)),
    two.dropPictures([URL]),
    ...turns.map(() => two.retryPictures(URL)),
  ])
  await expectSound(name, two)
  const texts = (await dump(name)).revisions?.map((row) => Object(row).article.textContent)
  expect(texts).toEqual(expect.arrayContaining(['as it was', 'anew 0', 'anew 1']))
})

test('bulk changes, their undoing and removals in two windows leave each article in one state', async () => {
  const name = freshName()
  const [one, two] = [await opened({ name }), await opened({ name })]
  const urls = Array.from({ length: 12 }, (_, n) => `https://river.example/${n}`)
  for (const url of urls) await one.save(sample({ url }))
  const half = urls.slice(0, 6)
  const archived = await one.mark(urls, { kind: 'archive' })
  const trashed = await two.mark(half, { kind: 'trash' })
  if (!archived.ok || !trashed.ok) throw new Error('not marked')
  const [removed, undone] = await Promise.all([two.remove(urls), one.putBack(archived.value.before)])
  const left = (await dump(name)).records?.map((row) => Object(row))
  // Whoever came first: what was put back was no longer in the trash, what was removed cannot be put back.
  expect(removed.ok && removed.value + (left?.length ?? 0)).toBe(12)
  expect(undone.ok && undone.value.after.length).toBe(left?.length)
  for (const row of left ?? []) expect([row.state, row.trashed]).toEqual(['unread', null])
  // Undo of what is gone says so and brings nothing back.
  const gone = await two.putBack(trashed.value.before)
  expect(gone.ok ? gone.value.after.map(({ url }) => url) : gone.problem.code).toEqual(
    removed.ok && removed.value === 6 ? 'not-found' : half,
  )
})

test('of a removal and a restore at once one wins, and the answer says which', async () => {
  const name = freshName()
  const [one, two] = [await opened({ name }), await opened({ name })]
  for (let turn = 0; turn < 6; turn += 1) {
    await one.save(sample())
    await one.trash(URL)
    const acts = [() => one.remove([URL]), () => two.restore(URL)]
    const answers = await Promise.all((turn % 2 === 0 ? acts : acts.toReversed()).map((act) => act()))
    const rows = (await dump(name)).records ?? []
    const removed = answers.find((answer) => answer.ok && typeof answer.value === 'number')
    expect(removed).toEqual({ ok: true, value: rows.length === 0 ? 1 : 0 })
    await expectSound(name, one)
  }
})

test('a clock that was set back keeps the order of savings and every version', async () => {
  const name = freshName()
  let now = 2_000_000
  const library = await opened({ name, now: () => now })
  await library.save(withText('first'))
  now = 1_000
  expect(await library.save(withText('second'))).toMatchObject({ ok: true, value: { revision: 2 } })
  const found = await library.find(URL)
  expect(found.ok && found.value?.article.textContent).toBe('second')
  const listed = await library.revisions(URL)
  expect(listed.ok && listed.value.map(({ number, current }) => [number, current])).toEqual([
    [2, true],
    [1, false],
  ])
  await library.trash(URL)
  now = 0
  // Thrown away in what is now the future: it is kept until its thirty days are over there, never less.
  expect(await library.emptyOldTrash(now)).toEqual({ ok: true, value: 0 })
  const stored = await library.stored(URL)
  if (!stored.ok || !stored.value) throw new Error('not saved')
  await library.merge({ article: stored.value, pictures: [] })
  const again = await library.revisions(URL)
  expect(again.ok && again.value.map(({ title, current }) => [title, current])).toHaveLength(2)
})

test('an article without title, text or pictures is saved, listed and found', async () => {
  const name = freshName()
  const library = await opened({ name })
  const bare = sample({
    title: '',
    content: '',
    textContent: '',
    length: 0,
    excerpt: null,
    byline: null,
    siteName: null,
    lang: null,
  })
  expect(await library.save(bare)).toMatchObject({ ok: true })
  expect(await library.list()).toMatchObject({ ok: true, value: { records: [{ title: '' }], broken: 0 } })
  expect(await library.find(URL)).toMatchObject({ ok: true, value: { article: { title: '' } } })
})

test('a page that gives other pictures each time keeps no byte that nobody shows', async () => {
  const name = freshName()
  const { fetchPicture } = web()
  const library = await opened({ name, fetchPicture })
  for (const turn of [1, 2, 3, 4]) await library.save(withPictures([`picture-${turn}`], { textContent: 'the same' }))
  await expectSound(name, library)
  expect((await dump(name)).images).toHaveLength(1)
  const found = await library.find(URL)
  expect(found.ok && found.value?.images.map(({ src }) => src)).toEqual([at('picture-4')])
})
