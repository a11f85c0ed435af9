import { expect, test } from 'vitest'
import type { LibraryRecord } from '../../../article/library-record'
import { record } from '../../../library/fixtures/record'
import { countAll, isOnShelf, SHELVES, stillLacking } from './shelf'

const CASES: { name: string; of: Partial<LibraryRecord>; on: (typeof SHELVES)[number][] }[] = [
  { name: 'a new one', of: {}, on: ['all', 'unread'] },
  { name: 'one that was begun', of: { state: 'reading', progress: 0.2 }, on: ['all', 'reading'] },
  { name: 'one read to the end is being read no more', of: { state: 'reading', progress: 1 }, on: ['all'] },
  { name: 'an archived favourite', of: { state: 'archive', favourite: true }, on: ['all', 'favourite', 'archive'] },
  {
    name: 'one that lacks a picture',
    of: { pictures: { total: 3, saved: 2, dropped: 0, bytes: 7 } },
    on: ['all', 'unread', 'lacking'],
  },
  {
    name: 'one whose pictures were dropped lacks none, though one of them never came',
    of: { pictures: { total: 3, saved: 0, dropped: 2, bytes: 0 } },
    on: ['all', 'unread'],
  },
  { name: 'what lies in the trash is there alone', of: { state: 'trash', favourite: true }, on: ['trash'] },
]
test.each(CASES)('$name', ({ of, on }) => {
  expect(SHELVES.filter((shelf) => isOnShelf(record(of), shelf))).toEqual(on)
})

test('tags are counted outside the trash, the most used first, and so are bytes', () => {
  const records = [
    record({ tags: ['河', '桥'] }),
    record({ tags: ['桥'], state: 'archive' }),
    record({ tags: ['河', '旧'], state: 'trash' }),
    record({ tags: ['安'], pictures: { total: 1, saved: 1, dropped: 0, bytes: 7 } }),
  ]
  expect(countAll(records, 'zh-CN')).toEqual({
    shelves: { all: 3, unread: 2, reading: 0, favourite: 0, archive: 1, lacking: 0, trash: 1 },
    tags: [
      ['桥', 2],
      ['安', 1],
      ['河', 1],
    ],
    bytes: 30,
    pictures: 7,
  })
})

test('what went to the trash, got its pictures or is gone lacks none any more', () => {
  const pictures = { total: 2, saved: 1, dropped: 0, bytes: 7 }
  const records = [
    record({ url: 'lacks', pictures }),
    record({ url: 'trashed', pictures, state: 'trash' }),
    record({ url: 'got', pictures: { ...pictures, saved: 2 } }),
  ]
  const found = ['lacks', 'trashed', 'got', 'gone'].map((url) => ({ url, missing: [] }))
  expect(stillLacking(found, records)).toEqual([{ url: 'lacks', missing: [] }])
})
