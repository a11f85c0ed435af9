import { rmSync } from 'node:fs'
import type { Page } from 'playwright'
import { articleAt } from '../harness/article.ts'
import { type Chromium, launchChromium } from '../harness/chromium.ts'
import { distWithout } from '../harness/dist-without.ts'
import { random } from '../harness/random.ts'
import { expect, test } from '../harness/test.ts'

const LIBRARY = '/src/entries/pages/library/library.html'

/** What fills the disk: drawn, and the same again with this seed. */
const SEED = 20260411

type Answer = { ok: true; value: { revision: number } } | { ok: false; problem: { code: string } }

/** A save as the popup asks for it. */
const save = (page: Page, url: string, text?: string): Promise<Answer> =>
  page.evaluate(
    async (argument) => (await chrome.runtime.sendMessage({ qingdu: 'extension', call: 'save', argument })) as never,
    { article: articleAt(url, text), tabId: null },
  )

async function openLibrary({ context, address }: Chromium): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address(LIBRARY))
  await expect(page.locator('#list')).toBeVisible()
  return page
}

const urls = (page: Page): Promise<string[]> =>
  page.locator('.row[data-url]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-url') ?? ''))

test('an article goes to the trash by a key, comes back by another, and out of the trash by a press', async ({
  extension,
}) => {
  const all = ['c', 'b', 'a'].map((name) => `https://river.example/${name}`)
  for (const url of all.toReversed()) expect(await save(extension.control, url)).toMatchObject({ ok: true })
  const library = await openLibrary(extension)
  await expect.poll(() => urls(library)).toEqual(all)

  await library.keyboard.press('j')
  await library.keyboard.press('j')
  await library.keyboard.press('#')
  await expect(library.locator('.toast')).toContainText(await extension.message('trashed'))
  expect(await urls(library)).toEqual([all[0], all[2]])
  // The row that came into its place has the focus.
  await expect(library.locator('.row:focus-within')).toHaveAttribute('data-url', all[2] ?? '')
  await library.keyboard.press('Control+z')
  await expect.poll(() => urls(library)).toEqual(all)

  await library.keyboard.press('#')
  await expect.poll(() => urls(library)).toHaveLength(2)
  await library.locator('.place', { hasText: await extension.message('stateTrash') }).click()
  await expect.poll(() => urls(library)).toHaveLength(1)
  await library.locator('.row').hover()
  await library.locator('.row .act').click()
  await library.locator('.place').first().click()
  await expect.poll(() => urls(library)).toEqual(all)
})

test('the list is filtered while typing, and follows what is saved elsewhere', async ({ extension }) => {
  await save(extension.control, 'https://river.example/a')
  // A save by the worker asks the browser for no promise; the library does, where there is something to keep.
  const promised = async () => (await extension.readStorage()).persisted
  expect(await promised()).toBeUndefined()
  const library = await openLibrary(extension)
  // Yes or no: a browser without a window says no.
  await expect.poll(promised).toEqual(expect.any(Boolean))
  await library.keyboard.press('/')
  await library.keyboard.type('nowhere')
  await expect(library.locator('.row:visible')).toHaveCount(0)
  await library.keyboard.press('Escape')
  await expect(library.locator('.row:visible')).toHaveCount(1)
  await save(extension.control, 'https://clock.example/b')
  await expect(library.locator('.row:visible')).toHaveCount(2)
  await library.keyboard.type('clock.example')
  await expect(library.locator('.row:visible')).toHaveCount(1)
})

test('a full disk is told, loses nothing, and the next save works once there is room', async () => {
  const dist = distWithout('unlimitedStorage')
  const extension = await launchChromium({ dist })
  try {
    const { context, control, id } = extension
    const session = await context.newCDPSession(control)
    const quota = (quotaSize?: number) =>
      session.send('Storage.overrideQuotaForOrigin', {
        origin: `chrome-extension://${id}`,
        ...(quotaSize === undefined ? {} : { quotaSize }),
      })
    // Before the database is first opened: one that is set later lets more through.
    await quota(8_000_000)
    const kept: string[] = []
    let refused: Answer | null = null
    const draw = random(SEED)
    for (let number = 0; number < 20 && !refused; number += 1) {
      const url = `https://river.example/${number}`
      // The database packs what repeats: only what does not fills it. 300,000 characters twice, 2 bytes each.
      const text = Array.from({ length: 300_000 }, () => String.fromCharCode(0x4e00 + draw() * 20_000)).join('')
      const answer = await save(control, url, text)
      if (answer.ok) kept.push(url)
      else refused = answer
    }
    expect(refused).toEqual({ ok: false, problem: { code: 'quota' } })
    expect(kept.length).toBeGreaterThan(0)
    const library = await openLibrary(extension)
    await expect.poll(() => urls(library)).toEqual(kept.toReversed())
    await quota()
    expect(await save(control, 'https://river.example/again', '有地方了')).toMatchObject({ ok: true })
    await expect.poll(() => urls(library)).toEqual(['https://river.example/again', ...kept.toReversed()])
  } finally {
    await extension.close()
    rmSync(dist, { recursive: true, force: true, maxRetries: 5 })
  }
})
