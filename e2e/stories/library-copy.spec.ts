/** What can be done with one saved article: its versions, its pictures, the ways out; from the list and from its tab. */
import { readFileSync } from 'node:fs'
import type { Download, Page } from 'playwright'
import { articleWith } from '../harness/article.ts'
import type { Chromium } from '../harness/chromium.ts'
import { grantSites, PICTURE_SITES } from '../harness/grant-sites.ts'
import { waitForOverlay } from '../harness/overlay.ts'
import { PICTURES } from '../harness/server.ts'
import { LIBRARY } from '../harness/shelves.ts'
import { expect, test } from '../harness/test.ts'

const PLACE = 'mp.weixin.qq.com/s/river-books'
const URL = `https://${PLACE}`

async function save({ control }: Chromium, pictures: string[], text: string, url = URL): Promise<void> {
  const answer = await control.evaluate(
    async (argument) => (await chrome.runtime.sendMessage({ qingdu: 'extension', call: 'save', argument })) as unknown,
    { article: articleWith(url, pictures, text), tabId: null },
  )
  expect(answer).toMatchObject({ ok: true })
}

async function openLibrary({ context, address }: Chromium): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address(LIBRARY))
  await page.locator('.row[data-url]').first().waitFor()
  return page
}

/** Opens the menu of the only row by keys alone. */
async function openMenu(library: Page): Promise<void> {
  await library.keyboard.press('j')
  await library.keyboard.press('Tab')
  await library.keyboard.press('Enter')
  await expect(library.locator('.item').first()).toBeFocused()
}

async function read(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'latin1')
}

test('versions are compared, missing pictures fetched, and the article goes out as a file', async ({
  extension,
  server,
}) => {
  await grantSites(extension, PICTURE_SITES)
  const [late, later] = [`${PICTURES}/late.png`, `${PICTURES}/later.png`]
  for (const address of [late, later]) server.serve(address, { body: '', status: 404 })
  await save(extension, [late, `${PICTURES}/kept-640x400-1.png`, later], '河水涨了半米。\n书摊还在。')
  await save(extension, [late, `${PICTURES}/kept-640x400-1.png`, later], '河水涨了一米。\n书摊还在。')

  const page = await openLibrary(extension)
  await openMenu(page)
  await page.keyboard.press('Enter')
  const [versions = '', said = '', missing = ''] = await Promise.all(
    ['versions', 'differenceCount', 'missingGone'].map((key) => extension.message(key)),
  )
  await expect(page.getByRole('region', { name: versions })).toBeVisible()
  await expect(page.locator('.difference ins')).toHaveText('一')
  await expect(page.locator('.difference del')).toHaveText('半')
  const counted = said.replace('{c}', '1').replace('{a}', '0').replace('{r}', '0')
  await expect(page.getByText(counted)).toBeVisible()

  await expect(page.locator('.lacking li')).toHaveCount(2)
  await expect(page.locator('.lacking')).toContainText(missing)
  // One alone, the second of them; both are there again.
  for (const [address, icon] of [
    [late, 128],
    [later, 32],
  ])
    server.serve(String(address), { body: readFileSync(`public/icons/teal-${icon}.png`), type: 'image/png' })
  server.forget()
  await page.getByRole('button', { name: /later\.png$/ }).click()
  await expect(page.locator('.lacking li')).toHaveCount(1)
  expect(server.requests()).toEqual([later])
  await page.locator('#retry').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.lacking')).toHaveCount(0)
  await expect(page.locator('#pictures')).toBeFocused()
  await expect(page.locator('.said')).toContainText((await extension.message('picturesGotAll')).replace('{n}', '1'))

  const [markdown] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: await extension.message('exportMarkdown') }).click(),
  ])
  expect(markdown.suggestedFilename()).toBe('河边的书摊.zip')
  expect(await read(markdown)).toMatch(/^PK/)

  // The earlier version is read as it was.
  await page.locator('.version .when').last().click()
  await expect(page.locator('.body')).toContainText('河水涨了半米。')
  await expect(page.getByText(await extension.message('problem_earlier_version'))).toBeVisible()
  await page.keyboard.press('s')
  await expect(page.getByText(await extension.message('problem_earlier_version'))).toBeVisible()
  await page.getByRole('button', { name: await extension.message('copyMore') }).click()
  await expect(page.getByRole('region', { name: versions })).toBeVisible()
  expect(extension.errors).toEqual([])
})

test('the menu of a row gives the article as one page', async ({ extension }) => {
  await save(extension, [], '书摊明天还来。')
  const library = await openLibrary(extension)
  await openMenu(library)
  const [page] = await Promise.all([
    library.waitForEvent('download'),
    library.getByRole('button', { name: await extension.message('exportPage') }).click(),
  ])
  expect(page.suggestedFilename()).toBe('河边的书摊.html')
  expect(await read(page)).toContain("default-src 'none'")
  await expect(library.locator('.toast')).toContainText('河边的书摊.html')
})

