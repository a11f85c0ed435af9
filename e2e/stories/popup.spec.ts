/** What the popup says where there is no article to show, and what it hands on. */
import type { Page } from 'playwright'
import { words } from '../../demo/words.ts'
import type { Chromium } from '../harness/chromium.ts'
import { pressToLeave } from '../harness/leave.ts'
import { waitForOverlay } from '../harness/overlay.ts'
import { longText, serveLeaked } from '../harness/pages.ts'
import { expect, test } from '../harness/test.ts'

const page = (body: string, title = '甲') =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head>${body}</html>`

const LIST = page(
  `<body><nav><a href="/a">首页</a></nav><ul>${'<li><a href="/b">一条</a></li>'.repeat(30)}</ul></body>`,
)

/** What mp.weixin.qq.com serves in place of an article that is gone. */
const DELETED = page(
  '<body class="zh_CN"><div class="weui-msg"><h2 class="weui-msg__title">该内容已被发布者删除</h2></div></body>',
)

/** The popup over an address, once it says something. */
async function popupOn(extension: Chromium, address: string): Promise<Page> {
  const web = await extension.context.newPage()
  await web.goto(address)
  const popup = await extension.openPopup(web)
  await expect(popup.locator('h1')).toBeVisible()
  return popup
}

async function expectProblem(extension: Chromium, popup: Page, key: string): Promise<void> {
  await expect(popup.locator('h1')).toHaveText(await extension.message(`problem_${key}`))
  await expect(popup.locator('main')).toContainText(await extension.message(`problem_${key}_next`))
}

test("the browser's own page gets a kind sentence and the way to the library", async ({ extension }) => {
  const popup = await popupOn(extension, 'chrome://version/')
  await expectProblem(extension, popup, 'browser_page')
  await expect(popup.getByRole('button', { name: await extension.message('retry') })).toHaveCount(0)
  const opened = extension.context.waitForEvent('page')
  await pressToLeave(popup.getByRole('button', { name: await extension.message('openLibrary') }))
  expect((await opened).url()).toBe(extension.address('/src/entries/pages/library/library.html'))
})

test('a PDF is named as what it is', async ({ extension, server }) => {
  const popup = await popupOn(extension, server.serve('http://site.qingdu.example/report.pdf', LIST))
  await expectProblem(extension, popup, 'pdf')
})

test('a front page is told from an article, and trying again finds one that came meanwhile', async ({
  extension,
  server,
}) => {
  const address = server.serve('http://site.qingdu.example/front', LIST)
  const popup = await popupOn(extension, address)
  await expectProblem(extension, popup, 'nothing_readable')
  const web = extension.context.pages().find((open) => open.url() === address)
  await web?.evaluate(
    (html) => {
      document.body.innerHTML = html
    },
    `<article><h1>甲</h1>${longText(30)}</article>`,
  )
  await popup.getByRole('button', { name: await extension.message('retry') }).click()
  await expect(popup.locator('article .body p').first()).toBeVisible()
  expect(extension.errors).toEqual([])
})

test('an article that was deleted at its source says so', async ({ extension, server }) => {
  const popup = await popupOn(extension, server.serve('http://mp.weixin.qq.com/s/gone', DELETED))
  await expectProblem(extension, popup, 'deleted')
})

test('where there is nothing to read, what was saved waits to be read', async ({ extension, server }) => {
  const saving = await popupOn(extension, serveLeaked(server))
  await saving.getByRole('button', { name: await extension.message('save') }).click()
  await expect(saving.getByRole('button', { name: await extension.message('saved') })).toBeVisible()
  const popup = await popupOn(extension, server.serve('http://site.qingdu.example/front', LIST))
  const opened = extension.context.waitForEvent('page')
  await pressToLeave(popup.getByRole('listitem').filter({ hasText: words.title }).getByRole('button'))
  const reader = await opened
  await expect(reader.locator('article h1')).toHaveText(words.title)
  expect(await reader.title()).toBe(words.title)
})

/** As long as most: its pieces fill two lines of the popup. */
const TWO_LINES = '河水慢慢地流过石桥，岸上的人都在看书，孩子们在石阶上捡书签'

test('the first frame has the theme of the reader, and the skeleton stands where the text will', async ({
  extension,
  server,
}) => {
  const web = await extension.context.newPage()
  await web.goto(
    server.serve(
      'http://site.qingdu.example/two-lines',
      page(`<body><article>${longText(30)}</article></body>`, TWO_LINES),
    ),
  )
  const first = await extension.openPopup(web)
  await expect(first.locator('article h1')).toBeVisible()
  const changed = {
    qingdu: 'extension',
    call: 'changeSettings',
    argument: { theme: { mode: 'light', light: 'sepia' } },
  }
  await first.evaluate((message) => chrome.runtime.sendMessage(message), changed)
  await expect(first.locator('html')).toHaveAttribute('data-theme', 'sepia')

  // The page as it stands before its module runs.
  const still = await extension.context.newPage()
  const session = await extension.context.newCDPSession(still)
  await session.send('Network.enable')
  await session.send('Network.setBlockedURLs', { urls: ['*/assets/*.js'] })
  await still.setViewportSize({ width: 720, height: 600 })
  await still.goto(extension.address('/src/entries/pages/popup/popup.html'))
  const frame = await still.evaluate(() => ({
    theme: document.documentElement.dataset.theme,
    paper: getComputedStyle(document.body).backgroundColor,
    save: getComputedStyle(document.querySelector('.save .label') ?? document.body, '::before').content,
    line: document.querySelector('.first .bone')?.getBoundingClientRect().top ?? 0,
  }))
  expect(frame).toMatchObject({ theme: 'sepia', paper: 'rgb(244, 236, 216)' })
  expect(frame.save).toBe(`"${await extension.message('save')}"`)
  const popup = await extension.openPopup(web)
  await expect(popup.locator('article h1')).toBeVisible()
  const body = popup.locator('article .body p').first()
  const { y } = (await body.boundingBox()) ?? { y: 0 }
  expect(Math.abs(frame.line - y)).toBeLessThanOrEqual(1)
})

test('the popup is 720 by 600 and closes when it hands over to the page', async ({ extension, server }) => {
  const web = await extension.context.newPage()
  await web.goto(serveLeaked(server))
  const popup = await extension.openPopup(web)
  await expect(popup.locator('article h1')).toBeVisible()
  expect(await popup.evaluate(() => [innerWidth, innerHeight])).toEqual([720, 600])
  await pressToLeave(popup.getByRole('button', { name: await extension.message('readHere') }))
  const overlay = await waitForOverlay(web)
  await overlay.waitForText(words.lead)
})

test('the arrow keys scroll without a click', async ({ extension, server }) => {
  const web = await extension.context.newPage()
  await web.goto(serveLeaked(server))
  const popup = await extension.openPopup(web)
  await expect(popup.locator('article h1')).toBeVisible()
  await popup.keyboard.press('PageDown')
  await expect.poll(() => popup.locator('main').evaluate((main) => main.scrollTop)).toBeGreaterThan(100)
})
