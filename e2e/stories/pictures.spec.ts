/** Pictures that do not load: what is tried, in what order, and what the reader sees at the end. */
import type { Page } from 'playwright'
import { pictureAt } from '../../demo/picture.ts'
import { PICTURE_SITES } from '../harness/grant-sites.ts'
import { pressToLeave } from '../harness/leave.ts'
import { waitForOverlay } from '../harness/overlay.ts'
import { longText, plainPage } from '../harness/pages.ts'
import { PICTURES, type TestServer } from '../harness/server.ts'
import { expect, test } from '../harness/test.ts'

const SITE = 'http://site.qingdu.example'
const GONE = `${PICTURES}/gone.png`

/** A picture that only pages of its own origin may show: everywhere else an `<img>` fails. `told`: who asked for it. */
function serveGuarded(server: TestServer, address: string, told: (string | undefined)[] = []): string {
  const body = pictureAt('/guarded-640x400-1.png') ?? ''
  const headers = { 'cross-origin-resource-policy': 'same-origin' }
  return server.serve(address, ({ origin }) => {
    told.push(origin)
    return { body, type: 'image/png', headers }
  })
}

/** A page with one picture between paragraphs. */
const pageWith = (image: string) => plainPage(`${longText(3)}<p>${image}</p>${longText(30)}`)
const width = (view: Page) => () =>
  view
    .locator('article .body img')
    .first()
    .evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0))

test('a second size comes where the first does not', async ({ extension, server }) => {
  const web = await extension.context.newPage()
  const second = `${PICTURES}/river-640x400-2.png`
  await web.goto(
    server.serve(`${SITE}/second`, pageWith(`<img srcset="${GONE} 1280w, ${second} 640w" src="${second}">`)),
  )
  const popup = await extension.openPopup(web)
  const shown = popup.locator('article .body img')
  await shown.scrollIntoViewIfNeeded()
  await expect(shown).toHaveAttribute('src', second)
  await expect.poll(width(popup)).toBe(640)
  expect(server.requests()).toContain(GONE)
})

test('one that never comes leaves a line, which the keyboard reaches', async ({ extension, server }) => {
  const web = await extension.context.newPage()
  await web.goto(server.serve(`${SITE}/never`, pageWith(`<img src="${GONE}" alt="河边的石桥">`)))
  const popup = await extension.openPopup(web)
  await popup.locator('article .body p').nth(2).scrollIntoViewIfNeeded()
  const line = popup.locator('.missing')
  await expect(line).toContainText(await extension.message('pictureMissing'))
  await expect(line).toContainText('河边的石桥')
  const original = line.getByRole('link', { name: await extension.message('openOriginal') })
  await expect(original).toHaveAttribute('href', GONE)
  await line.getByRole('button').focus()
  await popup.keyboard.press('Tab')
  await expect(original).toBeFocused()
})

test('other sizes, then the grant for that one host, then its bytes', async ({ extension, server }) => {
  const web = await extension.context.newPage()
  const told: (string | undefined)[] = []
  const guarded = serveGuarded(server, `${PICTURES}/guarded.png`, told)
  await web.goto(server.serve(`${SITE}/guarded`, pageWith(`<img srcset="${GONE} 1280w" src="${guarded}">`)))
  const opened = extension.context.waitForEvent('page')
  const popup = await extension.openPopup(web)
  await pressToLeave(popup.getByRole('button', { name: await extension.message('openTab') }))
  const tab = await opened
  const allow = tab.getByRole('button', {
    name: (await extension.message('allowPictures')).replace('{host}', new URL(PICTURES).hostname),
  })
  await expect(allow).toBeVisible()
  // By `<img>` alone: without the grant a request of ours would tell the server our id.
  expect(server.requests()).toContain(GONE)
  expect(told.filter((origin) => origin !== undefined)).toEqual([])
  await extension.allowSites(PICTURE_SITES)
  await allow.focus()
  await tab.keyboard.press('Enter')
  const shown = tab.locator('article .body img')
  await expect(shown).toHaveAttribute('src', /^blob:/)
  await expect.poll(width(tab)).toBe(640)
  await expect(shown).toBeFocused()
  await expect(tab.locator('.missing')).toHaveCount(0)
})

test('what only its own page may show comes from that page', async ({ extension, server }) => {
  const web = await extension.context.newPage()
  const own = serveGuarded(server, `${SITE}/own.png`)
  await web.goto(server.serve(`${SITE}/own`, pageWith(`<img src="${own}">`)))
  const popup = await extension.openPopup(web)
  const shown = popup.locator('article .body img')
  await expect(shown).toHaveAttribute('src', /^blob:/)
  await expect.poll(width(popup)).toBe(640)
})

test('over the page nobody can be asked for a grant: a line, with another try', async ({ extension, server }) => {
  const web = await extension.context.newPage()
  const guarded = serveGuarded(server, `${PICTURES}/guarded.png`)
  await web.goto(server.serve(`${SITE}/over`, pageWith(`<img src="${guarded}">`)))
  await extension.toggleByCommand(web)
  const overlay = await waitForOverlay(web)
  await overlay.waitForText(await extension.message('pictureMissing'))
  await overlay.waitForText(await extension.message('retryImage'))
  const links = await overlay.evaluate<string[]>(
    "(root) => [...root.querySelectorAll('.missing a')].map((a) => a.href)",
  )
  expect(links).toEqual([guarded])
})

test('a picture that the page has loaded wins over a notice in its place', async ({ extension, server }) => {
  const web = await extension.context.newPage()
  const real = `${PICTURES}/real-640x400-1.png`
  const notice = `${PICTURES}/notice-300x100-2.png`
  await web.goto(server.serve(`${SITE}/notice`, pageWith(`<img src="${real}" data-src="${notice}">`)))
  await expect.poll(() => web.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(640)
  const popup = await extension.openPopup(web)
  await expect(popup.locator('article .body img')).toHaveAttribute('src', real)
  await expect.poll(width(popup)).toBe(640)
  expect(server.requests()).not.toContain(notice)
})
