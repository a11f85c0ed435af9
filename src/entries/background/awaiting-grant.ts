import type { SaveReport } from '../../article/save-report'
import type { Store } from '../../platform/storage'
import { createQueue } from './queue'

/** How long an article waits, ms: as long as somebody may think about the browser's question. */
const WAITS = 5 * 60_000

/** Articles that wait at a time; beyond it the oldest are left to the library's list of missing pictures. */
const MOST = 20

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

/** What waits, oldest first; what another version left is nothing. */
const readAll = (stored: unknown): Waiting[] =>
  (Array.isArray(stored) ? stored : []).flatMap((one: unknown) => readWaiting(one) ?? [])

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
  session: Pick<Store, 'read' | 'write'>
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
 * The articles that popups saved, until the reader has answered for their pictures. Chromium closes the popup under the
 * question (156), and this worker may be stopped meanwhile: what is to follow must not be lost with either. Two windows
 * may ask at once, and one answer may be for both.
 */
export function createAwaitingGrant({ session, mayFetch, retry, openPopup, now }: Rim): AwaitingGrant {
  const inTurn = createQueue()

  const isAnswered = async ({ sites }: Waiting): Promise<boolean> =>
    (await Promise.all(sites.map(mayFetch))).includes(true)

  /** What waits on is written before what is answered is fetched: a stopped worker fetches nothing twice. */
  async function follow(): Promise<void> {
    const all = readAll(await session.read(KEY))
    const waiting = all.filter(({ at }) => now() - at < WAITS)
    // A right for something else answers nothing.
    const answers = await Promise.all(waiting.map(isAnswered))
    const on = waiting.filter((_, at) => !answers[at])
    if (on.length < all.length) await session.write(KEY, on)
    for (const { url, tabId } of waiting.filter((_, at) => answers[at])) {
      await retry(url)
      // It says what is saved now; where it stayed open, or may not be opened, nothing happens.
      await openPopup(tabId)
    }
  }

  const remember = async (one: Waiting): Promise<void> => {
    const others = readAll(await session.read(KEY)).filter(({ url }) => url !== one.url)
    await session.write(KEY, [...others, one].slice(-MOST))
  }

  return {
    async saved({ url, images }, tabId) {
      const lacking = images.missing.filter(({ src, reason }) => reason === 'not-allowed' && URL.canParse(src))
      const sites = [...new Set(lacking.map(({ src }) => new URL(src).origin))]
      if (sites.length === 0) return
      await inTurn(() => remember({ url, tabId, sites, at: now() }))
      // The answer may have come while the save was still fetching.
      await inTurn(follow)
    },
    granted: () => inTurn(follow),
  }
}
