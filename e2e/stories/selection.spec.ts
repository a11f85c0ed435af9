/** Reading just what is selected, from the popup, and what becomes of it when it is saved. */
import type { Page } from 'playwright'
import { longText, plainPage } from '../harness/pages.ts'
import { LIBRARY } from '../harness/shelves.ts'
import { expect, test } from '../harness/test.ts'

/** Selects the second paragraph and the beginning of the third. */
const select = (web: Page) =>
  web.evaluate(() => {
    const paragraphs = document.querySelectorAll('p')
    const [first, last] = [paragraphs[1]?.firstChild, paragraphs[2]?.firstChild]
    if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, 6)
  })

test('the popup offers what is selected, and saves it beside the whole article', async ({ extension, server }) => {
  const [button = '', save = '', saved = ''] = await Promise.all(
    ['readSelection', 'save', 'saved'].map((key) => extension.message(key)),
  )
  const web = await extension.context.newPage()
  await web.goto(server.serve('http://blog.qingdu.example/selected.html', plainPage(longText(30))))
  const popup = await extension.openPopup(web)
  await expect(popup.locator('article .body')).toContainText('第30段')
  await expect(popup.getByRole('button', { name: button })).toHaveCount(0)
  await popup.getByRole('button', { name: save }).click()
  await expect(popup.getByRole('button', { name: saved })).toBeVisible()
  await extension.closePopup()
  expect(await extension.badge(web)).toBe('✓')

  await select(web)
  const again = await extension.openPopup(web)
  await expect(again.locator('article .body')).toContainText('第30段')
  await again.getByRole('button', { name: button }).focus()
  await again.keyboard.press('Enter')
  const body = again.locator('article .body')
  await expect(body).not.toContainText('第4段')
  await expect(body).toContainText('第2段')
  await expect(body).not.toContainText('第1段')
  await expect(again.locator('article h1')).toHaveText('一篇普通的文章')
  await expect(again.getByRole('button', { name: button })).toHaveCount(0)
  // The keys work on: the focus did not go with its button.
  await again.keyboard.press('s')
  await expect(again.getByRole('button', { name: saved })).toBeVisible()
  await extension.closePopup()

  const library = await extension.context.newPage()
  await library.goto(extension.address(LIBRARY))
  const rows = library.locator('.row[data-url]')
  await expect(rows).toHaveCount(2)
  await rows.filter({ hasText: '第2段' }).locator('a.open').click()
  await expect(library.locator('article .body')).not.toContainText('第4段')
  expect(extension.errors).toEqual([])
})
