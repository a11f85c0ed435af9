/** What the reader can check and take back: the receipt, pages that are no article, a gallery, a paid preview. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import type { Chromium } from '../harness/chromium.ts'
import { longText } from '../harness/pages.ts'
import type { TestServer } from '../harness/server.ts'
import { expect, test } from '../harness/test.ts'

/** The page of a fixture, at the address its first line names. */
function serveFixture(server: TestServer, path: string): string {
  const html = readFileSync(`src/formats/fixtures/${path}/page.html`, 'utf8')
  const address = /^<!-- (\S+) -->/.exec(html)?.[1]?.replace(/^https:/, 'http:') ?? ''
  return server.serve(address, html)
}

async function popupOn(extension: Chromium, web: Page): Promise<Page> {
  const popup = await extension.openPopup(web)
  await expect(popup.locator('h1')).toBeVisible()
  return popup
}

async function open(extension: Chromium, address: string): Promise<Page> {
  const web = await extension.context.newPage()
  await web.goto(address)
  return web
}

const HIDDEN = '这一段在网页里藏了起来，读者可以放回来。'
const hiding = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>雨后的河</title>
<body><div class="rich_media_content" powered-by="qqnews_ex-editor">${longText(6)}<p style="display:none">${HIDDEN}</p>${longText(2)}</div></body></html>`

test('what was left out is listed by a key, put back, there again at the next reading, and taken back', async ({
  extension,
  server,
}) => {
  const web = await open(extension, server.serve('http://news.qq.com/rain/a/receipt', hiding))
  const popup = await popupOn(extension, web)
  const body = popup.locator('article .body')
  const line = popup.locator('.receipt .line')
  await expect(line).toHaveAttribute('aria-expanded', 'false')
  await line.focus()
  await popup.keyboard.press('Enter')
  await expect(line).toHaveAttribute('aria-expanded', 'true')
  const left = popup.locator('#qd-receipt li', { hasText: HIDDEN })
  await expect(left).toContainText(await extension.message('dropped_hidden'))
  await expect(body).not.toContainText(HIDDEN)
  await left.getByRole('button', { name: await extension.message('putBack') }).press('Enter')
  await expect(body).toContainText(HIDDEN)
  await expect(popup.locator('.put-back')).toBeFocused()
  await expect.poll(async () => JSON.stringify(await extension.readStorage())).toContain('put-backs')
  await extension.closePopup()

  const again = await popupOn(extension, web)
  await expect(again.locator('article .body')).toContainText(HIDDEN)
  await again.locator('.receipt .line').click()
  await expect(again.locator('#qd-receipt li', { hasText: HIDDEN }).getByRole('button')).toHaveCount(0)
  await extension.closePopup()

  const other = await popupOn(
    extension,
    await open(extension, server.serve('http://news.qq.com/rain/a/another', hiding)),
  )
  await expect(other.locator('article .body')).not.toContainText(HIDDEN)
  await other.locator('.receipt .line').click()
  await other
    .getByRole('button', { name: await extension.message('putBack') })
    .first()
    .click()
  await expect(other.locator('article .body')).toContainText(HIDDEN)
  await other
    .locator('.toast')
    .getByRole('button', { name: await extension.message('undo') })
    .click()
  await expect(other.locator('article .body')).not.toContainText(HIDDEN)
  expect(extension.errors).toEqual([])
})

for (const notice of ['deleted', 'violation', 'unavailable', 'captcha', 'migrated']) {
  test(`a page that is no article is said in one sentence: ${notice}`, async ({ extension, server }) => {
    const web = await open(extension, serveFixture(server, `wechat-notice/${notice}`))
    const popup = await popupOn(extension, web)
    await expect(popup.locator('h1')).toHaveText(await extension.message(`problem_${notice}`))
    await expect(popup.locator('main')).toContainText(await extension.message(`problem_${notice}_next`))
    await expect(popup.locator('article')).toHaveCount(0)
  })
}

test('a message of pictures shows every picture and its text', async ({ extension, server }) => {
  const popup = await popupOn(extension, await open(extension, serveFixture(server, 'wechat-pictures/gallery')))
  const told = JSON.parse(readFileSync('src/formats/fixtures/wechat-pictures/gallery/article.json', 'utf8')) as {
    title: string
    images: unknown[]
  } // the fixture's own shape, held by its test
  await expect(popup.locator('h1')).toHaveText(told.title)
  expect(told.images.length).toBeGreaterThan(1)
  await expect(popup.locator('article .body img, article .body .missing')).toHaveCount(told.images.length)
})

test('a paid article says above its text that it is the preview', async ({ extension, server }) => {
  const popup = await popupOn(extension, await open(extension, serveFixture(server, 'wechat-article/paid-preview')))
  await expect(popup.locator('.preview')).toBeVisible()
  const [line, body] = await Promise.all([
    popup.locator('.preview').boundingBox(),
    popup.locator('article .body').boundingBox(),
  ])
  expect(line?.y ?? Number.POSITIVE_INFINITY).toBeLessThan(body?.y ?? 0)
})
