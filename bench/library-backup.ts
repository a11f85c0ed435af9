import type { Page } from 'playwright'
import { articleAt } from '../e2e/harness/article.ts'
import type { Chromium } from '../e2e/harness/chromium.ts'
import { PICTURES } from '../e2e/harness/server.ts'
import { until } from '../e2e/harness/until.ts'

const OPTIONS = '/src/entries/pages/options/options.html#library'

/** Pictures of each article, and bytes of each that pack into nothing. */
const PICTURES_EACH = 3
const PICTURE_BYTES = 100_000

/** Articles a transaction. */
const AT_ONCE = 25

/** Puts that many proved articles with pictures straight into the database, which is there already. */
export async function fillWithPictures(control: Page, count: number): Promise<void> {
  for (let from = 0; from < count; from += AT_ONCE) await control.evaluate(putSome, some(from))
}

const some = (from: number) => ({
  ...{ from, count: AT_ONCE, each: PICTURES_EACH, size: PICTURE_BYTES, pictures: PICTURES },
  blank: articleAt('https://river.example/'),
})

/** In the page: its random numbers and sums are there already. */
async function putSome({ from, count, each, size, pictures, blank }: ReturnType<typeof some>): Promise<void> {
  const asked = indexedDB.open('qingdu')
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
  const sha256 = async (of: BufferSource) =>
    [...new Uint8Array(await crypto.subtle.digest('SHA-256', of))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
  const articles = await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const stored = await Promise.all(
        Array.from({ length: each }, async () => {
          const bytes = new Uint8Array(size)
          for (let part = 0; part < size; part += 50_000) crypto.getRandomValues(bytes.subarray(part, part + 50_000))
          bytes.set([0xff, 0xd8, 0xff, 0xe0])
          return { hash: await sha256(bytes), type: 'image/jpeg', bytes: bytes.buffer, size }
        }),
      )
      const url = `https://river.example/backup/${from + at}`
      const images = stored.map(({ hash }, number) => ({
        src: `${pictures}/${from + at}-${number}.jpg`,
        ...{ hash, bytes: size },
      }))
      const text = '河水慢慢流过石桥。'.repeat(220)
      const content = `<p>${text}</p>${images.map(({ src }) => `<p><img src="${src}"></p>`).join('')}`
      const shown = images.map(({ src }) => ({ src, candidates: [], width: null, height: null, caption: null }))
      const article = { ...blank, url, content, textContent: text, length: text.length, images: shown }
      const hashes = stored.map(({ hash }) => hash)
      const textHash = await sha256(new TextEncoder().encode(content))
      const revision = { url, number: 1, savedAt: from + at, article, textHash, images, hashes, verified: true }
      const counted = { total: each, saved: each, dropped: 0, bytes: each * size }
      const { title, byline, siteName, excerpt, length, lang } = article
      const record = {
        ...{ url, title, byline, siteName, excerpt, image: null, length, lang, savedAt: from + at, changedAt: 0 },
        ...{ state: 'unread', trashed: null, favourite: false, tags: [], progress: 0, revision: 1 },
        ...{ bytes: each * size + text.length * 6, pictures: counted },
      }
      return { stored, revision, record }
    }),
  )
  const writing = database.transaction(['records', 'revisions', 'images'], 'readwrite')
  for (const { stored, revision, record } of articles) {
    for (const picture of stored) writing.objectStore('images').put(picture)
    writing.objectStore('revisions').put(revision)
    writing.objectStore('records').put(record)
  }
  await new Promise<void>((resolve, reject) => {
    writing.oncomplete = () => resolve()
    writing.onabort = () => reject(writing.error)
  })
  database.close()
}

/** s of a backup from its click to its file, and the most heap of its page meanwhile, buffers counted in, MB. */
export async function benchBackup({ context, address, message }: Chromium): Promise<{ time: number; heap: number }> {
  const page = await context.newPage()
  await page.goto(address(OPTIONS))
  const session = await context.newCDPSession(page)
  let most = 0
  let isOver = false
  const watch = async () => {
    while (!isOver) {
      const used: { usedSize: number; backingStorageSize?: number } = await session.send('Runtime.getHeapUsage')
      most = Math.max(most, used.usedSize + (used.backingStorageSize ?? 0))
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  const watching = watch()
  const began = performance.now()
  await page.getByRole('button', { name: await message('backupNow') }).click()
  await until('backed up', async () => ((await page.locator('#library .done').count()) > 0 ? true : null), 600)
  const time = (performance.now() - began) / 1_000
  isOver = true
  await watching
  await page.close()
  return { time, heap: most / 1_000_000 }
}
