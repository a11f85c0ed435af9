import browser, { type Scripting } from 'webextension-polyfill'
import { fail, ok, type Result } from '../problem/result'

/** From the extension's root; without the leading slash Firefox looks beside the calling page. */
const FILES = {
  extraction: ['/inject/extract.js'],
  // In this order: the view waits for the reading that the second brings, and only its answer is heard.
  overlay: ['/inject/overlay.js', '/inject/extract.js'],
  // The first keeps what is selected before the overlay takes the page's focus.
  selection: ['/inject/select.js', '/inject/overlay.js', '/inject/extract.js'],
  // The last presses the button of the overlay that the others opened, or that stands already.
  saving: ['/inject/overlay.js', '/inject/extract.js', '/inject/press-save.js'],
  pressSave: ['/inject/press-save.js'],
  // The popup shows it itself.
  selected: ['/inject/select.js', '/inject/extract.js'],
}
export type Injected = keyof typeof FILES

/**
 * Runs our scripts in the tab's own document (isolated world, top frame) and answers with the last value of the last.
 * Problems: `browser-page` (the browser lets nobody in: its own pages, the store, error pages, or no right to this
 * one), `internal` (the script threw or gave nothing).
 */
export async function inject(tabId: number, scripts: Injected): Promise<Result<unknown>> {
  const results = await browser.scripting.executeScript({ target: { tabId }, files: FILES[scripts] }).catch(() => null)
  if (!results) return fail('browser-page')
  const [first] = results
  // Firefox puts what was thrown into `error`; Chromium answers null and says nothing.
  return first && !first.error && first.result !== null && first.result !== undefined
    ? ok(first.result)
    : fail('internal')
}

/**
 * Runs one function in the tab's own document (isolated world, top frame) and answers with what it resolves to; null:
 * the browser does not let us in any more, or it threw. The function travels as text: it must need nothing outside it.
 */
export async function runInTab(
  tabId: number,
  run: (argument: string) => Promise<unknown>,
  argument: string,
): Promise<unknown> {
  const results = await browser.scripting
    .executeScript({ target: { tabId }, func: run, args: [argument] })
    .catch(() => null)
  return results?.[0]?.result ?? null
}

/** removeCSS takes away only what equals what insertCSS was given, to the letter. */
const scrollLock = (tabId: number): Scripting.CSSInjection => ({
  target: { tabId },
  css: 'html{overflow:hidden !important}',
  origin: 'USER',
})

/**
 * Stops the page from scrolling under the overlay, without touching its DOM. False: not allowed there. Chromium counts
 * insertions (156: twice in, once out, and the page stays locked), so an earlier one goes first.
 */
export const lockScroll = (tabId: number): Promise<boolean> =>
  unlockScroll(tabId).then(() =>
    browser.scripting.insertCSS(scrollLock(tabId)).then(
      () => true,
      () => false,
    ),
  )

/** Lets the page scroll again. False: there is no such page any more. */
export const unlockScroll = (tabId: number): Promise<boolean> =>
  browser.scripting.removeCSS(scrollLock(tabId)).then(
    () => true,
    () => false,
  )
