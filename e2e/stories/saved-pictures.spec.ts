import { readFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import type { Page } from 'playwright'
import { articleWith } from '../harness/article.ts'
import type { Chromium } from '../harness/chromium.ts'
import { grantSites, PICTURE_SITES } from '../harness/grant-sites.ts'
import { PICTURES } from '../harness/server.ts'
import { expect, test } from '../harness/test.ts'
import { until } from '../harness/until.ts'

const URL = 'https://river.example/with-pictures'
const LIBRARY = '/src/entries/pages/library/library.html'
const kept = (number: number): string => `${PICTURES}/kept-640x400-${number}.png`

interface Report {
  images: { total: number; saved: number; missing: { src: string; reason: string }[] }
}
type Answer = { ok: true; value: Report } | { ok: false; problem: { code: string } }

/** A save as the popup asks for it. */
const save = (page: Page, pictures: string[], text?: string): Promise<Answer> =>
  page.evaluate(
    async (argument) => (await chrome.runtime.sendMessage({ qingdu: 'extension', call: 'save', argument })) as never,
    { article: articleWith(URL, pictures, text), tabId: null },
  )

/** Rows of a store as they lie in the database. */
const rows = (page: Page, store: string): Promise<{ step?: string; size?: number }[]> =>
  page.evaluate(async (name) => {
    const asked = indexedDB.open('qingdu')
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
    const all = database.transaction(name).objectStore(name).getAll()
    const found = await new Promise<never[]>((resolve) => {
      all.onsuccess = () => resolve(all.result as never[])
    })
    database.close()
    return found
  }, store)

async function openSaved({ context, address }: Chromium): Promise<Page> {
  const tab = await context.newPage()
  await tab.goto(`${address('/src/entries/pages/tab/tab.html')}#saved=${encodeURIComponent(URL)}`)
  await expect(tab.locator('.body')).toBeVisible()
  return tab
}

test('a save keeps the pictures it can have, tells of the others, and is read without the web', async ({
  extension,
  server,
}) => {
  await grantSites(extension, PICTURE_SITES)
  const gone = `${PICTURES}/gone.png`
  const lying = server.serve(`${PICTURES}/lying.png`, {
    body: '<html>此图片未经允许不可引用</html>',
    type: 'image/png',
  })
  const tracker = server.serve(`${PICTURES}/led-away.png`, {
    body: '',
    status: 302,
    headers: { location: 'http://127.0.0.1/tracker.png' },
  })
  let headers: IncomingHttpHeaders = {}
  const watched = server.serve(`${PICTURES}/watched.png`, (sent) => {
    headers = sent
    return { body: readFileSync('public/icons/teal-128.png'), type: 'text/plain' }
  })
  const answer = await save(extension.control, [watched, gone, kept(2), lying, tracker])
  expect(answer).toMatchObject({
    ok: true,
    value: {
      images: {
        total: 5,
        saved: 2,
        missing: [
          { src: gone, reason: 'gone' },
          { src: lying, reason: 'no-picture' },
          // The grant is for the first host alone.
          { src: tracker, reason: 'unreachable' },
        ],
      },
    },
  })
  expect(headers.host).toBe('pictures.qingdu.example')
  expect([headers.referer, headers.cookie, headers.origin]).toEqual([undefined, undefined, undefined])

  server.forget()
  const tab = await openSaved(extension)
  for (const number of [0, 1, 2, 3, 4, 5]) await tab.locator('.body > p').nth(number).scrollIntoViewIfNeeded()
  await expect(tab.locator('.body .missing')).toHaveCount(3)
  const shown = tab.locator('.body img')
  await expect(shown).toHaveCount(2)
  for (const image of await shown.all()) {
    await expect(image).toHaveAttribute('src', /^blob:/)
    await expect
      .poll(() => image.evaluate((node) => node instanceof HTMLImageElement && node.naturalWidth))
      .toBeGreaterThan(100)
  }
  expect(server.requests()).toEqual([])

  // One that is there again is fetched on a press, and kept.
  server.serve(gone, { body: readFileSync('public/icons/teal-32.png'), type: 'image/png' })
  await tab.locator('.body .missing button').first().click()
  await expect(tab.locator('.body .missing')).toHaveCount(2)
  await expect(shown.last()).toHaveAttribute('src', /^blob:/)
  expect(await rows(extension.control, 'images')).toHaveLength(3)
})

test('without a grant the pictures are told of as not allowed, and come by a retry once they are', async ({
  extension,
  server,
}) => {
  await extension.control.evaluate((pattern) => chrome.permissions.remove({ origins: [pattern] }), PICTURE_SITES)
  const first = await save(extension.control, [kept(1)])
  expect(first).toMatchObject({ ok: true, value: { images: { saved: 0, missing: [{ reason: 'not-allowed' }] } } })
  // A request without the grant would tell the server our id.
  expect(server.requests()).toEqual([])
  await grantSites(extension, PICTURE_SITES)
  const again = await save(extension.control, [kept(1)])
  expect(again).toMatchObject({ ok: true, value: { images: { saved: 1, missing: [] } } })
  server.forget()
  await save(extension.control, [kept(1)])
  expect(server.requests()).toEqual([])
})

test('a worker stopped while it fetches leaves nothing, and the next save works', async ({ extension, server }) => {
  await grantSites(extension, PICTURE_SITES)
  const slow = server.serve(`${PICTURES}/slow.png`, () => null)
  const saving = save(extension.control, [kept(1), slow]).catch(() => 'stopped')
  await until('the slow picture is asked for', async () => (server.requests().includes(slow) ? true : null))
  await extension.stopWorker()
  await saving
  expect(await rows(extension.control, 'journal')).toMatchObject([{ step: 'fetching' }])
  const library = await extension.context.newPage()
  await library.goto(extension.address(LIBRARY))
  await expect.poll(() => rows(extension.control, 'journal')).toEqual([])
  for (const store of ['records', 'revisions', 'images']) expect(await rows(extension.control, store)).toEqual([])
  expect(await save(extension.control, [kept(1)])).toMatchObject({ ok: true, value: { images: { saved: 1 } } })
})

test('two windows that save one article at once give one, with all its pictures', async ({ extension }) => {
  await grantSites(extension, PICTURE_SITES)
  const windows = await Promise.all(
    [1, 2].map(async () => {
      const page = await extension.context.newPage()
      await page.goto(extension.address('/manifest.json'))
      return page
    }),
  )
  const answers = await Promise.all(
    windows.flatMap((page) => [1, 2, 3].map((draft) => save(page, [kept(1), kept(2)], `第${draft}稿。`))),
  )
  for (const answer of answers) expect(answer).toMatchObject({ ok: true, value: { images: { total: 2, saved: 2 } } })
  expect(await rows(extension.control, 'records')).toHaveLength(1)
  expect(await rows(extension.control, 'images')).toHaveLength(2)
  expect(await rows(extension.control, 'journal')).toEqual([])
})
