import type { Detected } from '../../../messages/from-web'
import { findFormat, type Signs } from './find-format'
import { type Clock, watchChanges } from './watch-changes'

/** Where the detector stands. */
export interface Surroundings {
  window: Window
  signs: Signs
  /** Rejects once the extension is gone, by reload or removal; then the detector stops for good. */
  send(message: unknown): Promise<unknown>
  clock: Clock
}

/** As long as a title may be: messages/from-web. */
const MAX_TITLE = 1_000

const { querySelector } = Document.prototype

function titleOf(document: Document): string {
  const given = querySelector.call(document, 'meta[property="og:title"]')?.getAttribute('content')
  const title = querySelector.call(document, 'title')?.textContent
  return (title?.trim() || given?.trim() || '').slice(0, MAX_TITLE)
}

/**
 * Looks at the page now and whenever it changes, and tells the background when the answer is another one. Whatever
 * differs is an answer: the format, the address without its fragment, or that there is a title at last; not a title
 * that counts unread messages. Returns what ends it.
 */
export function startDetector({ window, signs, send, clock }: Surroundings): () => void {
  const { document } = window
  let told = ''
  const look = () => {
    const formatId = findFormat(document, signs)
    const title = formatId && titleOf(document)
    const answer: Detected | null = formatId ? { formatId, title: title || '' } : null
    const [address] = window.location.href.split('#')
    const differs = answer ? `${formatId} ${address} ${title !== ''}` : ''
    if (differs === told) return
    told = differs
    send({ qingdu: 'web', call: 'detected', argument: answer }).catch(stop)
  }
  const stopWatching = watchChanges(document, look, clock)
  // Out of the back-forward cache the script goes on, but the tab has forgotten its badge.
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) told = ''
    if (event.persisted) look()
  }
  window.addEventListener('pageshow', shown)
  const stop = () => {
    stopWatching()
    window.removeEventListener('pageshow', shown)
  }
  look()
  return stop
}
