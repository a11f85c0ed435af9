import type { MissingReason } from '../../../article/picture'
import type { MissingPicture } from '../../../article/save-report'
import type { Lacking } from '../../../library/library'
import { onSaveProgress } from '../../../library/save-progress'
import { extensionCaller } from '../../../messages/from-extension'
import { requestHosts } from '../../../platform/permissions'
import { send } from '../../../platform/send'
import { fail, ok, type Result } from '../../../problem/result'
import { webAddress } from './web-address'

const caller = extensionCaller(send)

/** Addresses of the pictures that only lack the reader's word. */
export const notAllowed = (images: readonly { src: string; reason?: MissingReason }[]): string[] =>
  images.flatMap(({ src, reason }) => (reason === 'not-allowed' && webAddress(src) ? [src] : []))

/**
 * Asks the reader, once for all hosts, for those that pictures lack. Only from a click, before anything is awaited.
 * Refused, or nothing to ask: false; the others may be tried all the same.
 */
export async function requestMissing(images: readonly { src: string; reason?: MissingReason }[]): Promise<boolean> {
  const addresses = notAllowed(images)
  return addresses.length > 0 && requestHosts(addresses)
}

interface Fetching {
  signal: AbortSignal
  /** Pictures tried, of how many. */
  onProgress(done: number, total: number): void
}

/** How many of the pictures asked for came, and how many of them are still missing. */
interface Fetched {
  fetched: number
  left: number
}

/**
 * Fetches what those articles lack, one article after the other, in the background. Problems: those of a
 * save; `cancelled`: what came until then stays.
 */
export const fetchMissing = (lacking: readonly Lacking[], fetching: Fetching): Promise<Result<Fetched>> =>
  fetchEach(
    lacking.map((each) => ({ ...each, only: null })),
    fetching,
  )

/** The same with one picture of one article: no other of its missing ones is asked for. */
export const fetchOne = (url: string, image: MissingPicture, fetching: Fetching): Promise<Result<Fetched>> =>
  fetchEach([{ url, missing: [image], only: image.src }], fetching)

async function fetchEach(
  lacking: readonly (Lacking & { only: string | null })[],
  { signal, onProgress }: Fetching,
): Promise<Result<Fetched>> {
  const total = lacking.reduce((sum, { missing }) => sum + missing.length, 0)
  let [tried, fetched, left] = [0, 0, 0]
  for (const { url, missing, only } of lacking) {
    if (signal.aborted) return fail('cancelled')
    const over = new AbortController()
    const told = (done: number) => onProgress(tried + Math.min(done, missing.length), total)
    onSaveProgress((at) => at.url === url && told(at.done), over.signal)
    const cancel = () => void caller.cancelSave(url)
    signal.addEventListener('abort', cancel, { once: true, signal: over.signal })
    const report = await caller.retryPictures({ url, only })
    over.abort()
    // Removed meanwhile: nothing of it is missing any more, and nothing came.
    if (!report.ok && report.problem.code !== 'not-found') return report
    const still = new Set(report.ok ? report.value.images.missing.map(({ src }) => src) : [])
    const failed = missing.filter(({ src }) => still.has(src)).length
    left += failed
    fetched += report.ok ? missing.length - failed : 0
    tried += missing.length
    onProgress(tried, total)
  }
  return ok({ fetched, left })
}
