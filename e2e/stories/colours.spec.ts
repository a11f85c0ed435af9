/** An author's colours, and pictures, in the themes a reader chooses: what can be read of computed styles. */
import type { Page } from 'playwright'
import type { Chromium } from '../harness/chromium.ts'
import { findOverlay, waitForNoOverlay, waitForOverlay } from '../harness/overlay.ts'
import { longText, plainPage } from '../harness/pages.ts'
import { LEAST_CONTRAST } from '../harness/readable.ts'
import type { TestServer } from '../harness/server.ts'
import { expect, test } from '../harness/test.ts'
import { until } from '../harness/until.ts'
import { THEMES } from '../harness/wear.ts'

/** Black lines on white, as the address of a picture. */
const drawing = (extension: Chromium): Promise<string> =>
  extension.control.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 320
    canvas.height = 160
    const context = canvas.getContext('2d')
    if (!context) return ''
    context.fillStyle = '#fff'
    context.fillRect(0, 0, 320, 160)
    context.fillStyle = '#222'
    for (let y = 20; y < 150; y += 30) context.fillRect(20, y, 280, 8)
    return canvas.toDataURL()
  })
const COLOURED = `<p>河水涨了<span id="red" style="color:#e53333">半米</span>，<span style="color:#888888">岸上没有人</span>。</p>
<section style="background-color:#fff3d0"><p style="color:#333333">书摊在<span style="color:#7b4a2d">桥的北边</span>，早晨七点开始。</p></section>
<p><span style="background-color:#c0392b;color:#ffffff">明天</span>也在，<span style="background-color:#ffe14d">带一把伞</span>。</p>`

const serve = (server: TestServer, picture = ''): string =>
  server.serve('http://site.qingdu.example/coloured', plainPage(`${COLOURED}${picture}${longText(12)}`))

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
  await popup.getByRole('button', { name: await extension.message('openTab') }).click()
  const tab = await opened
  await expect(tab.locator('article .body p').first()).toBeVisible()
  return tab
}

const contrast = (tab: Page): Promise<number> => tab.evaluate<number>(`(${LEAST_CONTRAST})(document)`)
const redOf = (tab: Page) =>
  tab.locator('.body span', { hasText: '半米' }).evaluate((span) => getComputedStyle(span).color)

test('the overlay wears day and night at a press, and leaves the page as it was', async ({ extension, server }) => {
  const page = await extension.context.newPage()
  await page.goto(serve(server))
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
  const tab = await openTab(extension, serve(server))
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
  const tab = await openTab(
    extension,
    serve(server, `<figure><img src="${await drawing(extension)}" width="320" height="160"></figure>`),
  )
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
