import type { Page } from 'playwright'
import type { LibraryRecord } from '../../src/article/library-record.ts'
import { articleAt } from './article.ts'
import type { Chromium } from './chromium.ts'

export const LIBRARY = '/src/entries/pages/library/library.html'

/** A list without articles behind it, number 0 the newest; what a story is about is named in `changed`. */
export const records = (count: number, changed: (at: number) => Partial<LibraryRecord> = () => ({})): LibraryRecord[] =>
  Array.from({ length: count }, (_, at) => ({
    url: `https://shelf.example/${at}`,
    title: `第 ${at} 篇`,
    byline: null,
    siteName: at % 2 === 0 ? '河流与城' : '云图周刊',
    excerpt: '雨停之后，河水涨了半米。',
    image: null,
    length: 1_000 + at,
    lang: 'zh-CN',
    savedAt: 1_775_000_000_000 - at * 3_600_000,
    changedAt: 1_775_000_000_000,
    state: 'unread' as const,
    trashed: null,
    favourite: false,
    tags: [],
    progress: 0,
    revision: 1,
    bytes: 100_000,
    pictures: { total: 0, saved: 0, dropped: 0, bytes: 0 },
    ...changed(at),
  }))

/** The library page with those records in the database, by the shortest way there. */
export async function openShelves(extension: Chromium, rows: LibraryRecord[]): Promise<Page> {
  const page = await extension.context.newPage()
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(extension.address(LIBRARY))
  // Once the list is there, so are the stores.
  await page.locator('#list:not([aria-busy])').waitFor()
  await page.evaluate(
    async ({ rows, blank }) => {
      const asked = indexedDB.open('qingdu')
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error)
      })
      const writing = database.transaction(['records', 'revisions'], 'readwrite')
      for (const row of rows) {
        writing.objectStore('records').put(row)
        const article = { ...blank, url: row.url, title: row.title }
        const { url, savedAt } = row
        const textHash = '0'.repeat(64)
        writing
          .objectStore('revisions')
          .put({ url, number: 1, savedAt, article, textHash, images: [], hashes: [], verified: true })
      }
      await new Promise((resolve, reject) => {
        writing.oncomplete = resolve
        writing.onabort = () => reject(writing.error)
      })
      database.close()
    },
    { rows, blank: articleAt('https://shelf.example/') },
  )
  await page.reload()
  await page.locator('#list:not([aria-busy])').waitFor()
  return page
}
