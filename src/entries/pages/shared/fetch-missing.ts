import type { MissingReason } from '../../../article/picture'
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

/**
 * Fetches what those articles lack, one article after the other, in the background. Answers how many pictures came
 * and how many are still missing. Problems: those of a save; `cancelled`: what came until then stays.
 */
export async function fetchMissing(
  lacking: readonly Lacking[],
  { signal, onProgress }: Fetching,
): Promise<Result<{ fetched: number; left: number }>> {
  const total = lacking.reduce((sum, { missing }) => sum + missing.length, 0)
  let [tried, left] = [0, 0]
  for (const { url, missing } of lacking) {
    if (signal.aborted) return fail('cancelled')
    const over = new AbortController()
    onSaveProgress((at) => at.url === url && onProgress(tried + at.done, total), over.signal)
    const cancel = () => void caller.cancelSave(url)
    signal.addEventListener('abort', cancel, { once: true, signal: over.signal })
    const report = await caller.retryPictures(url)
    over.abort()
    // Removed meanwhile: nothing of it is missing any more.
    if (!report.ok && report.problem.code !== 'not-found') return report
    left += report.ok ? report.value.images.missing.length : 0
    tried += missing.length
    onProgress(tried, total)
  }
  return ok({ fetched: total - left, left })
}