test('a page whose article is gone offers the saved copy first, in the popup and in the page; it leads to the next', async ({
  extension,
  server,
}) => {
  await save(extension, [], '书摊昨天来过。', 'https://river.example/older')
  await save(extension, [], '书摊明天还来。')
  const web = await extension.context.newPage()
  const notice =
    '<body class="zh_CN"><div class="weui-msg"><h2 class="weui-msg__title">该内容已被发布者删除</h2></div></body>'
  await web.goto(
    server.serve(`http://${PLACE}?scene=1`, `<!doctype html><meta charset="utf-8"><title>甲</title>${notice}`),
  )
  const offered = new RegExp((await extension.message('openCopy')).replace(/[（(].*$/, ''))
  const popup = await extension.openPopup(web)
  await expect(popup.locator('.problem .primary')).toHaveText(offered)
  await extension.closePopup()

  await extension.toggleByCommand(web)
  const overlay = await waitForOverlay(web)
  const button = "(root) => root.querySelector('.problem .primary')?.innerText ?? ''"
  await expect.poll(() => overlay.evaluate<string>(button)).toMatch(offered)
  const opened = extension.context.waitForEvent('page')
  await overlay.press(await overlay.evaluate<string>(button))
  const tab = await opened
  await expect(tab.locator('.body')).toContainText('书摊明天还来。')

  // Done with it, by keys alone: from its source to the button that archives, and on to the next one.
  const [archive = '', unarchive = '', archived = '', next = ''] = await Promise.all(
    ['archive', 'unarchive', 'isArchived', 'nextArticle'].map((key) => extension.message(key)),
  )
  await tab.locator('.end a').focus()
  await tab.keyboard.press('Tab')
  await expect(tab.getByRole('button', { name: archive, exact: true })).toBeFocused()
  await tab.keyboard.press('Enter')
  await expect(tab.getByRole('button', { name: unarchive })).toBeFocused()
  await expect(tab.getByText(archived, { exact: true })).toBeVisible()
  await tab.keyboard.press('Control+z')
  await expect(tab.getByText(archived, { exact: true })).toHaveCount(0)
  await tab.keyboard.press('Tab')
  await expect(tab.getByRole('link', { name: next })).toBeFocused()
  await tab.keyboard.press('Enter')
  await expect(tab.locator('.body')).toContainText('书摊昨天来过。')
  // The oldest has none behind it.
  await expect(tab.getByRole('button', { name: archive, exact: true })).toBeVisible()
  await expect(tab.getByRole('link', { name: next })).toHaveCount(0)
  expect(extension.errors).toEqual([])
})

test('what lacks pictures is a shelf that fetches all of them, and a backup is called to mind', async ({
  extension,
  server,
}) => {
  await grantSites(extension, PICTURE_SITES)
  const pictures = [1, 2].map((number) => server.serve(`${PICTURES}/later-${number}.png`, { body: '', status: 404 }))
  for (const number of [1, 2, 3, 4, 5])
    await save(extension, pictures.slice(number - 1, number), '书摊明天还来。', `https://river.example/${number}`)
  // The last backup was long ago.
  await extension.writeStorage({ backup: { at: 1 } })
  const library = await openLibrary(extension)
  const [lacking = '', due = '', backupNow = ''] = await Promise.all(
    ['stateLacking', 'backupDue', 'backupNow'].map((key) => extension.message(key)),
  )
  const shelf = library.locator('.place', { hasText: lacking })
  await shelf.click()
  await expect(library.locator('.row[data-url]')).toHaveCount(2)
  for (const address of pictures)
    server.serve(address, { body: readFileSync('public/icons/teal-128.png'), type: 'image/png' })
  await library.locator('#fetch-lacking').click()
  await expect(library.locator('.toast')).toContainText((await extension.message('picturesGotAll')).replace('{n}', '2'))
  await expect(library.locator('.empty')).toContainText(await extension.message('lackingEmpty'))

  await expect(library.locator('.reminder')).toContainText(due.replace('{n}', '5'))
  const [backup] = await Promise.all([
    library.waitForEvent('download'),
    library.locator('.reminder').getByRole('button', { name: backupNow }).click(),
  ])
  expect(backup.suggestedFilename()).toMatch(/^qingdu-library-/)
  await expect(library.locator('.reminder')).toHaveCount(0)
  // The button went with its line; the focus does not.
  await expect(library.locator('#list')).toBeFocused()
  expect(extension.errors).toEqual([])
})
