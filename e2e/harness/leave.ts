/** Presses what closes its own page. */
import type { Locator } from 'playwright'

/**
 * A real click on a button whose page closes itself for it. The browser may take the page away before it has
 * acknowledged the click, and the click then fails though it was done: that one failure is taken for the answer,
 * but only where the page does close. Any other failure is thrown.
 */
export async function pressToLeave(button: Locator): Promise<void> {
  const closed = button.page().waitForEvent('close', { timeout: 45_000 })
  await button.click().catch(async (problem: unknown) => {
    await closed.catch(() => {
      throw problem
    })
  })
  await closed
}
