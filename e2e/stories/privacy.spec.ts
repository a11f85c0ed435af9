import { grantSites, PICTURE_SITES } from '../harness/grant-sites.ts'
import { serveLeaked, serveWechat } from '../harness/pages.ts'
import { PICTURES } from '../harness/server.ts'
import { expect, test } from '../harness/test.ts'

test('reading and saving ask for the pictures of the article and for nothing else', async ({ extension, server }) => {
  await grantSites(extension, PICTURE_SITES)
  const address = serveWechat(server)
  const page = await extension.context.newPage()
  await page.goto(address, { waitUntil: 'networkidle' })
  const own = new Set(server.requests())
  const popup = await extension.openPopup(page)
  await expect(popup.locator('article img').first()).toBeVisible()
  await popup.getByRole('button', { name: await extension.message('save') }).click()
  await expect(popup.getByRole('button', { name: await extension.message('saved') })).toBeVisible()
  await extension.closePopup()
  const library = await extension.context.newPage()
  await library.goto(extension.address('/src/entries/pages/library/library.html'))
  await expect(library.getByRole('main')).toBeVisible()
  const ours = server.requests().filter((url) => !own.has(url) && !url.startsWith(`${PICTURES}/river-`))
  expect(ours).toEqual([])
})

test('an article without pictures is read and shown without a single request', async ({ extension, server }) => {
  const page = await extension.context.newPage()
  await page.goto(serveLeaked(server), { waitUntil: 'networkidle' })
  server.forget()
  const popup = await extension.openPopup(page)
  await expect(popup.locator('article h1')).toBeVisible()
  await extension.toggleByCommand(page)
  await page.keyboard.press('Escape')
  expect(server.requests()).toEqual([])
})
