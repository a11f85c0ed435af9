import { longText, serveQqNews, serveWechat } from '../harness/pages.ts'
import { expect, test } from '../harness/test.ts'

test('the toolbar tells of an article on qq.com, and the page is not touched', async ({ extension, server }) => {
  for (const address of [serveWechat(server), serveQqNews(server)]) {
    const page = await extension.context.newPage()
    await page.goto(address)
    const before = await page.evaluate(() => document.documentElement.outerHTML)
    await expect.poll(() => extension.badge(page)).toBe('读')
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before)
  }
  expect(extension.errors).toEqual([])
})

test('a page that is no article gets no badge', async ({ extension, server }) => {
  const page = await extension.context.newPage()
  await page.goto(
    server.serve('http://news.qq.com/', '<!doctype html><title>首页</title><ul><li><a href="/a">甲</a></ul>'),
  )
  const article = await extension.context.newPage()
  await article.goto(serveQqNews(server))
  await expect.poll(() => extension.badge(article)).toBe('读') // by now the other had its turn, too
  expect(await extension.badge(page)).toBe('')
})

test('a single-page site that swaps an article in is seen again', async ({ extension, server }) => {
  const page = await extension.context.newPage()
  await page.goto(server.serve('http://news.qq.com/app', '<!doctype html><title>甲</title><div id="app"></div>'))
  await page.evaluate((text) => {
    history.pushState(null, '', '/rain/a/swapped')
    const app = document.querySelector('#app')
    if (app) app.innerHTML = `<div class="rich_media_content" powered-by="qqnews_ex-editor">${text}</div>`
  }, longText(20))
  await expect.poll(() => extension.badge(page)).toBe('读')
})

test('a worker that was stopped wakes for the detector', async ({ extension, server }) => {
  await extension.stopWorker()
  const page = await extension.context.newPage()
  await page.goto(serveQqNews(server))
  await expect.poll(() => extension.badge(page)).toBe('读')
})

test('detection everywhere is registered when it is turned on, and gone when it is turned off', async ({
  extension,
  server,
}) => {
  await extension.allowAllSites()
  const open = await extension.context.newPage()
  await open.goto(serveWechat(server, 'http://copies.example/an-article'))
  expect(await extension.badge(open)).toBe('')
  const options = await extension.context.newPage()
  await options.goto(extension.address('/src/entries/pages/options/options.html'))
  const choose = async (key: string) =>
    options.locator('label.radio', { hasText: await extension.message(key) }).click()
  const registered = () => extension.control.evaluate(() => chrome.scripting.getRegisteredContentScripts())
  await choose('detectAll')
  await expect.poll(async () => (await registered()).length).toBe(1)
  await expect.poll(() => extension.badge(open), 'the page that was open before').toBe('读')
  await choose('detectQQ')
  await expect.poll(async () => (await registered()).length).toBe(0)
  const { origins } = await extension.control.evaluate(() => chrome.permissions.getAll())
  expect(origins).toEqual(['*://*.qq.com/*'])
})
