import type { SentPicture } from '../../../article/picture'
import { isPixel, pictureType } from '../../../article/picture-type'
import { readSentPicture } from '../../../messages/picture'

export const NOT_TRIED: SentPicture = { ok: false, reason: 'not-tried' }

/** What a page gave as base64, by its bytes: a picture, or nothing to be shown. */
export function readPageCopy(base64: unknown): SentPicture {
  // The type is not known before the bytes are: any will do to have their form read.
  const read = readSentPicture({ ok: true, type: 'image/png', base64 })
  if (!read.ok || !read.value.ok) return NOT_TRIED
  const bytes = Uint8Array.from(atob(read.value.base64), (one) => one.charCodeAt(0))
  const type = pictureType(bytes)
  return type === null || isPixel(bytes, type) ? NOT_TRIED : { ...read.value, type }
}
