import type { FetchedPicture, SentPicture } from '../../../article/picture'

/** Bytes turned into text at a time: more arguments than this, and some engine runs out of stack. */
const CHUNK = 8_192

/** A picture as a message carries it: base64, since Chromium's messages are JSON. */
export function sendPicture(fetched: FetchedPicture): SentPicture {
  if (!fetched.ok) return fetched
  const bytes = new Uint8Array(fetched.bytes)
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += CHUNK) parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)))
  return { ok: true, type: fetched.type, base64: btoa(parts.join('')) }
}
