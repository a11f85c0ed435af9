/** Click on the toolbar button to the article on the screen, beside an empty popup opened the same way. */
import type { Page } from 'playwright'
import { type Chromium, POPUP } from '../e2e/harness/chromium.ts'
import { until } from '../e2e/harness/until.ts'
import { EMPTY_POPUP } from './measured-dist.ts'
import { median } from './median.ts'
import { NAMES } from './names.ts'

interface Opened {
  document: number
  firstPaint: number
  marks: Record<string, number>
}

/** Long enough for either popup to be painted on a busy machine; only then a client connects, which would slow it. */
const UNDISTURBED = 2_500

/** Milliseconds from the click; `wanted`: the mark or paint to wait for. */
async function open(extension: Chromium, page: Page, wanted: string): Promise<Opened> {
  const clicked = performance.timeOrigin + performance.now()
  const popup = await extension.openPopup(page, { undisturbed: UNDISTURBED })
  await popup.evaluate(NAMES)
  return until(wanted, () =>
    popup.evaluate(
      ({ clicked, wanted }) => {
        const entries = [...performance.getEntriesByType('mark'), ...performance.getEntriesByType('paint')]
        if (!entries.some((entry) => entry.name === wanted)) return null
        const at = (time: number) => performance.timeOrigin + time - clicked
        return {
          document: at(0),
          firstPaint: at(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN),
          marks: Object.fromEntries(entries.map((entry) => [entry.name, at(entry.startTime)])),
        }
      },
      { clicked, wanted },
    ),
  )
}

/** Milliseconds of one injected file and its answer, from the open popup; median of `rounds`. */
async function injection(popup: Page, file: string, rounds: number): Promise<number> {
  const times = await popup.evaluate(
    async ({ file, rounds }) => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
      const taken: number[] = []
      for (let round = 0; round < rounds; round += 1) {
        const start = performance.now()
        await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, files: [file] })
        taken.push(performance.now() - start)
      }
      return taken
    },
    { file, rounds },
  )
  return median(times)
}

/** Rows of the table. */
export async function benchPopup(extension: Chromium, page: Page, rounds: number): Promise<Record<string, string>> {
  const ours: Opened[] = []
  const empty: Opened[] = []
  const choose = (popup: string) => extension.control.evaluate((path) => chrome.action.setPopup({ popup: path }), popup)
  for (let round = -1; round < rounds; round += 1) {
    await choose(EMPTY_POPUP)
    const trivial = await open(extension, page, 'first-contentful-paint')
    await extension.closePopup()
    await choose(POPUP)
    const whole = await open(extension, page, 'article-painted')
    await extension.closePopup()
    if (round < 0) continue // the first pair warms up
    empty.push(trivial)
    ours.push(whole)
  }
  const popup = await extension.openPopup(page)
  await popup.evaluate(NAMES)
  const nothing = await injection(popup, '/inject/nothing.js', 9)
  const echo = await injection(popup, '/inject/echo.js', 9)
  const extract = await injection(popup, '/inject/extract.js', 9)
  await extension.closePopup()

  const of = (pick: (opened: Opened) => number) => median(ours.map(pick))
  const between = (from: string, to: string) =>
    of(({ marks }) => (marks[to] ?? Number.NaN) - (marks[from] ?? Number.NaN))
  const painted = of(({ marks }) => marks['article-painted'] ?? Number.NaN)
  const emptyPainted = median(empty.map(({ firstPaint }) => firstPaint))
  const ms = (value: number) => `${value.toFixed(0)} ms`
  return {
    'empty popup, first paint': ms(emptyPainted),
    'popup, first frame (skeleton)': ms(of(({ firstPaint }) => firstPaint)),
    'first frame before the article was rendered': `${ours.filter(({ firstPaint, marks }) => firstPaint < (marks['article-rendered'] ?? 0)).length} of ${ours.length}`,
    'popup, article painted': ms(painted),
    'later than the empty popup': `${ms(painted - emptyPainted)} (bar: 80 ms)`,
    '  document to script': ms(of(({ document, marks }) => (marks['popup-started'] ?? Number.NaN) - document)),
    '  tab known': ms(between('popup-started', 'tab-known')),
    '  inject, extract, transfer': ms(between('tab-known', 'article-read')),
    '    injection alone (warm)': ms(nothing),
    '    transfer (warm)': ms(Math.max(0, echo - nothing)),
    '    extraction (warm)': ms(Math.max(0, extract - echo)),
    '  render': ms(between('article-read', 'article-rendered')),
    '  paint': ms(between('article-rendered', 'article-painted')),
  }
}
