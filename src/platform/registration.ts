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
  const declared = browser.runtime.getManifest().content_scripts?.[0]
  if (!declared?.js) throw new Error('the manifest declares no content script')
  await browser.scripting.registerContentScripts([
    {
      id: ID,
      js: declared.js.map((file) => `/${file.replace(/^\//, '')}`),
      matches: [ALL_SITES],
      excludeMatches: declared.matches,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ])
}

/** Takes it away again; pages that are open keep theirs until they are loaded again. */
export const unregisterDetector = (): Promise<void> => browser.scripting.unregisterContentScripts({ ids: [ID] })
