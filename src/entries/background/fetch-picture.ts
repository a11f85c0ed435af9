import type { FetchedPicture } from '../../article/picture'
import { isPixel, pictureType } from '../../article/picture-type'
import { isPrivateHost } from '../../article/private-address'
import type { FetchBounds, FetchedBytes } from '../../platform/fetch-bytes'

/** Largest picture, bytes, and longest wait for all of it, ms. */
const MAX_PICTURE_BYTES = 20 * 1024 * 1024
const PICTURE_MS = 30_000

export interface PictureRim {
  fetchBytes(url: string, bounds: FetchBounds): Promise<FetchedBytes>
  /** Whether the reader's grants reach that address: without one nothing is asked. */
  mayFetch(url: string): Promise<boolean>
}

/** A web address that is not in the reader's own network. */
function allows(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  return /^https?:$/.test(protocol) && !isPrivateHost(hostname) && username === '' && password === ''
}

/**
 * Bytes of a picture and their type, by the bytes alone. Never rejects; a cancelled one is `not-tried`.
 * Whether several of them are one and the same notice is for who has them all.
 */
export function createFetchPicture({ fetchBytes, mayFetch }: PictureRim) {
  return async (url: string, signal?: AbortSignal): Promise<FetchedPicture> => {
    const bounds: FetchBounds = { maxBytes: MAX_PICTURE_BYTES, timeMs: PICTURE_MS, allows }
    if (allows(url) && !(await mayFetch(url))) return { ok: false, reason: 'not-allowed' }
    const fetched = await fetchBytes(url, signal ? { ...bounds, signal } : bounds)
    if (fetched.ok) return toPicture(fetched.bytes)
    return { ok: false, reason: fetched.reason === 'cancelled' ? 'not-tried' : fetched.reason }
  }
}

function toPicture(bytes: ArrayBuffer): FetchedPicture {
  const view = new Uint8Array(bytes)
  const type = pictureType(view)
  if (!type) return { ok: false, reason: 'no-picture' }
  return isPixel(view, type) ? { ok: false, reason: 'notice' } : { ok: true, type, bytes }
}
