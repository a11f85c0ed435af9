import { existsSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { boldRuns, plain, words } from '../../demo/words.ts'
import type { Chromium } from '../harness/chromium.ts'
import { pressToLeave } from '../harness/leave.ts'
import { serveLeaked } from '../harness/pages.ts'
import { expect, test } from '../harness/test.ts'

/** The page this project began with; it lies beside the project, where it is there at all. */
const SEED = '../shared/corpus/tencent/seed-leaked-article.html'
const LIBRARY = '/src/entries/pages/library/library.html'

async function openArticle(extension: Chromium, address: string): Promise<{ page: Page; popup: Page }> {
  const page = await extension.context.newPage()
  await page.goto(address)
  const popup = await extension.openPopup(page)
  await expect(popup.locator('article h1')).toBeVisible()
  return { page, popup }
}

const paragraphs = async (popup: Page) =>
  (await popup.locator('article .body p').allTextContents()).map((text) => text.trim()).filter((text) => text !== '')
/** The ink of the title tells the theme: each has its own. */
const ink = (popup: Page) => popup.locator('article h1').evaluate((heading) => getComputedStyle(heading).color)

test('a leaked article becomes a clean page', async ({ extension, server }) => {
  const { popup } = await openArticle(extension, serveLeaked(server))
  await expect(popup.locator('article h1')).toHaveText(words.title)
  expect(await paragraphs(popup)).toEqual([words.lead, ...words.paragraphs].map(plain))
  expect(await popup.locator('article .body :is(b, strong)').allTextContents()).toEqual(boldRuns())
  const all = (await popup.locator('body').textContent()) ?? ''
  for (const junk of ['\\u003c', 'IMG_0', 'SECURE_LINK', 'PARAGRAPH_0', '--news-', 'rich_media', words.host.noise]) {
    expect(all).not.toContain(junk)
  }
  expect(all).toContain(words.account)
  expect(extension.errors).toEqual([])
})

test('the theme changes at a press and is still there in the next popup', async ({ extension, server }) => {
  const { page, popup } = await openArticle(extension, serveLeaked(server))
  const before = await ink(popup)
  const theme = popup.getByRole('toolbar').getByRole('button', { name: await extension.message('theme') })
  await expect(async () => {
    await theme.click()
    expect(await ink(popup)).not.toBe(before)
  }).toPass()
  const chosen = await ink(popup)
  await expect.poll(async () => JSON.stringify(await extension.readStorage())).toContain('mode')
  const again = await extension.openPopup(page)
  await expect(again.locator('article h1')).toBeVisible()
  expect(await ink(again)).toBe(chosen)
})

test('saving is told, listed in the library, and known when the page is opened again', async ({
  extension,
  server,
}) => {
  const { page, popup } = await openArticle(extension, serveLeaked(server))
  await popup.getByRole('button', { name: await extension.message('save') }).click()
  await expect(popup.getByRole('button', { name: await extension.message('saved') })).toBeVisible()
  await extension.closePopup()

  const library = await extension.context.newPage()
  await library.goto(extension.address(LIBRARY))
  await expect(library.getByText(words.title)).toBeVisible()
  await library.reload()
  await library.getByText(words.title).click()
  const reader = library.url().includes('library.html')
    ? await extension.context.waitForEvent('page', { timeout: 5_000 }).catch(() => library)
    : library
  await expect(reader.locator('article h1')).toHaveText(words.title)

  await page.reload()
  const again = await extension.openPopup(page)
  await expect(again.getByRole('button', { name: await extension.message('saved') })).toBeVisible()
  expect(extension.errors).toEqual([])
})

test('the article opens in a tab, and a reload of the tab still shows it', async ({ extension, server }) => {
  const { popup } = await openArticle(extension, serveLeaked(server))
  const opened = extension.context.waitForEvent('page')
  await pressToLeave(popup.getByRole('button', { name: await extension.message('openTab') }))
  const tab = await opened
  await expect(tab.locator('article h1')).toHaveText(words.title)
  await tab.reload()
  await expect(tab.locator('article h1')).toHaveText(words.title)
})

if (existsSync(SEED)) {
  test('the page this project began with: title, byline, 17 paragraphs', async ({ extension, server }) => {
    const html = readFileSync(SEED, 'utf8')
    const { popup } = await openArticle(extension, server.serve('http://site.qingdu.example/seed.html', html))
    await expect(popup.locator('article h1')).toHaveText('Meta确认杨立昆年底离职,创业方向是“高级机器智能”')
    const shown = await paragraphs(popup)
    expect(shown).toHaveLength(17)
    expect(shown.map((text) => text.replaceAll(/\s+/g, ' ')).join('')).toHaveLength(1718)
    await expect(popup.locator('article')).toContainText('玩站小弟')
  })
}
