import { expect, test } from 'playwright/test'
import { plain, words } from '../../demo/words.ts'
import { DRAWING, RED, serveColoured } from '../harness/coloured.ts'
import { type Firefox, launchFirefox } from '../harness/firefox.ts'
import { PICTURE_SITES } from '../harness/grant-sites.ts'
import { longText, serveLeaked, serveQqNews } from '../harness/pages.ts'
import { LEAST_CONTRAST } from '../harness/readable.ts'
import { PICTURES, startServer, type TestServer } from '../harness/server.ts'
import { until } from '../harness/until.ts'
import { THEMES } from '../harness/wear.ts'

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

test('what stands in an open shadow root, and what it was given, is read', async () => {
  const host = `<a-card><template shadowrootmode="open">${longText(9)}<slot></slot></template><p>给它的一句话。</p></a-card>`
  await firefox.newPage(
    server.serve(
      'http://shadow.qingdu.example/',
      `<meta charset="utf-8"><div class="rich_media_content">${host}</div>`,
    ),
  )
  await firefox.clickAction()
  const last = await until('article in the popup', () =>
    firefox.inPopup<string | null>(`[...popup.querySelectorAll('article .body p')].at(-1)?.textContent || null`),
  )
  expect(last).toBe('给它的一句话。')
  // A second click would only close it.
  await firefox.inPopup('window.close()')
  await until('popup closed', () => firefox.inPopup<true | null>('true').then((open) => (open ? null : true)))
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
  await tab.close()

  const library = await firefox.openOurs('/src/entries/pages/library/library.html')
  await until('listed in the library', async () =>
    (await library.evaluate<boolean>(`document.body.textContent.includes(${JSON.stringify(words.title)})`))
      ? true
      : null,
  )
  const menu = `document.querySelector('#row-menu .item')?.getAttribute('href') ?? null`
  await library.evaluate(`document.querySelector('.row .more').click()`)
  const copy = await firefox.openOurs(await until('the row has a menu', () => library.evaluate<string | null>(menu)))
  const versions = await message('versionsOne')
  await until('the page of the copy', async () =>
    (await copy.evaluate<boolean>(`document.body.textContent.includes(${JSON.stringify(versions)})`)) ? true : null,
  )

  // Emptied as by a browser that found it damaged: told, and gone when the reader says so.
  await firefox.control.evaluate(`new Promise((done, failed) => {
    const asked = indexedDB.deleteDatabase('qingdu')
    asked.onsuccess = () => done(null)
    asked.onerror = () => failed(asked.error)
  })`)
  const emptied = await firefox.openOurs('/src/entries/pages/library/library.html')
  const told = `document.querySelector('[role=alert]')?.textContent ?? ''`
  const lost = (await message('lostSaid')).split('{n}')[0] ?? '-'
  await until('the loss is told', async () => ((await emptied.evaluate<string>(told)).includes(lost) ? true : null))
  await emptied.evaluate(`document.querySelector('[role=alert] button').click()`)
  await until('told no more', async () => ((await emptied.evaluate<string>(told)) === '' ? true : null))
})

