import { describe, expect, test } from 'vitest'
import type { LibraryRecord } from '../../../article/library-record'
import { createTranslate } from '../../../i18n/translate'
import type { Library } from '../../../library/library'
import { ok } from '../../../problem/result'
import { findRecent } from './recent'

const record = (more: Partial<LibraryRecord>): LibraryRecord => ({
  ...{ url: 'https://river.example/a', title: '甲', byline: null, siteName: '河流与城', excerpt: null, image: null },
  ...{ length: 4_800, lang: 'zh-CN', savedAt: 0, changedAt: 0, state: 'unread', trashed: null, favourite: false },
  ...{ tags: [], progress: 0, revision: 1, bytes: 1 },
  pictures: { total: 0, saved: 0, dropped: 0, bytes: 0 },
  ...more,
})
const translate = createTranslate((key) => ({ recentReading: '{p}% {n}', recentUnread: '未读 {n}' })[key] ?? '')
/** Only what findRecent asks; the rest of a Library would never be called. */
const libraryOf = (...records: LibraryRecord[]) =>
  ({ list: async () => ok({ records, broken: 0 }) }) as unknown as Library

const asked = (code: 'nothing-readable' | 'deleted' | 'browser-page', ...records: LibraryRecord[]) =>
  findRecent(libraryOf(...records), code, translate)

describe('where nothing is readable', () => {
  test('an unread article tells its minutes, a begun one how far', async () => {
    const rows = await asked(
      'nothing-readable',
      record({ url: 'https://river.example/b', state: 'reading', progress: 0.4, changedAt: 2 }),
      record({ changedAt: 1 }),
    )
    expect(rows.map(({ meta }) => meta)).toEqual(['河流与城\u200340% 8', '河流与城\u2003未读 12'])
  })

  test('archived and trashed ones do not wait to be read', async () => {
    const rows = [record({ state: 'archive' }), record({ state: 'trash' })]
    expect(await asked('nothing-readable', ...rows)).toEqual([])
  })

  test('the three changed last, newest first', async () => {
    const rows = [1, 4, 2, 3].map((changedAt) => record({ title: `${changedAt}`, changedAt }))
    expect((await asked('nothing-readable', ...rows)).map(({ title }) => title)).toEqual(['4', '3', '2'])
  })
})

test.each(['deleted', 'browser-page'] as const)('where the matter is another (%s) there are no rows', async (code) => {
  expect(await asked(code, record({}))).toEqual([])
})
