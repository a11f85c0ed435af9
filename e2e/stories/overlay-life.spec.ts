/** absent → opening → open → closing → absent, whatever the page does meanwhile. */
import type { Page } from 'playwright'
import { words } from '../../demo/words.ts'
import { findOverlay, waitForNoOverlay, waitForOverlay } from '../harness/overlay.ts'
import { longText, plainPage, serveWechat } from '../harness/pages.ts'
import { expect, test } from '../harness/test.ts'

const PLAYING = `
  <input id="field"><video id="media" loop muted playsinline></video>
  <script>
    const canvas = document.createElement('canvas'); canvas.getContext('2d');
    setInterval(() => canvas.getContext('2d').fillRect(0, 0, Math.random() * 9, 9), 40);
    const media = document.querySelector('#media'); media.srcObject = canvas.captureStream(); media.play();
    for (const type of ['play', 'pause', 'seeking', 'ratechange', 'volumechange'])
      media.addEventListener(type, () => (window.mediaEvents ??= []).push(type));
  </script>`

const state = (page: Page) =>
  page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    y: scrollY,
    focus: document.activeElement?.id,
    playing: !(document.querySelector('video')?.paused ?? true),
    media: Reflect.get(window, 'mediaEvents'),
    overflow: getComputedStyle(document.documentElement).overflow,
  }))

test('20 toggles leave DOM, scroll, focus and media as they were', async ({ extension, server }) => {
  const page = await extension.context.newPage()
  await page.goto(server.serve('http://site.qingdu.example/20', plainPage(PLAYING + longText(60))))
  await page.locator('#field').focus()
  await page.evaluate(() => scrollTo(0, 777))
  await expect.poll(async () => (await state(page)).playing).toBe(true)
  const before = await state(page)
  expect(before.y).toBe(777)
  await extension.toggleByCommand(page)
  for (let toggle = 0; toggle < 20; toggle += 1) {
    if (toggle > 0) await extension.repeatCommand(page)
    await waitForOverlay(page)
    expect((await state(page)).overflow).toBe('hidden')
    await extension.repeatCommand(page)
    await waitForNoOverlay(page)
    await expect.poll(() => state(page)).toEqual(before)
  }
  expect(extension.errors).toEqual([])
})

test('a page that takes the overlay away can scroll again', async ({ extension, server }) => {
  const page = await extension.context.newPage()
  await page.goto(server.serve('http://site.qingdu.example/taker', plainPage(longText(60))))
  await extension.toggleByCommand(page)
  await waitForOverlay(page)
  await page.evaluate(() => document.documentElement.lastElementChild?.remove())
  await expect.poll(async () => (await state(page)).overflow).toBe('visible')
  await extension.repeatCommand(page)
  await waitForOverlay(page)
})

test('two commands at once end closed, and the page can scroll', async ({ extension, server }) => {
  const page = await extension.context.newPage()
  await page.goto(server.serve('http://site.qingdu.example/hasty', plainPage(longText(60))))
  await extension.toggleByCommand(page)
  await waitForOverlay(page)
  await page.keyboard.press('Escape')
  await waitForNoOverlay(page)
  // None is there before the first command is done, either.
  const cameAndWent = page.evaluate(
    () =>
      new Promise<void>((done) => {
        let host: Node | undefined
        const watch = new MutationObserver((changes) => {
          for (const { addedNodes, removedNodes } of changes) {
            host ??= addedNodes[0]
            if (host && [...removedNodes].includes(host)) done()
          }
        })
        watch.observe(document.documentElement, { childList: true })
      }),
  )
  await extension.repeatCommand(page, 2)
  await cameAndWent
  await waitForNoOverlay(page)
  await expect.poll(async () => (await state(page)).overflow).toBe('visible')
  expect(await findOverlay(page)).toBeNull()
})

test('Escape goes from the panel to the overlay, and no key reaches the page', async ({ extension, server }) => {
  const page = await extension.context.newPage()
  const listen = '<script>window.keys = []; addEventListener("keydown", (event) => keys.push(event.key))</script>'
  await page.goto(server.serve('http://site.qingdu.example/keys', plainPage(listen + longText(60))))
  await extension.toggleByCommand(page)
  const overlay = await waitForOverlay(page)
  const hasPanel = () => overlay.evaluate<boolean>("(root) => root.querySelector('[role=dialog]') !== null")
  await overlay.press(await extension.message('text'))
  await expect.poll(hasPanel).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(hasPanel).toBe(false)
  expect(await findOverlay(page)).not.toBeNull()
  await page.keyboard.press('Escape')
  await waitForNoOverlay(page)
  expect(await page.evaluate(() => Reflect.get(window, 'keys'))).toEqual([])
})

test('the arrow keys scroll the article', async ({ extension, server }) => {
  const page = await extension.context.newPage()
  await page.goto(server.serve('http://site.qingdu.example/long', plainPage(longText(60))))
  await extension.toggleByCommand(page)
  const overlay = await waitForOverlay(page)
  await page.keyboard.press('PageDown')
  await expect
    .poll(() => overlay.evaluate<number>("(root) => root.querySelector('main').scrollTop"))
    .toBeGreaterThan(100)
  expect((await state(page)).y).toBe(0)
})

test('a page with nothing to read gets a kind sentence in the overlay', async ({ extension, server }) => {
  const page = await extension.context.newPage()
  await page.goto(server.serve('http://site.qingdu.example/empty', plainPage('', '甲')))
  await extension.toggleByCommand(page)
  const overlay = await waitForOverlay(page)
  await overlay.waitForText(await extension.message('problem_nothing_readable'))
})

test('it saves, opens a tab and keeps the theme by its own buttons', async ({ extension, server }) => {
  const page = await extension.context.newPage()
  await page.goto(serveWechat(server))
  await extension.toggleByCommand(page)
  const overlay = await waitForOverlay(page)
  const theme = () => overlay.evaluate<string>("(root) => root.querySelector('[data-theme]').dataset.theme")
  const before = await theme()
  await expect(async () => {
    await overlay.press(await extension.message('theme'))
    expect(await theme()).not.toBe(before)
  }).toPass()
  const chosen = await theme()
  await overlay.press(await extension.message('save'))
  await overlay.waitForText(await extension.message('saved'))
  const opened = extension.context.waitForEvent('page')
  await overlay.press(await extension.message('openTab'))
  const tab = await opened
  await expect(tab.locator('article h1')).toHaveText(words.title)
  await expect(tab.locator('html')).toHaveAttribute('data-theme', chosen)
  await expect(tab.getByRole('button', { name: await extension.message('saved') })).toBeVisible()

  await page.bringToFront()
  await page.keyboard.press('Escape')
  await waitForNoOverlay(page)
  await extension.repeatCommand(page)
  const again = await waitForOverlay(page)
  expect(await again.evaluate<string>("(root) => root.querySelector('[data-theme]').dataset.theme")).toBe(chosen)
})

test('names that shadow the document, and methods that were redefined, do not keep it out', async ({
  extension,
  server,
}) => {
  const names = ['createElement', 'documentElement', 'body', 'activeElement', 'adoptedStyleSheets', 'defaultView']
  const shadows = names.map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`).join('')
  const script = `<script>HTMLDialogElement.prototype.showModal = Element.prototype.attachShadow = () => { throw new Error('mine') };
    setInterval(() => document.title = Math.random(), 1)</script>`
  const page = await extension.context.newPage()
  await page.goto(server.serve('http://site.qingdu.example/hostile', plainPage(longText(30) + shadows + script)))
  await extension.toggleByCommand(page)
  const overlay = await waitForOverlay(page)
  await overlay.waitForText('第30段')
})
