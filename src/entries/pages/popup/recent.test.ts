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
const words = {
  translate: createTranslate(
    (key) => ({ recentReading: '{p}% {n}', recentUnread: '未读 {n}', savedOn: '{date}' })[key] ?? '',
  ),
  locale: 'zh-CN',
  now: new Date(2026, 3, 9).getTime(),
}
/** Only what findRecent asks; the rest of a Library would never be called. */
const libraryOf = (...records: LibraryRecord[]) =>
  ({
    list: async () => ok({ records, broken: 0 }),
    find: async (url: string) => {
      const found = records.find((candidate) => candidate.url === url)
      return ok(found ? { record: found, article: {} } : null)
    },
  }) as unknown as Library

const asked = (
  code: 'nothing-readable' | 'deleted' | 'browser-page',
  url: string | null,
  ...records: LibraryRecord[]
) => findRecent(libraryOf(...records), { code, url }, words)

describe('where nothing is readable', () => {
  test('an unread article tells its minutes, a begun one how far', async () => {
    const rows = await asked(
      'nothing-readable',
      null,
      record({ url: 'https://river.example/b', state: 'reading', progress: 0.4, changedAt: 2 }),
      record({ changedAt: 1 }),
    )
    expect(rows.map(({ meta }) => meta)).toEqual(['河流与城\u200340% 8', '河流与城\u2003未读 12'])
  })

  test('archived and trashed ones do not wait to be read', async () => {
    const rows = [record({ state: 'archive' }), record({ state: 'trash' })]
    expect(await asked('nothing-readable', null, ...rows)).toEqual([])
  })

  test('the three changed last, newest first', async () => {
    const rows = [1, 4, 2, 3].map((changedAt) => record({ title: `${changedAt}`, changedAt }))
    expect((await asked('nothing-readable', null, ...rows)).map(({ title }) => title)).toEqual(['4', '3', '2'])
  })
})

describe('where the article was', () => {
  test('the saved copy of that very page is offered, whatever its fragment', async () => {
    const rows = await asked(
      'deleted',
      'https://river.example/a#top',
      record({ savedAt: new Date(2026, 3, 8).getTime() }),
    )
    expect(rows).toEqual([{ url: 'https://river.example/a', title: '甲', meta: '昨天' }])
  })

  test('no other article is', async () => {
    expect(await asked('deleted', 'https://river.example/other', record({}))).toEqual([])
  })
})

test("the browser's own pages show no rows", async () => {
  expect(await asked('browser-page', null, record({}))).toEqual([])
})
