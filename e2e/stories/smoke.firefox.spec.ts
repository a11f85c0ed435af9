import { expect, test } from 'playwright/test'
import { type Firefox, launchFirefox } from '../harness/firefox.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { until } from '../harness/until.ts'

/** One browser for all of Firefox: it takes seconds to start. */
let server: TestServer
let firefox: Firefox

test.beforeAll(async () => {
  server = await startServer()
  firefox = await launchFirefox({ server })
})
test.afterAll(async () => {
  await firefox.close()
  await server.close()
})

test('the toolbar button opens the popup', async () => {
  await firefox.newPage(
    server.serve('http://news.qq.com/rain/a/plain', '<!doctype html><title>甲</title><p>一段文字。'),
  )
  await firefox.clickAction()
  const lang = await until('popup', () => firefox.inPopup<string | null>('popup.documentElement.lang || null'))
  expect(lang).toBe('zh-CN')
})
