import type { Page } from 'playwright'
import { articleWith } from '../harness/article.ts'
import type { Chromium } from '../harness/chromium.ts'
import { PICTURES } from '../harness/server.ts'
import { LIBRARY, openShelves, records } from '../harness/shelves.ts'
import { expect, test } from '../harness/test.ts'

/** Numbers of the rows in the document, top to bottom. */
const shown = (page: Page): Promise<number[]> =>
  page
    .locator('.row[data-url]')
    .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-url')?.split('/').at(-1))))

/** A row, by its number. */
const row = (page: Page, number: number) => page.locator(`.row[data-url="https://shelf.example/${number}"]`)
const box = (page: Page, number: number) => row(page, number).getByRole('checkbox')

/** What the side bar counts, by the shelf's or tag's name. */
const counts = (page: Page): Promise<Record<string, string>> =>
  page
    .locator('.place')
    .evaluateAll((places) =>
      Object.fromEntries(
        places.map((place) => [
          place.querySelector('span')?.textContent ?? '',
          place.querySelector('.count')?.textContent ?? '',
        ]),
      ),
    )

const place = (page: Page, name: string) => page.locator('.place', { hasText: name })

/** Rows of a store as they are in the database. */
const stored = <T>(page: Page, store: string): Promise<T[]> =>
  page.evaluate(async (name) => {
    const asked = indexedDB.open('qingdu')
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
    const all = database.transaction(name).objectStore(name).getAll()
    const rows = await new Promise<unknown[]>((resolve, reject) => {
      all.onsuccess = () => resolve(all.result)
      all.onerror = () => reject(all.error)
    })
    database.close()
    return rows as T[] // as the test put them there
  }, store)

const words = (extension: Chromium, ...keys: string[]): Promise<string[]> =>
  Promise.all(keys.map((key) => extension.message(key)))

