/**
 * `npm run bench:library -- [--sizes 1000,10000] [--rounds 9] [--backup 1000]`: what saving, the library page and a saved copy cost in
 * libraries of those sizes, generated Chinese articles of about 2,000 characters; and a backup of so many articles with 3 pictures of 100 kB each (0: none). Tells
 * and never fails.
 */
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright'
import { articleAt, articleWith } from '../e2e/harness/article.ts'
import { type Chromium, launchChromium } from '../e2e/harness/chromium.ts'
import { grantSites, PICTURE_SITES } from '../e2e/harness/grant-sites.ts'
import { random } from '../e2e/harness/random.ts'
import { PICTURES, startServer, type TestServer } from '../e2e/harness/server.ts'
import { until } from '../e2e/harness/until.ts'
import { benchBackup, fillWithPictures } from './library-backup.ts'
import { fillLibrary } from './library-fill.ts'
import { median } from './median.ts'
import { NAMES } from './names.ts'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    rounds: { type: 'string', default: '9' },
    backup: { type: 'string', default: '1000' },
  },
})
const rounds = Number(values.rounds)
const LIBRARY = '/src/entries/pages/library/library.html'
const TAB = '/src/entries/pages/tab/tab.html'

/** Marks when the first node that fits is there, and when it is painted: the frame after the next has begun. */
const watchFor = (selector: string): string => `
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector(${JSON.stringify(selector)})) return
    observer.disconnect()
    requestAnimationFrame(() => requestAnimationFrame(() => { globalThis.paintedAt = performance.now() }))
  }).observe(document, { childList: true, subtree: true })`

/** About 2,000 characters, no two alike. */
function text(draw: () => number): string {
  const sentence = () => String.fromCharCode(...Array.from({ length: 24 }, () => 0x4e00 + draw() * 3_000))
  return Array.from({ length: 80 }, () => `${sentence()}。`).join('')
}

const ask = (page: Page, call: string, argument: unknown): Promise<number> =>
  page.evaluate(
    async (message) => {
      const began = performance.now()
      const answer: unknown = await chrome.runtime.sendMessage(message)
      if (typeof answer !== 'object' || answer === null || !('ok' in answer) || !answer.ok) {
        throw new Error(JSON.stringify(answer))
      }
      return performance.now() - began
    },
    { qingdu: 'extension', call, argument },
  )

/** ms from the request of a message to the answer "saved"; the worker is awake. */
async function benchSave({ control }: Chromium, draw: () => number): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds * 3; round += 1) {
    const article = articleAt(`https://river.example/bench/${draw()}`, text(draw))
    times.push(await ask(control, 'save', { article, tabId: null }))
  }
  return median(times.slice(3))
}

/**
 * ms from the navigation to what fits the selector being painted, and MB of heap after a collection once `whole` is
 * there: the list's first rows stand before the rest of it.
 */
async function benchPage({ context }: Chromium, address: string, selector: string, whole = selector) {
  const times: number[] = []
  const heaps: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const page = await context.newPage()
    await page.addInitScript(watchFor(selector))
    await page.goto(address)
    const painted = () => page.evaluate(() => ('paintedAt' in window ? Number(window.paintedAt) : null))
    times.push(await until('painted', painted))
    await page.locator(whole).first().waitFor()
    const session = await context.newCDPSession(page)
    await session.send('HeapProfiler.collectGarbage')
    heaps.push((await session.send('Runtime.getHeapUsage')).usedSize / 1_000_000)
    await page.close()
  }
  return { time: median(times.slice(1)), heap: median(heaps) }
}

/** Two saved copies, without and with 50 pictures of 100 kB that pack into nothing. */
async function savedCopies(extension: Chromium, server: TestServer, draw: () => number) {
  const pictures = Array.from({ length: 50 }, (_, number) => {
    const body = Buffer.from(Array.from({ length: 100_000 }, () => draw() * 256))
    body.set([0xff, 0xd8, 0xff, 0xe0])
    return server.serve(`${PICTURES}/bench-${number}.jpg`, {
      ...{ body, type: 'image/jpeg' },
    })
  })
  const rows: Record<string, string> = {}
  for (const count of [0, 50]) {
    const url = `https://river.example/copy/${count}`
    const article = articleWith(url, pictures.slice(0, count), text(draw))
    const saved = await ask(extension.control, 'save', { article, tabId: null })
    const address = `${extension.address(TAB)}#saved=${encodeURIComponent(url)}`
    const opened = await benchPage(extension, address, '.body')
    rows[`  saved copy with ${count} pictures painted`] = `${opened.time.toFixed(0)} ms`
    rows[`  … its save, ${count} pictures from this machine, once`] = `${saved.toFixed(0)} ms`
  }
  return rows
}

/** Printed as they are measured: the larger library takes minutes. */
function tell(rows: Record<string, string>): void {
  for (const [name, value] of Object.entries(rows)) console.log(`${name.padEnd(48)}  ${value}`)
}

const server = await startServer()
console.log(`Medians of ${rounds} (saves: ${rounds * 3})`)
for (const size of values.sizes.split(',').filter(Boolean).map(Number)) {
  const extension = await launchChromium({ server })
  await extension.context.addInitScript(NAMES)
  await extension.control.evaluate(NAMES)
  await grantSites(extension, PICTURE_SITES)
  const draw = random(size)
  // The first save makes the database; the rest is put in beside it.
  await ask(extension.control, 'save', { article: articleAt('https://river.example/first', text(draw)), tabId: null })
  await fillLibrary(
    extension.control,
    Array.from({ length: size }, () => text(draw)),
  )
  tell({ [`${size} saved, load`]: loadavg()[0]?.toFixed(1) ?? '' })
  tell({ '  one more save': `${(await benchSave(extension, draw)).toFixed(1)} ms` })
  const page = await benchPage(extension, extension.address(LIBRARY), '.row[data-url]', '#list:not([aria-busy])')
  tell({
    '  library page painted': `${page.time.toFixed(0)} ms`,
    '  heap of the open page': `${page.heap.toFixed(1)} MB`,
  })
  tell(await savedCopies(extension, server, draw))
  await extension.close()
}
const backedUp = Number(values.backup)
if (backedUp > 0) {
  const extension = await launchChromium({ server })
  await extension.control.evaluate(NAMES)
  await ask(extension.control, 'save', { article: articleAt('https://river.example/first'), tabId: null })
  await fillWithPictures(extension.control, backedUp)
  const { time, heap } = await benchBackup(extension)
  tell({ [`a backup of ${backedUp} with 3 pictures each, load`]: loadavg()[0]?.toFixed(1) ?? '' })
  tell({
    '  from click to file': `${time.toFixed(1)} s`,
    '  most heap of its page, buffers in': `${heap.toFixed(0)} MB`,
  })
  await extension.close()
}
await server.close()
