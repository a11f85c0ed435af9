import { expect, test } from 'playwright/test'
import { plain, words } from '../../demo/words.ts'
import { type Firefox, launchFirefox } from '../harness/firefox.ts'
import { serveLeaked, serveQqNews } from '../harness/pages.ts'
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

const message = (key: string) => firefox.control.evaluate<string>(`browser.i18n.getMessage(${JSON.stringify(key)})`)
/** Clicks the popup's button of that name, once it is there and may be clicked. */
const press = async (key: string) => {
  const name = JSON.stringify(await message(key))
  await until(`button ${name}`, () =>
    firefox.inPopup<true | null>(`(() => {
      const named = (button) => (button.ariaLabel ?? button.textContent).trim().startsWith(${name})
      const button = [...popup.querySelectorAll('button')].find((one) => named(one) && !one.disabled)
      button?.click()
      return button ? true : null
    })()`),
  )
}
const heading = `document.querySelector('article h1')?.textContent.trim() || null`

test('the detector sets the badge on an article of qq.com', async () => {
  const address = serveQqNews(server)
  await firefox.newPage(address)
  expect(await until('badge', async () => (await firefox.badge(address)) || null)).toBe('读')
})

test('popup, save, library, tab reader: the leaked article', async () => {
  await firefox.newPage(serveLeaked(server))
  await firefox.clickAction()
  const title = await until('article in the popup', () =>
    firefox.inPopup<string | null>(heading.replace('document', 'popup')),
  )
  expect(title).toBe(words.title)
  const shown = await firefox.inPopup<string[]>(
    `[...popup.querySelectorAll('article .body p')].map((p) => p.textContent.trim()).filter(Boolean)`,
  )
  expect(shown).toEqual([words.lead, ...words.paragraphs].map(plain))

  await press('save')
  const saved = await message('saved')
  await until('saved', async () =>
    (await firefox.inPopup<boolean>(`popup.body.textContent.includes(${JSON.stringify(saved)})`)) ? true : null,
  )
  await press('openTab')
  const tab = await firefox.waitForOurs('/src/entries/pages/tab/tab.html')
  expect(await until('article in the tab', () => tab.evaluate<string | null>(heading))).toBe(words.title)

  const library = await firefox.openOurs('/src/entries/pages/library/library.html')
  await until('listed in the library', async () =>
    (await library.evaluate<boolean>(`document.body.textContent.includes(${JSON.stringify(words.title)})`))
      ? true
      : null,
  )
})

test('the command opens the reader over the page, and closes it', async () => {
  const page = await firefox.newPage(serveLeaked(server))
  const hosts = () => page.evaluate(() => document.documentElement.childElementCount)
  const before = await hosts()
  await firefox.pressCommand()
  await until('overlay', async () => ((await hosts()) > before ? true : null))
  await firefox.pressCommand()
  await until('no overlay', async () => ((await hosts()) === before ? true : null))
})
