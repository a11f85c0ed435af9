import browser from 'webextension-polyfill'
import { coversHost } from './match-pattern'

/** What "detect on every site" asks for; the manifest's optional_host_permissions. */
export const ALL_SITES = '*://*/*'

const allSites = { origins: [ALL_SITES] }

/** Whether the reader's grant for all sites stands. */
export const hasAllSites = (): Promise<boolean> => browser.permissions.contains(allSites)

/** Asks the reader. Only from a click of theirs, and before anything is awaited there; false: refused. */
export const requestAllSites = (): Promise<boolean> => browser.permissions.request(allSites)

/** Gives the grant back. */
export const removeAllSites = (): Promise<boolean> => browser.permissions.remove(allSites)

/** Tells of each grant given. */
export const onGrant = (listener: () => void): void => browser.permissions.onAdded.addListener(listener)

/** Tells of each grant given or taken, here or in the browser's own settings. */
export function onGrantsChange(listener: () => void): void {
  onGrant(listener)
  browser.permissions.onRemoved.addListener(listener)
}

/**
 * Whether the reader's grants reach that http(s) address. Where they do not, a request of ours would carry `Origin`, by
 * which its server learns our extension id (in Firefox one of this reader alone). The sites of our declared content
 * script are told as grants too, and are none: they let a script in, not a request out.
 */
export async function mayFetch(url: string): Promise<boolean> {
  const { hostname } = new URL(url)
  return (await grantedSites()).some((pattern) => coversHost(pattern, hostname))
}

/** Match patterns of what the reader has granted beside what the manifest declares; `*://<host>/*` for each host of pictures. */
export async function grantedSites(): Promise<string[]> {
  const declared = new Set(browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches))
  const { origins = [] } = await browser.permissions.getAll()
  return origins.filter((pattern) => !declared.has(pattern))
}

/** Gives the grant of one such pattern back. */
export const removeSite = (pattern: string): Promise<boolean> => browser.permissions.remove({ origins: [pattern] })

/**
 * Asks the reader for the hosts of these addresses, at once. Only from a click, before anything is awaited. False:
 * refused, or the browser took it for no click and did not ask.
 */
export const requestHosts = (urls: string[]): Promise<boolean> =>
  browser.permissions
    .request({ origins: [...new Set(urls.map((url) => `*://${new URL(url).hostname}/*`))] })
    .catch((error: unknown) => {
      console.warn('Qingdu, asking for a host:', error)
      return false
    })

/** The same for the host of one picture. */
export const requestHost = (url: string): Promise<boolean> => requestHosts([url])
