import { fail } from '../../../problem/result'

/** Schemes a reader's article can come by; all else is the browser's own, or what it shows of itself. */
const READABLE = ['http:', 'https:', 'file:']

/** Where extensions are bought: no extension is let in, by any of the browsers. */
const STORES: readonly { host: string; path: string }[] = [
  { host: 'chromewebstore.google.com', path: '/' },
  { host: 'chrome.google.com', path: '/webstore' },
  { host: 'microsoftedge.microsoft.com', path: '/addons' },
  { host: 'addons.mozilla.org', path: '/' },
]

/**
 * What an address alone tells: `browser-page` or `pdf`, before anything is injected; null: it may be read. An address
 * we may not know (null) is asked by injecting.
 */
export function findPageProblem(address: string | null): ReturnType<typeof fail> | null {
  if (address === null || !URL.canParse(address)) return null
  const url = new URL(address)
  if (!READABLE.includes(url.protocol)) return fail('browser-page')
  if (STORES.some(({ host, path }) => url.hostname === host && url.pathname.startsWith(path))) {
    return fail('browser-page')
  }
  return /\.pdf$/i.test(url.pathname) ? fail('pdf') : null
}
