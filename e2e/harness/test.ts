/** What stories begin with: one browser and one server a worker, settings and library as after install in each test. */
import { test as base } from 'playwright/test'
import { type Chromium, launchChromium } from './chromium.ts'
import { startServer, type TestServer } from './server.ts'

interface Shared {
  server: TestServer
  browserWithUs: Chromium
}
interface Fresh {
  /** Chromium with the extension; pages opened by a test are closed after it. */
  extension: Chromium
}

export { expect } from 'playwright/test'
export const test = base.extend<Fresh, Shared>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of wanted fixtures from this pattern
    async ({}, use) => {
      const server = await startServer()
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],
  browserWithUs: [
    async ({ server }, use) => {
      const chromium = await launchChromium({ server })
      await chromium.welcomed()
      await use(chromium)
      await chromium.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  extension: async ({ browserWithUs, server }, use) => {
    await browserWithUs.reset()
    server.forget()
    browserWithUs.errors.length = 0
    await use(browserWithUs)
    await browserWithUs.closePopup()
    const own = browserWithUs.context.pages().filter((page) => page !== browserWithUs.control)
    await Promise.all(own.map((page) => page.close()))
  },
})
