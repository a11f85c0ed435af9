/** An author's colours, and pictures, in the themes a reader chooses: what can be read of computed styles. */
import type { Page } from 'playwright'
import type { Chromium } from '../harness/chromium.ts'
import { DRAWING, RED, serveColoured } from '../harness/coloured.ts'
import { pressToLeave } from '../harness/leave.ts'
import { findOverlay, waitForNoOverlay, waitForOverlay } from '../harness/overlay.ts'
import { LEAST_CONTRAST } from '../harness/readable.ts'
import { expect, test } from '../harness/test.ts'
import { until } from '../harness/until.ts'
import { THEMES } from '../harness/wear.ts'

const change = (extension: Chromium, patch: object) =>
  extension.control.evaluate(
    (argument) => chrome.runtime.sendMessage({ qingdu: 'extension', call: 'changeSettings', argument }),
    patch,
  )

/** The page's article in a reader tab. */
async function openTab(extension: Chromium, address: string): Promise<Page> {
  const web = await extension.context.newPage()
  await web.goto(address)
  const popup = await extension.openPopup(web)
  await expect(popup.locator('article h1')).toBeVisible()
  const opened = extension.context.waitForEvent('page')
  await pressToLeave(popup.getByRole('button', { name: await extension.message('openTab') }))
  const tab = await opened
  await expect(tab.locator('article .body p').first()).toBeVisible()
  return tab
}

const contrast = (tab: Page): Promise<number> => tab.evaluate<number>(`(${LEAST_CONTRAST})(document)`)
const redOf = (tab: Page): Promise<string> => tab.evaluate<string>(RED)

test('the overlay wears day and night at a press, and leaves the page as it was', async ({ extension, server }) => {
  const page = await extension.context.newPage()
  await page.goto(serveColoured(server))
  const before = await page.evaluate(() => document.documentElement.outerHTML)
  await extension.toggleByCommand(page)
  const overlay = await waitForOverlay(page)
  const theme = () => overlay.evaluate<string>("(root) => root.querySelector('.qd').dataset.theme")
  for (const worn of ['light', 'dark']) {
    await overlay.press(await extension.message('theme'))
    await until(worn, async () => ((await theme()) === worn ? true : null))
    expect(await overlay.evaluate<number>(LEAST_CONTRAST)).toBeGreaterThanOrEqual(4.5)
  }
  await extension.toggleByCommand(page)
  await waitForNoOverlay(page)
  expect(await findOverlay(page)).toBeNull()
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before)
})

test('a tab follows every theme, high contrast, and what becomes of the colours', async ({ extension, server }) => {
  const tab = await openTab(extension, serveColoured(server))
  for (const { mode, theme } of THEMES) {
    await change(extension, { theme: { mode, [mode]: theme } })
    await expect(tab.locator('.qd')).toHaveAttribute('data-theme', theme)
    expect(await contrast(tab)).toBeGreaterThanOrEqual(4.5)
    const [red = 0, green = 0, blue = 0] = ((await redOf(tab)).match(/\d+/g) ?? []).map(Number)
    expect(red).toBeGreaterThan(Math.max(green, blue) + 40)
  }
  const kept = await redOf(tab)
  await change(extension, { colours: { highContrast: true } })
  await expect.poll(() => contrast(tab)).toBeGreaterThanOrEqual(7)
  await change(extension, { colours: { highContrast: false, author: 'off' } })
  const ink = () => tab.locator('.qd').evaluate((view) => getComputedStyle(view).color)
  await expect.poll(async () => (await redOf(tab)) === (await ink())).toBe(true)
  await expect(tab.locator('.body span', { hasText: '半米' })).toHaveCSS('font-weight', '700')
  await change(extension, { colours: { author: 'kept' } })
  await expect.poll(() => redOf(tab)).toBe(kept)
  await tab.emulateMedia({ contrast: 'more' })
  await expect.poll(() => contrast(tab)).toBeGreaterThanOrEqual(7)
  await tab.emulateMedia({ contrast: null, forcedColors: 'active', colorScheme: 'dark' })
  await expect.poll(async () => (await redOf(tab)) === (await ink())).toBe(true)
})

test("the reader's own theme is refused where it is faint, and worn where it is not", async ({ extension }) => {
  const options = await extension.context.newPage()
  await options.goto(extension.address('/src/entries/pages/options/options.html'))
  await options.getByRole('button', { name: await extension.message('customBegin') }).click()
  const colour = async (key: string) => options.getByLabel(await extension.message(key), { exact: true })
  await (await colour('customPaper')).fill('#c7edcc')
  await expect(options.locator('html')).toHaveCSS('background-color', 'rgb(199, 237, 204)')
  await (await colour('customInk')).fill('#7f9d84')
  await expect(options.locator('#custom-said')).toContainText('2.3')
  const stored = async () => JSON.stringify((await extension.readStorage()).settings)
  expect(await stored()).not.toContain('#7f9d84')
  await (await colour('customInk')).fill('#1f3d24')
  await expect.poll(stored).toContain('#1f3d24')
  await options.reload()
  await expect(options.locator('html')).toHaveCSS('background-color', 'rgb(199, 237, 204)')
})

test('a drawing turns by night, is turned back by one press, and stays so', async ({ extension, server }) => {
  await change(extension, { theme: { mode: 'dark', dark: 'dark' } })
  const tab = await openTab(extension, serveColoured(server, await extension.control.evaluate<string>(DRAWING)))
  const picture = tab.locator('.body img')
  await expect(picture).toHaveAttribute('data-at-night', 'invert')
  await picture.hover()
  await tab.getByRole('button', { name: await extension.message('flipPicture') }).click()
  await expect(picture).toHaveAttribute('data-at-night', 'plate')
  await expect(picture).toHaveCSS('filter', 'none')
  await tab.reload()
  await expect(picture).toHaveAttribute('data-at-night', 'plate')
  expect(Object.keys(await extension.readStorage())).toContain('flips')
})
