import type { CDPSession, Page } from 'playwright'
import { articleAt } from '../harness/article.ts'
import { launchChromium, POPUP } from '../harness/chromium.ts'
import { findOverlay, waitForOverlay } from '../harness/overlay.ts'
import { longText, plainPage, serveWechat } from '../harness/pages.ts'
import { startServer } from '../harness/server.ts'
import { expect, test } from '../harness/test.ts'
import { until } from '../harness/until.ts'

const OPTIONS = '/src/entries/pages/options/options.html'
const changeSettings = (argument: unknown) => ({ qingdu: 'extension', call: 'changeSettings', argument })

/** Runs an expression where the detector of that page runs: the world from which a page's messages come. */
async function contentWorld(page: Page, id: string) {
  const session: CDPSession = await page.context().newCDPSession(page)
  const worlds: number[] = []
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${id}`) worlds.push(context.id)
  })
  await session.send('Runtime.enable')
  const contextId = await until('the detector’s world', async () => worlds[0])
  return async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    })
    return exceptionDetails ? `threw: ${exceptionDetails.exception?.description}` : result.value
  }
}

/** What the detector says of a page it knows; said here, so that these stories do not hang on what it knows. */
const found = { qingdu: 'web', call: 'detected', argument: { formatId: 'wechat-article', title: '河边的书摊' } }

const sending = (message: unknown) => `chrome.runtime.sendMessage(${JSON.stringify(message)})`

test('a stopped worker answers the message that wakes it, and forgets no setting', async ({ extension }) => {
  const send = (patch: object) =>
    extension.control.evaluate((message) => chrome.runtime.sendMessage(message), changeSettings(patch))
  await send({ theme: { mode: 'dark' } })
  await extension.stopWorker()
  expect(await send({ reading: { fontSize: 22 } })).toMatchObject({
    ok: true,
    value: { theme: { mode: 'dark' }, reading: { fontSize: 22 } },
  })
  await extension.stopWorker()
  expect(await extension.readStorage()).toMatchObject({
    settings: { theme: { mode: 'dark' }, reading: { fontSize: 22 } },
  })
})

test('settings of a newer version are never written over', async ({ extension }) => {
  const newer = { version: 99, colours: 7 }
  await extension.writeStorage({ settings: newer })
  const answer = await extension.control.evaluate(
    (message) => chrome.runtime.sendMessage(message),
    changeSettings({ theme: { mode: 'dark' } }),
  )
  expect(answer).toEqual({ ok: false, problem: { code: 'newer-data' } })
  expect(await extension.readStorage()).toEqual({ settings: newer })
})

test('forged messages from a page’s world get nowhere', async ({ extension, server }) => {
  const page = await extension.context.newPage()
  await page.goto(serveWechat(server))
  const evaluate = await contentWorld(page, extension.id)
  const refused = { ok: false, problem: { code: 'refused' } }
  for (const message of [
    changeSettings({ detectEverywhere: true }),
    { qingdu: 'web', call: 'changeSettings', argument: { detectEverywhere: true } },
    { qingdu: 'web', call: '__proto__', argument: null },
    { qingdu: 'web', call: 'save', argument: articleAt('http://bank.example/1') },
    { qingdu: 'extension', call: 'save', argument: { article: articleAt(page.url()), tabId: 1 } },
    'save',
  ]) {
    expect(await evaluate(sending(message)), JSON.stringify(message)).toEqual(refused)
  }
  expect(await extension.readStorage()).toEqual({})
  expect(await evaluate('chrome.storage.local.get(null)')).toContain('Access to storage is not allowed')
})

test('a saved article shows on the button, also once the worker was stopped, until the page is left', async ({
  extension,
  server,
}) => {
  const page = await extension.context.newPage()
  await page.goto(serveWechat(server))
  const evaluate = await contentWorld(page, extension.id)
  expect(await evaluate(sending(found))).toEqual({ ok: true, value: null })
  expect(await extension.badge(page)).toBe('读')
  const article = articleAt('http://mp.weixin.qq.com/s?__biz=canonical')
  expect(await evaluate(sending({ qingdu: 'web', call: 'save', argument: article }))).toMatchObject({ ok: true })
  expect(await extension.badge(page)).toBe('✓')

  await extension.stopWorker()
  expect(await evaluate(sending(found))).toEqual({ ok: true, value: null })
  expect(await extension.badge(page)).toBe('✓')
  expect(await extension.title(page)).toBe(await extension.message('badgeSaved'))

  await page.goto(server.serve('http://news.qq.com/front', '<!doctype html><title>首页</title>'))
  await expect.poll(() => extension.badge(page)).toBe('')
})

test('detection everywhere ends, badge and all, when the browser’s grant is taken', async ({ extension, server }) => {
  await extension.allowAllSites()
  const options = await extension.context.newPage()
  await options.goto(extension.address(OPTIONS))
  const asked = options.evaluate((wanted) => chrome.permissions.request(wanted), { origins: ['*://*/*'] })
  expect(await asked).toBe(true)
  const send = (patch: object) =>
    extension.control.evaluate((message) => chrome.runtime.sendMessage(message), changeSettings(patch))
  expect(await send({ detectEverywhere: true })).toMatchObject({ ok: true, value: { detectEverywhere: true } })

  const page = await extension.context.newPage()
  await page.goto(server.serve('http://copy.qingdu.example/1', plainPage('<p>河水慢慢地流过石桥。</p>')))
  const evaluate = await contentWorld(page, extension.id)
  expect(await evaluate(sending(found))).toEqual({ ok: true, value: null })
  expect(await extension.badge(page)).toBe('读')

  await extension.control.evaluate((taken) => chrome.permissions.remove(taken), { origins: ['*://*/*'] })
  await expect.poll(() => extension.badge(page)).toBe('')
  expect(await evaluate(sending(found)), 'the detector still stands in the page').toMatchObject({ ok: false })
  expect(await extension.badge(page)).toBe('')
  expect(await extension.control.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([])
  expect(await extension.readStorage()).toMatchObject({ settings: { detectEverywhere: false } })
  expect(await send({ detectEverywhere: true }), 'a wish without a grant').toMatchObject({
    ok: true,
    value: { detectEverywhere: false },
  })
})

test('the context menu has its entries', async ({ extension }) => {
  // update() of an entry that is not there rejects.
  await extension.control.evaluate(() => chrome.contextMenus.update('toggle-reader', { visible: true }))
  await extension.control.evaluate(() => chrome.contextMenus.update('read-selection', { visible: true }))
})

test('where no page can be read the command opens the popup, which says so', async ({ extension }) => {
  const page = await extension.context.newPage()
  await page.goto(extension.address(OPTIONS))
  await page.bringToFront()
  await extension.repeatCommand(page)
  const browser = extension.context.browser()
  const session = await browser?.newBrowserCDPSession()
  await until('the popup', async () => {
    const found = await session?.send('Target.getTargets', { filter: [{ type: 'page' }] })
    return found?.targetInfos.find(({ url }) => url === extension.address(POPUP))
  })
})

test('the first start after an install welcomes once', async () => {
  const server = await startServer()
  const fresh = await launchChromium({ server })
  const welcome = fresh.address('/src/entries/pages/welcome/welcome.html')
  const opened = () => fresh.context.pages().filter((page) => page.url() === welcome).length
  await expect.poll(opened).toBe(1)
  await fresh.stopWorker()
  await fresh.control.evaluate(() => chrome.runtime.sendMessage({ qingdu: 'wake' }))
  expect(opened()).toBe(1)
  await fresh.close()
  await server.close()
})

test('the context menu saves the page’s article, and once more through the overlay that stands', async ({
  extension,
  server,
}) => {
  const web = await extension.context.newPage()
  await web.goto(server.serve('http://blog.qingdu.example/menu.html', plainPage(longText(30))))
  await extension.pressMenuEntry(web, 'save-article')
  const overlay = await waitForOverlay(web)
  const said = (await extension.message('savedText')).replace(/\{.*/, '')
  await overlay.waitForText(said)
  expect(await extension.badge(web)).toBe('✓')
  await extension.pressMenuEntry(web, 'save-article')
  await overlay.waitForText(said)
  expect(await findOverlay(web)).not.toBeNull()
  expect(extension.errors).toEqual([])
})
