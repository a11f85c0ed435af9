import { isPrivateHost } from '../../../article/private-address'
import { requestHosts } from '../../../platform/permissions'
import { webAddress } from './web-address'

/** Key in localStorage, which alone answers at once: a browser may be asked in the click only. */
const KEY = 'refused-hosts'
/** Hosts remembered, the last refused ones. */
const MAX_HOSTS = 200

function readRefused(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(stored) ? stored.filter((host) => typeof host === 'string') : []
  } catch {
    // Not ours, or cut off: then nothing was refused.
    return []
  }
}

/**
 * Asks the reader once for the hosts of these pictures, as far as they were not refused before: whoever saves shall not
 * be asked again and again. The browser itself asks for none that are granted. Only from a click, before anything is
 * awaited. False: there was nothing to ask for, or it was refused.
 */
export async function requestUnrefused(sources: readonly string[]): Promise<boolean> {
  const refused = readRefused()
  const wanted = sources.filter((src) => {
    const host = webAddress(src)?.hostname
    return host !== undefined && !isPrivateHost(host) && !refused.includes(host)
  })
  if (wanted.length === 0) return false
  const granted = await requestHosts(wanted)
  if (!granted) {
    const hosts = wanted.map((src) => new URL(src).hostname)
    localStorage.setItem(KEY, JSON.stringify([...new Set([...refused, ...hosts])].slice(-MAX_HOSTS)))
  }
  return granted
}
