/** Toggle to the article on the screen over the page, beside Readability + DOMPurify shown the same way. */
import type { Page } from 'playwright'
import type { Chromium } from '../e2e/harness/chromium.ts'
import { median } from './median.ts'

/** Injects files by the background and answers with the milliseconds until a frame with its h1 was shown. */
async function show(extension: Chromium, page: Page, files: string[]): Promise<number> {
  const shown = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const hasTitle = () =>
          [...document.documentElement.children].some((host) => host.shadowRoot?.querySelector('article h1'))
        const look = () =>
          hasTitle()
            ? requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()))
            : requestAnimationFrame(look)
        look()
      }),
  )
  const start = await extension.control.evaluate(
    async ({ url, files }) => {
      const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === url)
      const start = performance.timeOrigin + performance.now()
      await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, files })
      return start
    },
    { url: page.url(), files },
  )
  return (await shown) - start
}

/** Rows of the table. Each round reloads the page, so that nothing is remembered. */
export async function benchOverlay(extension: Chromium, page: Page, rounds: number): Promise<Record<string, string>> {
  const scripts: Record<string, string[]> = {
    ours: ['/inject/overlay.js', '/inject/extract.js'],
    peer: ['/inject/peer.js'],
  }
  const times: Record<string, number[]> = { ours: [], peer: [] }
  for (let round = -1; round < rounds; round += 1) {
    const order = round % 2 === 0 ? Object.entries(scripts) : Object.entries(scripts).reverse()
    for (const [name, files] of order) {
      await page.reload()
      await extension.openPopup(page) // grants the tab
      await extension.closePopup()
      const taken = await show(extension, page, files)
      if (round >= 0) times[name]?.push(taken)
    }
  }
  const [ours = Number.NaN, peer = Number.NaN] = Object.values(times).map(median)
  return {
    'overlay, toggle to article': `${ours.toFixed(0)} ms`,
    'Readability + DOMPurify alone': `${peer.toFixed(0)} ms`,
    'overlay / peer': (ours / peer).toFixed(2),
  }
}