test('the list is narrowed while typing by title, source and tag, and says how many there are', async ({
  extension,
}) => {
  const page = await openShelves(
    extension,
    records(6, (at) => ({ tags: at === 3 ? ['城市'] : [] })),
  )
  await page.keyboard.press('/')
  await page.keyboard.type('云图')
  await expect.poll(() => shown(page)).toEqual([1, 3, 5])
  await page.keyboard.type(' #城')
  await expect.poll(() => shown(page)).toEqual([3])
  await expect(row(page, 3).locator('mark')).toHaveText(['云图', '城'])
  await expect(page.getByRole('status').first()).toHaveText((await extension.message('hits')).replace('{n}', '1'))
  await page.keyboard.type('没有')
  await expect(page.locator('.none')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect.poll(() => shown(page)).toHaveLength(6)
})

test('a search that finds nothing on its shelf leads to where there is something', async ({ extension }) => {
  const page = await openShelves(
    extension,
    records(3, (at) => ({ state: at === 0 ? 'archive' : 'unread' })),
  )
  const [archive = ''] = await words(extension, 'stateArchive')
  await place(page, archive).click()
  await page.keyboard.press('/')
  await page.keyboard.type('第 2')
  await page.locator('.none .button').first().click()
  await expect.poll(() => shown(page)).toEqual([2])
})

test('a range is chosen with Shift, archived at once, and one press undoes all of it', async ({ extension }) => {
  const page = await openShelves(extension, records(8))
  const [unread = '', archive = '', undo = ''] = await words(extension, 'stateUnread', 'stateArchive', 'undo')
  await place(page, unread).click()
  await row(page, 2).hover()
  await box(page, 2).click()
  await box(page, 5).click({ modifiers: ['Shift'] })
  await expect(page.locator('.row.chosen')).toHaveCount(4)
  await page.getByRole('button', { name: archive }).last().click()
  await expect.poll(() => shown(page)).toEqual([0, 1, 6, 7])
  expect(await counts(page)).toMatchObject({ [unread]: '4', [archive]: '4' })
  await expect(page.locator('.row.chosen')).toHaveCount(0)
  await page.getByRole('button', { name: undo }).click()
  await expect.poll(() => shown(page)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  expect(await counts(page)).toMatchObject({ [unread]: '8', [archive]: '0' })
  expect((await stored<{ state: string }>(page, 'records')).every(({ state }) => state === 'unread')).toBe(true)
})

test('favourite and read go to all chosen ones, and the same buttons take both back', async ({ extension }) => {
  const page = await openShelves(extension, records(3))
  const [favourites = '', favourite = '', read = '', unread = '', unfavourite = ''] = await words(
    extension,
    'stateFavourite',
    'favourite',
    'markRead',
    'stateUnread',
    'unfavourite',
  )
  await page.keyboard.press('Control+a')
  await page.locator('.heading').getByRole('button', { name: favourite }).click()
  await expect.poll(() => counts(page)).toMatchObject({ [favourites]: '3' })
  await page.keyboard.press('Control+a')
  await page.locator('.heading').getByRole('button', { name: read }).click()
  await expect.poll(() => counts(page)).toMatchObject({ [unread]: '0', [favourites]: '3' })
  await row(page, 1).hover()
  await box(page, 1).click()
  await page.locator('.heading').getByRole('button', { name: unfavourite }).click()
  await expect.poll(() => counts(page)).toMatchObject({ [favourites]: '2' })
})

test('tags are given to the chosen articles, renamed, dropped, and each step is undone', async ({ extension }) => {
  const page = await openShelves(
    extension,
    records(4, (at) => ({ tags: at === 0 ? ['城市'] : [] })),
  )
  const [tags = '', rename = '', drop = '', undo = ''] = await words(extension, 'tags', 'renameTag', 'dropTag', 'undo')
  await row(page, 0).hover()
  await box(page, 0).click()
  await box(page, 1).click()
  await page.locator('.heading').getByRole('button', { name: tags }).click()
  const editor = page.getByRole('dialog')
  await expect(editor.getByRole('checkbox', { name: '城市' })).toBeChecked({ indeterminate: true })
  await expect(editor.locator('input.line')).toBeFocused()
  await page.keyboard.type('河')
  await page.keyboard.press('Enter')
  await expect.poll(() => counts(page)).toMatchObject({ 城市: '1', 河: '2' })
  await editor.getByRole('checkbox', { name: '城市' }).click()
  await expect.poll(() => counts(page)).toMatchObject({ 城市: '2', 河: '2' })
  await page.keyboard.press('Escape')
  await expect(editor).toBeHidden()
  await expect(page.locator('.row.chosen')).toHaveCount(2)

  await place(page, '河').click()
  await expect.poll(() => shown(page)).toEqual([0, 1])
  await page.getByRole('button', { name: rename }).click()
  await page.keyboard.type(' #江  南 ')
  await page.keyboard.press('Enter')
  await expect.poll(() => counts(page)).toMatchObject({ '江 南': '2' })
  expect(Object.keys(await counts(page))).not.toContain('河')
  await expect.poll(() => shown(page)).toEqual([0, 1])
  await page.getByRole('button', { name: undo }).click()
  await expect.poll(() => counts(page)).toMatchObject({ 河: '2' })
  await expect.poll(() => shown(page)).toEqual([0, 1])
  await page.getByRole('button', { name: drop }).click()
  await expect.poll(async () => Object.keys(await counts(page))).not.toContain('河')
  await page.keyboard.press('Control+z')
  await expect.poll(() => counts(page)).toMatchObject({ 河: '2', 城市: '2' })
})

test('the trash gives back what it has, and lets go for good only when asked twice', async ({ extension }) => {
  const page = await openShelves(extension, records(4))
  const [trash = '', remove = '', cancel = '', restore = '', all = ''] = await words(
    extension,
    'stateTrash',
    'removeForGood',
    'cancel',
    'fromTrash',
    'stateAll',
  )
  await row(page, 0).hover()
  await row(page, 0).locator('.act').click()
  await expect.poll(() => shown(page)).toEqual([1, 2, 3])
  await row(page, 1).hover()
  await box(page, 1).click()
  await box(page, 2).click()
  await page.keyboard.press('#')
  await expect.poll(() => shown(page)).toEqual([3])
  await place(page, trash).click()
  await expect.poll(() => shown(page)).toEqual([0, 1, 2])

  await row(page, 1).hover()
  await box(page, 1).click()
  await page.locator('.heading').getByRole('button', { name: restore }).click()
  await expect.poll(() => shown(page)).toEqual([0, 2])
  await page.keyboard.press('Control+a')
  await page.locator('.heading').getByRole('button', { name: remove }).click()
  const asked = page.getByRole('dialog')
  await expect(asked.getByRole('button', { name: cancel })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(asked).toBeHidden()
  await expect.poll(() => shown(page)).toEqual([0, 2])
  await page.locator('.heading').getByRole('button', { name: remove }).click()
  await asked.getByRole('button', { name: remove }).click()
  await expect(page.locator('.empty')).toBeVisible()
  await page.keyboard.press('Control+z')
  expect((await stored<{ url: string }>(page, 'records')).map(({ url }) => url)).toEqual([
    'https://shelf.example/1',
    'https://shelf.example/3',
  ])
  expect(await stored(page, 'revisions')).toHaveLength(2)
  await place(page, all).click()
  await expect.poll(() => shown(page)).toEqual([1, 3])
})

test('the whole library is worked by keys', async ({ extension }) => {
  const page = await openShelves(extension, records(60))
  const [archive = ''] = await words(extension, 'stateArchive')
  await page.keyboard.press('j')
  await expect(row(page, 0).locator('a.open')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('x')
  await expect(box(page, 1)).toBeChecked()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+J')
  await expect(page.locator('.row.chosen')).toHaveCount(3)
  await page.keyboard.press('e')
  await expect.poll(() => counts(page)).toMatchObject({ [archive]: '3' })
  await page.keyboard.press('Control+z')
  await expect.poll(() => counts(page)).toMatchObject({ [archive]: '0' })
  await page.keyboard.press('End')
  await expect(row(page, 59).locator('a.open')).toBeFocused()
  await page.keyboard.press('e')
  await expect.poll(() => counts(page)).toMatchObject({ [archive]: '1' })
  await page.keyboard.press('#')
  // The last row went; the focus is on the one before it.
  await expect(row(page, 58).locator('a.open')).toBeFocused()
  await page.keyboard.press('Home')
  await expect(row(page, 0).locator('a.open')).toBeFocused()
  await expect(row(page, 0)).toBeInViewport({ ratio: 1 })
  // Tab leaves the row for what lies behind the list, not for the next of 10,000 rows.
  await page.keyboard.press('Tab')
  await expect(row(page, 0).locator('.more')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(row(page, 0).locator('.act')).toBeFocused()
  await page.keyboard.press('/')
  await page.keyboard.type('第 42')
  await page.keyboard.press('ArrowDown')
  await expect(row(page, 42).locator('a.open')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('article h1')).toHaveText('第 42 篇')
})

test('ten thousand articles: few rows in the document, none missing in sight, the last one reached', async ({
  extension,
}) => {
  const page = await openShelves(extension, records(10_000))
  const rows = page.locator('.row[data-url]')
  expect(await rows.count()).toBeLessThan(100)
  /** Whether each point down the middle of the window shows a row, and no row is drawn over another. */
  const covered = () =>
    page.evaluate(() => {
      // Below the header, which has one more line: nothing of these is backed up.
      const points = Array.from({ length: 30 }, (_, at) => 180 + at * 20)
      return points.every((y) => document.elementFromPoint(700, y)?.closest('.row[data-url]'))
    })
  for (const share of [0.1, 0.5, 0.25, 0.99, 0]) {
    await page.evaluate((to) => scrollTo(0, to * document.documentElement.scrollHeight), share)
    await expect.poll(covered).toBe(true)
    expect(await rows.count()).toBeLessThan(100)
  }
  await page.mouse.move(700, 400)
  await page.mouse.wheel(0, 30_000)
  await expect.poll(covered).toBe(true)
  await page.keyboard.press('End')
  const last = row(page, 9_999)
  await expect(last.locator('a.open')).toBeFocused()
  await expect(last).toBeInViewport({ ratio: 1 })
  await expect(last).toHaveAttribute('aria-posinset', '10000')
  await expect(last).toHaveAttribute('aria-setsize', '10000')
  expect(await rows.count()).toBeLessThan(100)
  // The row with the focus stays where it is while the list is scrolled away from it.
  await page.evaluate(() => scrollTo(0, 0))
  await expect.poll(covered).toBe(true)
  await page.keyboard.press('k')
  await expect(row(page, 9_998).locator('a.open')).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('e')
  const [archive = ''] = await words(extension, 'stateArchive')
  await expect.poll(() => counts(page)).toMatchObject({ [archive]: '10000' })
})

test('a row shows the picture that was saved, and the page asks nobody for anything', async ({ extension, server }) => {
  const sites = { origins: ['*://pictures.qingdu.example/*'] }
  await extension.allowSites(sites.origins[0] ?? '')
  await extension.control.evaluate((wanted) => chrome.permissions.request(wanted), sites)
  const article = articleWith('https://river.example/a', [`${PICTURES}/kept-640x400-1.png`])
  const answer = await extension.control.evaluate(
    (argument) => chrome.runtime.sendMessage({ qingdu: 'extension', call: 'save', argument }),
    { article, tabId: null },
  )
  expect(answer).toMatchObject({ ok: true, value: { images: { total: 1, saved: 1 } } })
  server.forget()
  const page = await extension.context.newPage()
  await page.goto(extension.address(LIBRARY))
  const picture = page.locator('.row img')
  await expect(picture).toHaveAttribute('src', /^blob:/)
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(640)
  expect(server.requests()).toEqual([])
})

test('in a small window the side bar is a drawer, which Escape closes', async ({ extension }) => {
  const page = await openShelves(extension, records(3))
  const [library = '', archive = ''] = await words(extension, 'library', 'stateArchive')
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(place(page, archive)).toBeHidden()
  await page.getByRole('button', { name: library }).click()
  await expect(place(page, archive)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(place(page, archive)).toBeHidden()
  await expect(page.getByRole('button', { name: library })).toBeFocused()
  await page.getByRole('button', { name: library }).click()
  await place(page, archive).click()
  await expect(place(page, archive)).toBeHidden()
  await expect(page.locator('.empty')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})

test('back from an article the library stands where it was left', async ({ extension }) => {
  const page = await openShelves(
    extension,
    records(200, (at) => ({ state: at % 2 === 0 ? 'unread' : 'archive' })),
  )
  await place(page, await extension.message('stateUnread')).click()
  await page.evaluate(() => scrollTo(0, 5_000))
  await row(page, 100).locator('a.open').click()
  await expect(page.locator('article h1')).toHaveText('第 100 篇')
  await page.goBack()
  await expect(row(page, 100)).toBeInViewport()
  expect(await page.evaluate(() => scrollY)).toBe(5_000)
  expect((await shown(page)).every((number) => number % 2 === 0)).toBe(true)
})
