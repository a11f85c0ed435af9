/** A picture's bytes on their way into the library, and the reasons why there are none. */

/** What is kept as a picture: told by its bytes alone, since a name and a header say what they like. */
export const PICTURE_TYPES = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/bmp',
  'image/svg+xml',
] as const
export type PictureType = (typeof PICTURE_TYPES)[number]

/**
 * Why a picture has no bytes.
 * - `not-tried`: saved before Qingdu kept pictures, or the save ran out of its time before this one
 * - `not-allowed`: the reader has not granted that host, and without a grant nobody is asked
 * - `refused`: no web address, or one in the reader's own network, also behind a redirect
 * - `unreachable`: no connection
 * - `gone`: the server answered, with an error
 * - `timed-out`, `too-large`: cut off
 * - `no-picture`: what came is none, by its bytes
 * - `notice`: a site's notice against being shown elsewhere, or a tracking pixel
 * - `no-room`: more pictures, or more bytes, than one article may have
 * - `dropped`: taken out again to make room
 */
export const MISSING_REASONS = [
  'not-tried',
  'not-allowed',
  'refused',
  'unreachable',
  'gone',
  'timed-out',
  'too-large',
  'no-picture',
  'notice',
  'no-room',
  'dropped',
] as const
export type MissingReason = (typeof MISSING_REASONS)[number]

/** What fetching one address gave. */
export type FetchedPicture = { ok: true; type: PictureType; bytes: ArrayBuffer } | { ok: false; reason: MissingReason }

/** The same on its way between contexts, some of which carry text alone. The type is told by the bytes, where they came. */
export type SentPicture = { ok: true; type: PictureType; base64: string } | { ok: false; reason: MissingReason }
