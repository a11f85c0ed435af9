import { expect, test } from 'vitest'
import type { LibraryRecord } from '../../../article/library-record'
import { matching, onShelf } from './shelf'

const record = (changed: Partial<LibraryRecord>): LibraryRecord => ({
  url: 'https://www.river.example/a',
  title: '雨后的河',
  byline: null,
  siteName: '河流与城',
  excerpt: null,
  image: null,
  length: 10,
  lang: 'zh-CN',
  savedAt: 0,
  changedAt: 0,
  state: 'unread',
  trashed: null,
  favourite: false,
  tags: [],
  progress: 0,
  revision: 1,
  bytes: 10,
  pictures: { total: 0, saved: 0, dropped: 0, bytes: 0 },
  ...changed,
})

const river = record({})
const clock = record({ url: 'https://clock.example/b', title: 'A Clock Shop', byline: 'Lin', siteName: null })
const old = record({ title: '旧稿', state: 'trash', trashed: { at: 0, from: 'unread' } })

test.each([
  { name: 'no query shows all', query: '  ', found: [river, clock] },
  { name: 'part of a title is enough', query: '后的', found: [river] },
  { name: 'capitals do not matter', query: 'CLOCK', found: [clock] },
  { name: 'the account is searched', query: '河流', found: [river] },
  { name: 'the author is searched', query: 'lin', found: [clock] },
  { name: 'the site is searched, without www.', query: 'river.example', found: [river] },
  { name: 'every word must be there', query: '雨 clock', found: [] },
  { name: 'words may stand in different places', query: '雨 河流与城', found: [river] },
])('$name', ({ query, found }) => expect(matching([river, clock], query)).toEqual(found))

test('the trash is a shelf of its own', () => {
  expect(onShelf([river, old], 'all')).toEqual([river])
  expect(onShelf([river, old], 'trash')).toEqual([old])
})
