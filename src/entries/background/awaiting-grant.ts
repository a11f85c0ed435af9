import type { SaveReport } from '../../article/save-report'
import type { Store } from '../../platform/storage'
import { createQueue } from './queue'

/** How long an article waits, ms: as long as somebody may think about the browser's question. */
const WAITS = 5 * 60_000

/** Key in the session store. */
const KEY = 'awaiting-grant'

/** What waits. */
interface Waiting {
  /** Key of the article in the library, and the tab whose popup saved it. */
  url: string
  tabId: number
  /** An address on each of the sites that lack the reader's word. */
  sites: string[]
  /** Since when, epoch ms. */
  at: number
}

/** null: nothing waits, or what another version left. */
function readWaiting(stored: unknown): Waiting | null {
  if (typeof stored !== 'object' || stored === null) return null
  if (!('url' in stored && 'tabId' in stored && 'sites' in stored && 'at' in stored)) return null
  const { url, tabId, sites, at } = stored
  if (typeof url !== 'string' || typeof tabId !== 'number' || typeof at !== 'number' || !Array.isArray(sites))
    return null
  return { url, tabId, sites: sites.filter((site) => typeof site === 'string' && URL.canParse(site)), at }
}

export interface AwaitingGrant {
  /** The popup of that tab saved an article; it waits where pictures of it lack nothing but the reader's word. */
  saved(report: SaveReport, tabId: number): Promise<void>
  /** The reader allowed some site, or another right. */
  granted(): Promise<void>
}

interface Rim {
  session: Pick<Store, 'read' | 'write' | 'remove'>
  /** Whether the reader's grants reach that address. */
  mayFetch(url: string): Promise<boolean>
  /** Fetches what the article of that address lacks. */
  retry(url: string): Promise<unknown>
  /** Opens the popup over that tab, where the reader is still looking at it. */
  openPopup(tabId: number): Promise<unknown>
  /** epoch ms */
  now(): number
}

/**
 * The article that a popup saved last, until the reader has answered for its pictures. Chromium closes the popup under
 * the question (156), and this worker may be stopped meanwhile: what is to follow must not be lost with either.
 */
export function createAwaitingGrant({ session, mayFetch, retry, openPopup, now }: Rim): AwaitingGrant {
  const inTurn = createQueue()

  async function follow(): Promise<void> {
    const waiting = readWaiting(await session.read(KEY))
    if (!waiting) return
    const isOver = now() - waiting.at >= WAITS
    const words = isOver ? [] : await Promise.all(waiting.sites.map(mayFetch))
    // A right for something else answers nothing.
    if (!isOver && !words.includes(true)) return
    await session.remove(KEY)
    if (isOver) return
    await retry(waiting.url)
    // It says what is saved now; where it stayed open, or may not be opened, nothing happens.
    await openPopup(waiting.tabId)
  }

  return {
    async saved({ url, images }, tabId) {
      const lacking = images.missing.filter(({ src, reason }) => reason === 'not-allowed' && URL.canParse(src))
      const sites = [...new Set(lacking.map(({ src }) => new URL(src).origin))]
      if (sites.length === 0) return
      await session.write(KEY, { url, tabId, sites, at: now() } satisfies Waiting)
      // The answer may have come while the save was still fetching.
      await inTurn(follow)
    },
    granted: () => inTurn(follow),
  }
}
