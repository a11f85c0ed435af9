import { expect, test } from 'vitest'
import { record } from '../../../library/fixtures/record'
import { type Order, sorted } from './sort'

const records = [
  record({ title: '第10篇', savedAt: 2, length: 4_000, progress: 0.9, bytes: 900 }),
  record({ title: '第9篇', savedAt: 3, length: 900 }),
  record({ title: '安静', savedAt: 1, length: 900, state: 'archive' }),
  record({ title: 'River', savedAt: 4, length: 9_000, lang: 'en', bytes: 2_000 }),
]
const CASES: { name: string; order: Order; saved: number[] }[] = [
  { name: 'newest first', order: 'newest', saved: [4, 3, 2, 1] },
  { name: 'oldest first', order: 'oldest', saved: [1, 2, 3, 4] },
  { name: 'titles as they are said, numbers by their size', order: 'title', saved: [1, 3, 2, 4] },
  { name: 'the longest by the whole time, however far it was read', order: 'longest', saved: [2, 4, 3, 1] },
  { name: 'what takes most room, equal ones newest first', order: 'largest', saved: [4, 2, 3, 1] },
  { name: 'the shortest, equal ones newest first', order: 'shortest', saved: [3, 1, 4, 2] },
]
test.each(CASES)('$name', ({ order, saved }) => {
  const given = [...records]
  expect(sorted(given, order, 'zh-CN').map(({ savedAt }) => savedAt)).toEqual(saved)
  expect(given).toEqual(records)
})
