import type { SaveReport } from '../../article/save-report'
import type { Store } from '../../platform/storage'

/** How long an article waits, ms: as long as somebody may think about the browser's question. */
const WAITS = 5 * 60_000

/** Key in the session store. */
const KEY = 'awaiting-grant'

/** What waits, and since when (epoch ms); null: nothing, or what another version left. */
function readWaiting(stored: unknown): { url: string; at: number } | null {
  if (typeof stored !== 'object' || stored === null || !('url' in stored) || !('at' in stored)) return null
  const { url, at } = stored
  return typeof url === 'string' && typeof at === 'number' ? { url, at } : null
}

export interface AwaitingGrant {
  /** The popup saved an article; it waits where pictures of it lack nothing but the reader's word. */
  saved(report: SaveReport): Promise<void>
  /** The reader allowed some site. */
  granted(): Promise<void>
}

interface Rim {
  session: Pick<Store, 'read' | 'write' | 'remove'>
  /** Fetches what the article of that address lacks. */
  retry(url: string): Promise<unknown>
  openPopup(): Promise<unknown>
  /** epoch ms */
  now(): number
}

/**
 * The article that a popup saved last, until the reader has answered for its pictures. Chromium closes the popup under
 * the question (156), and this worker may be stopped meanwhile: what is to follow must not be lost with either.
 */
export const createAwaitingGrant = ({ session, retry, openPopup, now }: Rim): AwaitingGrant => ({
  async saved({ url, images }) {
    if (images.missing.some(({ reason }) => reason === 'not-allowed')) await session.write(KEY, { url, at: now() })
  },
  async granted() {
    const waiting = readWaiting(await session.read(KEY))
    if (!waiting) return
    await session.remove(KEY)
    if (now() - waiting.at >= WAITS) return
    await retry(waiting.url)
    // It says what is saved now; where it stayed open, or may not be opened, nothing happens.
    await openPopup()
  },
})
