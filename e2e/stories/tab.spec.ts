/** The reader tab: what it shows is named by its address. */
import { words } from '../../demo/words.ts'
import { pressToLeave } from '../harness/leave.ts'
import { serveLeaked } from '../harness/pages.ts'
import { expect, test } from '../harness/test.ts'

const TAB = '/src/entries/pages/tab/tab.html'

for (const hash of ['', '#handoff=0', `#saved=${encodeURIComponent('http://site.qingdu.example/never')}`]) {
  test(`an address that names no article (${hash || 'bare'}) says so`, async ({ extension }) => {
    const tab = await extension.context.newPage()
    await tab.goto(extension.address(TAB + hash))
    await expect(tab.locator('h1')).toHaveText(await extension.message('problem_not_found'))
    expect(extension.errors).toEqual([])
  })
}

test('it is named after its article and follows settings that are changed elsewhere', async ({ extension, server }) => {
  const web = await extension.context.newPage()
  await web.goto(serveLeaked(server))
  const popup = await extension.openPopup(web)
  await expect(popup.locator('article h1')).toBeVisible()
  const opened = extension.context.waitForEvent('page')
  await pressToLeave(popup.getByRole('button', { name: await extension.message('openTab') }))
  const tab = await opened
  await expect(tab).toHaveTitle(words.title)
  const change = (argument: object) =>
    extension.control.evaluate(
      (patch) => chrome.runtime.sendMessage({ qingdu: 'extension', call: 'changeSettings', argument: patch }),
      argument,
    )
  await change({ theme: { mode: 'dark', dark: 'oled' }, reading: { fontSize: 24 } })
  await expect(tab.locator('html')).toHaveAttribute('data-theme', 'oled')
  await expect(tab.locator('article .body p').first()).toHaveCSS('font-size', '24px')
  await tab.reload()
  await expect(tab).toHaveTitle(words.title)
  await expect(tab.locator('article .body p').first()).toHaveCSS('font-size', '24px')
})

test('a saved article remembers how far it was read', async ({ extension, server }) => {
  const web = await extension.context.newPage()
  await web.setViewportSize({ width: 900, height: 420 })
  await web.goto(serveLeaked(server))
  const popup = await extension.openPopup(web)
  await popup.getByRole('button', { name: await extension.message('save') }).click()
  await expect(popup.getByRole('button', { name: await extension.message('saved') })).toBeVisible()
  await extension.closePopup()
  const library = await extension.context.newPage()
  const address = `${TAB}#saved=${encodeURIComponent(web.url())}`
  await library.goto(extension.address(address))
  await expect(library.locator('article h1')).toHaveText(words.title)
  await library.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight / 2))
  const progress = () =>
    extension.control.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const asked = indexedDB.open('qingdu')
          asked.onerror = () => reject(asked.error)
          asked.onsuccess = () => {
            const all = asked.result.transaction('records').objectStore('records').getAll()
            all.onsuccess = () => {
              asked.result.close()
              resolve(all.result[0]?.progress ?? -1)
            }
          }
        }),
    )
  await expect.poll(progress).toBeGreaterThan(0)

  // Scrolled back and left at once, as for the next article.
  const before = await progress()
  await library.locator('main').evaluate(async (main) => {
    const scrolled = new Promise((resolve) => main.addEventListener('scroll', resolve, { once: true }))
    main.scrollTo(0, 8)
    await scrolled
    location.hash = ''
  })
  await expect(library.locator('h1')).toHaveText(await extension.message('problem_not_found'))
  expect(await progress()).toBeLessThan(before)
})
