import { pressToLeave } from '../harness/leave.ts'
import { findOverlay, waitForNoOverlay, waitForOverlay } from '../harness/overlay.ts'
import { serveLeaked } from '../harness/pages.ts'
import { expect, test } from '../harness/test.ts'

test('the command closes what it opened', async ({ extension, server }) => {
  const page = await extension.context.newPage()
  await page.goto(serveLeaked(server))
  await extension.toggleByCommand(page)
  await waitForOverlay(page)
  await extension.toggleByCommand(page)
  await waitForNoOverlay(page)
})

test('the popup hands over to the page', async ({ extension, server }) => {
  const page = await extension.context.newPage()
  await page.goto(serveLeaked(server))
  const popup = await extension.openPopup(page)
  await pressToLeave(popup.getByRole('button', { name: await extension.message('readHere') }))
  await waitForOverlay(page)
})

test('a page that forbids everything gets an overlay all the same, and no violation of ours', async ({
  extension,
  server,
}) => {
  const body =
    '<script>window.seen = []; addEventListener("securitypolicyviolation", (event) => seen.push(event.blockedURI))</script>'
  const policy =
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'none'; img-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
  const html = `<!doctype html><meta charset="utf-8"><title>甲</title>${body}<article><h1>甲</h1>${'<p>一段足够长的文字,讲一条河和河边的人,他们每天都来这里看书。</p>'.repeat(12)}</article>`
  const page = await extension.context.newPage()
  await page.goto(
    server.serve('http://strict.qingdu.example/', { body: html, headers: { 'content-security-policy': policy } }),
  )
  await extension.toggleByCommand(page)
  await waitForOverlay(page)
  expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toEqual([])
  expect(await findOverlay(page)).not.toBeNull()
})
