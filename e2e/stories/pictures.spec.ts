/** Pictures that do not load: what is tried, in what order, and what the reader sees at the end. */
import type { Page } from 'playwright'
import { longText, plainPage } from '../harness/pages.ts'
import { PICTURES } from '../harness/server.ts'
import { expect, test } from '../harness/test.ts'

const SITE = 'http://site.qingdu.example'
const GONE = `${PICTURES}/gone.png`

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
