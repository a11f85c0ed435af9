import { expect } from 'playwright/test'
import type { Chromium } from '../e2e/harness/chromium.ts'

/** Longest wait for one thing to be seen, milliseconds; a busy machine is slow. */
const WAIT = { timeout: 20_000 }

/**
 * The whole main job at one address: real toolbar button, article in the popup, saved, found in the library. Throws
 * where one of them does not happen. `title`: what the heading must say, where it is known.
 */
export async function checkMainJob(extension: Chromium, address: string, title?: string): Promise<void> {
  const page = await extension.context.newPage()
  await page.goto(address)
  const popup = await extension.openPopup(page)
  const heading = popup.locator('article h1, main h1').first()
  await expect(heading).toHaveText(title ?? /\S/, WAIT)
  const shown = (await heading.textContent())?.trim() ?? ''
  await expect(popup.locator('article p').first()).toBeVisible(WAIT)
  console.log(`popup: ${shown}`)
  await popup.getByRole('button', { name: await extension.message('save') }).click()
  await expect(popup.getByRole('button', { name: await extension.message('saved') })).toBeVisible(WAIT)
  console.log('saved')
  await extension.closePopup()
  const library = await extension.context.newPage()
  await library.goto(extension.address('/src/entries/pages/library/library.html'))
  await expect(library.getByText(shown).first()).toBeVisible(WAIT)
  console.log('found in the library')
}
