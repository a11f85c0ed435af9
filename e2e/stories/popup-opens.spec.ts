import { expect, test } from '../harness/test.ts'

test('the toolbar button opens our popup on a page, and it closes again', async ({ extension, server }) => {
  const page = await extension.context.newPage()
  await page.goto(server.serve('http://news.qq.com/rain/a/plain', '<!doctype html><title>甲</title><p>一段文字。'))
  const popup = await extension.openPopup(page)
  expect(new URL(popup.url()).host).toBe(extension.id)
  await extension.closePopup()
  expect(extension.errors).toEqual([])
})

test('the worker can be stopped, and storage is as after install', async ({ extension }) => {
  await extension.stopWorker()
  await extension.writeStorage({ probe: 1 })
  expect(await extension.readStorage()).toMatchObject({ probe: 1 })
  await extension.reset()
  expect(await extension.readStorage()).not.toHaveProperty('probe')
})
