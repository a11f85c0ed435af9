import { isPrivateHost } from '../../../article/private-address'
import { requestHosts } from '../../../platform/permissions'
import { webAddress } from './web-address'

/** Key in localStorage, which alone answers at once: a browser may be asked in the click only. */
const KEY = 'asked-hosts'
/** Hosts remembered, the last ones. */
const MAX_HOSTS = 200
/** Hosts in one question: an article has a few, and a page that names thousands makes a list nobody can read. */
const MAX_ASKED = 20

function readAsked(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(stored) ? stored.filter((host) => typeof host === 'string') : []
  } catch {
    // Not ours, or cut off: then nothing was asked.
    return []
  }
}

/**
 * Asks the reader for the hosts of these pictures, each of them once: whoever said no shall not be asked at every save.
 * The browser itself asks for none that are granted. Only from a click, before anything is awaited. False: there was
 * nothing to ask for, or it was refused.
 */
export async function requestOnce(sources: readonly string[]): Promise<boolean> {
  const asked = readAsked()
  const hosts = sources.flatMap((src) => webAddress(src)?.hostname ?? [])
  const unasked = new Set(hosts.filter((host) => !isPrivateHost(host) && !asked.includes(host)))
  const fresh = new Set([...unasked].slice(0, MAX_ASKED))
  if (fresh.size === 0) return false
  // Before the answer: Chromium closes a popup under its question, and the popup hears no more of it.
  localStorage.setItem(KEY, JSON.stringify([...asked, ...fresh].slice(-MAX_HOSTS)))
  return requestHosts(sources.filter((src) => fresh.has(webAddress(src)?.hostname ?? '')))
}
