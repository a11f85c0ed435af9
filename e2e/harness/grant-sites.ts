import type { Chromium } from './chromium.ts'

/** Where pictures of test pages lie, as a grant names it. */
export const PICTURE_SITES = '*://pictures.qingdu.example/*'

/** The reader's grant for the sites of one pattern, as a click and the prompt give it. */
export async function grantSites({ control, allowSites }: Chromium, pattern: string): Promise<void> {
  const sites = { origins: [pattern] }
  if (await control.evaluate((wanted) => chrome.permissions.contains(wanted), sites)) return
  await allowSites(pattern)
  if (await control.evaluate((wanted) => chrome.permissions.request(wanted), sites)) return
  throw new Error(`no grant for ${pattern}`)
}
