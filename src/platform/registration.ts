import browser from 'webextension-polyfill'
import { ALL_SITES } from './permissions'

const ID = 'detect-everywhere'

/** Whether the detector is registered for all sites. */
export const isDetectorRegistered = async (): Promise<boolean> =>
  (await browser.scripting.getRegisteredContentScripts({ ids: [ID] })).length > 0

/**
 * Lets the manifest's own content script, the detector, run on all other sites as well, from their next loading on
 * and across restarts. Needs the grant for all sites.
 */
export async function registerDetector(): Promise<void> {
  const { js, matches } = declared()
  await browser.scripting.registerContentScripts([
    {
      id: ID,
      js,
      matches: [ALL_SITES],
      excludeMatches: matches,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ])
}

/** Runs it in the pages that are open now, `wanted` by address; where the browser lets nobody in there is nothing to find. */
export async function detectInOpenTabs(wanted: (url: string) => boolean): Promise<void> {
  const { js } = declared()
  const tabs = await browser.tabs.query({ url: ALL_SITES, discarded: false })
  const ids = tabs.flatMap(({ id, url }) => (id !== undefined && url !== undefined && wanted(url) ? [id] : []))
  await Promise.allSettled(ids.map((tabId) => browser.scripting.executeScript({ target: { tabId }, files: js })))
}

function declared(): { js: string[]; matches: string[] } {
  const script = browser.runtime.getManifest().content_scripts?.[0]
  if (!script?.js) throw new Error('the manifest declares no content script')
  return { js: script.js.map((file) => `/${file.replace(/^\//, '')}`), matches: script.matches }
}

/** Takes it away again; pages that are open keep theirs until they are loaded again. */
export const unregisterDetector = (): Promise<void> => browser.scripting.unregisterContentScripts({ ids: [ID] })
