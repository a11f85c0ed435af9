import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { articleAt } from '../harness/article.ts'
import type { Chromium } from '../harness/chromium.ts'
import { expect, test } from '../harness/test.ts'

const LIBRARY = '/src/entries/pages/library/library.html'
const OPTIONS = '/src/entries/pages/options/options.html'

async function save(extension: Chromium, url: string): Promise<void> {
  const answer = await extension.control.evaluate(
    async (argument) => (await chrome.runtime.sendMessage({ qingdu: 'extension', call: 'save', argument })) as unknown,
    { article: articleAt(url), tabId: null },
  )
  expect(answer).toMatchObject({ ok: true })
}

async function open(extension: Chromium, path: string): Promise<Page> {
  const page = await extension.context.newPage()
  await page.goto(extension.address(path))
  return page
}

const rows = (page: Page): Promise<(string | null)[]> =>
  page.locator('.row[data-url]').evaluateAll((all) => all.map((row) => row.getAttribute('data-url')))

test('the library goes into a file and comes back out of it, and a damaged file changes nothing', async ({
  extension,
}, info) => {
  const urls = ['https://river.example/a', 'https://river.example/b']
  for (const url of urls) await save(extension, url)
  const options = await open(extension, OPTIONS)
  const section = options.locator('#library')
  await expect(section).toContainText(await extension.message('storageHere'))
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    section.getByRole('button', { name: await extension.message('backupNow') }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^qingdu-library-\d{4}-\d\d-\d\d\.zip$/)
  const file = info.outputPath('backup.zip')
  await download.saveAs(file)
  await expect(section.locator('.done')).toBeVisible()
  await options.close()

  await extension.reset()
  const library = await open(extension, LIBRARY)
  await expect(library.locator('#list')).toBeVisible()
  expect(await rows(library)).toEqual([])

  const again = await open(extension, OPTIONS)
  const whole = readFileSync(file)
  const give = async (bytes: Buffer) =>
    again
      .locator('#library input[type=file]')
      .setInputFiles({ name: 'backup.zip', mimeType: 'application/zip', buffer: bytes })
  await give(whole.subarray(0, whole.length - 40))
  await expect(again.locator('#library .failed')).toContainText(await extension.message('problem_broken_backup_next'))
  expect(await rows(library)).toEqual([])
  await give(Buffer.from('<!doctype html>'))
  await expect(again.locator('#library .failed')).toContainText(await extension.message('problem_no_backup_next'))
  await give(whole)
  await expect(again.locator('#library .done')).toBeVisible()
  await expect.poll(() => rows(library)).toEqual(urls.toReversed())
  expect(extension.errors).toEqual([])
})
