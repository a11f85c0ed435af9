/** Bytes from the web, bounded in size and time. Nothing of the reader goes along: no cookie, no address of ours. */

/** How a fetch ended without bytes. */
export type NoBytes = 'refused' | 'unreachable' | 'gone' | 'timed-out' | 'too-large' | 'cancelled'
export type FetchedBytes = { ok: true; bytes: ArrayBuffer; url: string } | { ok: false; reason: NoBytes }

export interface FetchBounds {
  maxBytes: number
  /** From the request to the last byte, ms. */
  timeMs: number
  /** Whether an address may be asked, and what came from it (after redirects) kept. */
  allows(url: string): boolean
  /** Ends it early: `cancelled`. */
  signal?: AbortSignal
}

/** RFC 9110, 15.3.7 */
const PARTIAL_CONTENT = 206

const no = (reason: NoBytes): { ok: false; reason: NoBytes } => ({ ok: false, reason })

/** GET of one address. Never rejects. */
export async function fetchBytes(url: string, bounds: FetchBounds): Promise<FetchedBytes> {
  if (!bounds.allows(url)) return no('refused')
  const clock = AbortSignal.timeout(bounds.timeMs)
  const signal = bounds.signal ? AbortSignal.any([clock, bounds.signal]) : clock
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'default',
      redirect: 'follow',
      signal,
    })
    const ended = await read(response, bounds)
    // What is not wanted to the end must not run on.
    if (!ended.ok) await response.body?.cancel().catch(() => 'ended already')
    return ended
  } catch {
    // fetch and its stream reject by contract, for want of a connection or of a right, and on the signal.
    if (bounds.signal?.aborted) return no('cancelled')
    return no(clock.aborted ? 'timed-out' : 'unreachable')
  }
}

async function read(response: Response, { maxBytes, allows }: FetchBounds): Promise<FetchedBytes> {
  if (response.redirected && !allows(response.url)) return no('refused')
  if (!response.ok || !response.body) return no('gone')
  // A part, which nobody asked for, would be kept as the whole.
  if (response.status === PARTIAL_CONTENT) return no('unreachable')
  if (Number(response.headers.get('content-length')) > maxBytes) return no('too-large')
  const parts: Uint8Array[] = []
  let size = 0
  const reader = response.body.getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.byteLength
      if (size > maxBytes) return no('too-large')
      parts.push(part.value)
    }
  } finally {
    reader.releaseLock()
  }
  return { ok: true, bytes: joined(parts, size), url: response.url }
}

function joined(parts: Uint8Array[], size: number): ArrayBuffer {
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole.buffer
}