test('colours: every theme, left out and kept again, the own theme, a turned picture, forced colours', async () => {
  const change = (patch: object) =>
    firefox.control.evaluate(
      `browser.runtime.sendMessage({ qingdu: 'extension', call: 'changeSettings', argument: ${JSON.stringify(patch)} })`,
    )
  const drawing = await firefox.control.evaluate<string>(DRAWING)
  await firefox.newPage(serveColoured(server, drawing))
  await firefox.clickAction()
  await until('article in the popup', () => firefox.inPopup<string | null>(heading.replace('document', 'popup')))
  await press('openTab')
  const tab = await firefox.waitForOurs('/src/entries/pages/tab/tab.html#handoff=')
  await until('article in the tab', () => tab.evaluate<string | null>(heading))
  const holds = (what: string, expression: string) =>
    until(what, async () => ((await tab.evaluate<boolean>(expression)) ? true : null))
  const least = `(${LEAST_CONTRAST})(document)`

  for (const { mode, theme } of THEMES) {
    await change({ theme: { mode, [mode]: theme } })
    await holds(theme, `document.querySelector('.qd').dataset.theme === '${theme}'`)
    expect(await tab.evaluate<number>(least)).toBeGreaterThanOrEqual(4.5)
  }
  const picture = "document.querySelector('.body img')"
  await holds('the drawing turns', `${picture}.dataset.atNight === 'invert'`)
  const styles = "document.querySelector('.body').innerHTML.replace(/ class=\"[^\"]*\"/g, '')"
  const [red, before] = [await tab.evaluate<string>(RED), await tab.evaluate<string>(styles)]
  await change({ colours: { author: 'off' } })
  await holds('colours left out', `${RED} === getComputedStyle(document.querySelector('.qd')).color`)
  await change({ colours: { author: 'kept' } })
  await holds('colours kept', `${RED} === ${JSON.stringify(red)}`)
  expect(await tab.evaluate<string>(styles)).toBe(before)

  await tab.evaluate(`${picture}.parentElement.querySelector('.flip').click()`)
  await holds('the drawing is turned back', `${picture}.dataset.atNight === 'plate'`)

  const custom = { paper: '#c7edcc', ink: '#1f3d24', link: '#0b5f86' }
  await change({ theme: { mode: 'light', light: 'custom', custom } })
  await holds('own theme', "getComputedStyle(document.querySelector('.qd')).backgroundColor === 'rgb(199, 237, 204)'")
  await firefox.prefer('browser.display.document_color_use', 2)
  await holds('forced colours', `${RED} === getComputedStyle(document.querySelector('.qd')).color`)
  await firefox.prefer('browser.display.document_color_use', 0)
  await change({ theme: { mode: 'auto', light: 'light', custom: null } })
  await tab.close()
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

const HIDDEN = '这一段在网页里藏了起来，读者可以放回来。'
const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>雨后的河</title><body>
<div class="rich_media_content" powered-by="qqnews_ex-editor">${longText(6)}<p><img src="${PICTURES}/river-640x400-1.png"></p>
<p style="display:none">${HIDDEN}</p>${longText(2)}</div></body></html>`

test('receipt, put back, theme, and a save with its picture, opened from the library', async () => {
  await firefox.newPage(server.serve('http://news.qq.com/rain/a/whole', page))
  await firefox.clickAction()
  const popup = <T>(what: string, expression: string) => until(what, () => firefox.inPopup<T | null>(expression))
  await popup('article', heading.replace('document', 'popup'))
  await popup('receipt', "popup.querySelector('.receipt .line').click() ?? true")
  await popup('what was left out', `popup.querySelector('#qd-receipt')?.textContent.includes('${HIDDEN}') || null`)
  await press('putBack')
  await popup('put back', `popup.querySelector('article .body').textContent.includes('${HIDDEN}') || null`)

  const theme = "popup.querySelector('[data-theme]').dataset.theme"
  const before = await firefox.inPopup<string>(theme)
  await popup(
    'another theme',
    `(popup.querySelector('[data-button=theme]').click(), ${theme} !== ${JSON.stringify(before)} || null)`,
  )

  await firefox.grant(PICTURE_SITES)
  await press('save')
  await popup('saved', `popup.querySelector('[data-button=save]').dataset.state === 'saved' || null`)
  const library = await firefox.openOurs('/src/entries/pages/library/library.html')
  await until('opened from the library', () =>
    library.evaluate<true | null>(`(() => {
      const row = [...document.querySelectorAll('.row')].find((row) => row.textContent.includes('雨后的河'))
      row?.querySelector('a.open').click()
      return row ? true : null
    })()`),
  )
  const saved = await firefox.waitForOurs('/src/entries/pages/tab/tab.html#saved=')
  const source = await until('the kept picture', () =>
    saved.evaluate<string | null>(`(() => {
      const picture = document.querySelector('article .body img')
      picture?.scrollIntoView()
      return picture?.naturalWidth === 640 ? picture.src : null
    })()`),
  )
  expect(source).toMatch(/^blob:/)
  const stored = await saved.evaluate<string>(`document.querySelector('[data-theme]').dataset.theme`)
  expect(stored).not.toBe(before)
})
