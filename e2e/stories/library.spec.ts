import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { articleAt } from '../harness/article.ts'
import { type Chromium, launchChromium } from '../harness/chromium.ts'
import { expect, test } from '../harness/test.ts'

const LIBRARY = '/src/entries/pages/library/library.html'

/** How often the browser is killed; QINGDU_KILLS asks for more. */
const KILLS = Number(process.env.QINGDU_KILLS ?? 3)
/** Moments of the kills, ms after the first acknowledged save: drawn, printed, and the same again with this seed. */
const SEED = Number(process.env.QINGDU_SEED ?? 20260411)

/** Numbers in [0, 1) from a seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

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
  await library.locator('.place').nth(1).click()
  await expect.poll(() => urls(library)).toHaveLength(1)
  await library.locator('.row .act').click()
  await library.locator('.place').first().click()
  await expect.poll(() => urls(library)).toEqual(all)
})

test('the list is filtered while typing, and follows what is saved elsewhere', async ({ extension }) => {
  await save(extension.control, 'https://river.example/a')
  const library = await openLibrary(extension)
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
  const extension = await launchChromium()
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
  }
})

/** SIGKILL to the browser process, which takes all others with it. */
async function kill({ context }: Chromium): Promise<void> {
  const browser = context.browser()
  if (!browser) throw new Error('no browser behind the context')
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const main = processInfo.find(({ type }) => type === 'browser')
  if (!main) throw new Error('no browser process')
  const gone = new Promise((resolve) => browser.once('disconnected', resolve))
  process.kill(main.id, 'SIGKILL')
  await gone
}

/** Rows as the database holds them once recovery is over. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const asked = indexedDB.open('qingdu')
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
    const rows = <T>(store: string): Promise<T[]> =>
      new Promise((resolve) => {
        const all = database.transaction(store).objectStore(store).getAll()
        all.onsuccess = () => resolve(all.result)
      })
    const records = await rows<{ url: string; revision: number }>('records')
    const revisions = await rows<{ url: string; number: number; verified: boolean; article: { textContent: string } }>(
      'revisions',
    )
    const journal = await rows('journal')
    database.close()
    return { records, revisions, journal }
  })

test(`what was acknowledged is there after ${KILLS} kills of the browser, whole`, async () => {
  test.setTimeout(60_000 + KILLS * 30_000)
  const profile = mkdtempSync(join(tmpdir(), 'qingdu-kills-'))
  const draw = random(SEED)
  const acknowledged = new Map<string, string>()
  const told = { seed: SEED, kills: 0, acked: 0, found: 0, missing: 0, half: 0 }
  try {
    for (let round = 0; round < KILLS; round += 1) {
      const extension = await launchChromium({ profile })
      let begin = (): void => undefined
      const began = new Promise<void>((resolve) => {
        begin = resolve
      })
      await extension.control.exposeFunction('acked', (url: string, text: string) => {
        acknowledged.set(url, text)
        begin()
      })
      // Ends with the browser.
      extension.control
        .evaluate(
          async ({ blank, round }) => {
            for (let at = 0; ; at += 1) {
              // Every fourth address is saved again and again, the others once.
              const url = `https://river.example/${at % 4 === 0 ? `again/${at % 40}` : `${round}/${at}`}`
              const text = `第${round}轮第${at}篇。`.repeat(4_000)
              const article = { ...blank, url, content: `<p>${text}</p>`, textContent: text, length: text.length }
              const argument = { article, tabId: null }
              const answer = await chrome.runtime.sendMessage({ qingdu: 'extension', call: 'save', argument })
              const isSaved = typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true
              const { acked } = globalThis as unknown as { acked(url: string, text: string): Promise<void> } // exposed above
              if (isSaved) await acked(url, text)
            }
          },
          { blank: articleAt('https://river.example/'), round },
        )
        .catch(() => 'killed')
      await began
      await new Promise((resolve) => setTimeout(resolve, 200 + draw() * 1_800))
      await kill(extension)
      told.kills += 1
      await extension.context.close().catch(() => 'already gone')
    }
    const extension = await launchChromium({ profile })
    await openLibrary(extension)
    const { records, revisions, journal } = await stored(extension.control)
    told.acked = acknowledged.size
    for (const [url, text] of acknowledged) {
      const record = records.find((row) => row.url === url)
      const revision = revisions.find((row) => row.url === url && row.number === record?.revision)
      if (!record || !revision) told.missing += 1
      // One that was written and not acknowledged any more may be newer, but is whole.
      else if (revision.verified && (revision.article.textContent === text || url.includes('/again/'))) told.found += 1
      else told.half += 1
    }
    for (const row of revisions) if (!row.verified) told.half += 1
    console.log(JSON.stringify(told))
    expect(told).toEqual({ ...told, found: told.acked, missing: 0, half: 0 })
    expect(journal).toEqual([])
    expect(records).toHaveLength(revisions.length)
    await extension.close()
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})
