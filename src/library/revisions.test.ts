import { expect, test } from 'vitest'
import { dump, freshName, opened } from './fixtures/fresh-library'
import { at, web, withPictures } from './fixtures/pictures'
import { sample, withText } from './fixtures/sample'

const URL = sample().url

test('another text leaves the earlier one to be read, newest first', async () => {
  let now = 1_000
  const library = await opened({ name: freshName(), now: () => now })
  await library.save(withText('先写的'))
  now = 2_000
  await library.save({ ...withText('后写的字'), title: '改过的题目' })
  expect(await library.revisions(URL)).toEqual({
    ok: true,
    value: [
      { number: 2, savedAt: 2_000, title: '改过的题目', length: 4, current: true },
      { number: 1, savedAt: 1_000, title: sample().title, length: 3, current: false },
    ],
  })
  expect(await library.readRevision(URL, 1)).toMatchObject({ ok: true, value: { article: { textContent: '先写的' } } })
  expect(await library.readRevision(URL, 3)).toEqual({ ok: true, value: null })
})

test('the same text takes the place of the earlier, and another title does not', async () => {
  const library = await opened({ name: freshName() })
  await library.save(withText('一样的'))
  await library.save({ ...withText('一样的'), receipt: { ...sample().receipt, lostImages: 1 } })
  const numbers = async () => {
    const listed = await library.revisions(URL)
    return listed.ok && listed.value.map(({ number }) => number)
  }
  expect(await numbers()).toEqual([2])
  await library.save({ ...withText('一样的'), title: '另一个题目' })
  expect(await numbers()).toEqual([3, 2])
})

test('the same text with fewer pictures stays beside the fuller one', async () => {
  const library = await opened({ name: freshName(), fetchPicture: web().fetchPicture })
  await library.save(withPictures(['a', 'b']))
  await library.save(withPictures(['a']))
  expect(await library.readRevision(URL, 1)).toMatchObject({
    ok: true,
    value: { images: [{ src: at('a') }, { src: at('b') }] },
  })
})

test('twenty are kept; with the oldest go the pictures only it had', async () => {
  const name = freshName()
  const library = await opened({ name, fetchPicture: web().fetchPicture })
  for (let number = 1; number <= 22; number += 1)
    await library.save(withPictures(['always', `p${number}`], { textContent: `第${number}稿`, length: 3 }))
  const listed = await library.revisions(URL)
  expect(listed.ok && listed.value.map((revision) => revision.number)).toEqual(
    Array.from({ length: 20 }, (_, index) => 22 - index),
  )
  expect((await dump(name)).images).toHaveLength(21)
})

test('what is not saved has none', async () => {
  const library = await opened({ name: freshName() })
  expect(await library.revisions(URL)).toEqual({ ok: true, value: [] })
  expect(await library.readRevision(URL, 1)).toEqual({ ok: true, value: null })
})
