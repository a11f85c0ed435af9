/**
 * The type of a picture by its first bytes: a notice page, an error in JSON or a script is none, whatever its header
 * says. Sources: PNG (W3C) 5.2; JPEG (ITU T.81) B.1.1.3; GIF89a 17; RFC 9649 (WebP) 2.4; AVIF 1.1, 3; BITMAPFILEHEADER.
 */
import type { PictureType } from './picture'

/** Largest drawing kept, bytes; as the sanitiser takes them. */
const MAX_DRAWING_BYTES = 256 * 1024

/** Sizes of the second header that tell a bitmap from any text that begins with BM. */
const BITMAP_HEADERS = [12, 40, 52, 56, 64, 108, 124]

/** Shortest bytes that can hold any header looked at here. */
const LEAST_BYTES = 16

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to))

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte)

/** The type; null: no picture that browsers show. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  if (bytes.length < LEAST_BYTES) return null
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (['GIF87a', 'GIF89a'].includes(ascii(bytes, 0, 6))) return 'image/gif'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp'
  if (isAvif(bytes)) return 'image/avif'
  if (isBitmap(bytes)) return 'image/bmp'
  return isPlainDrawing(bytes) ? 'image/svg+xml' : null
}

/** Little-endian, as bitmaps and GIFs write them. */
const word = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256

/** An ISO file whose brands name AVIF; HEIC has the same shape, and no browser shows it. */
function isAvif(bytes: Uint8Array): boolean {
  if (ascii(bytes, 4, 8) !== 'ftyp') return false
  const end = Math.min(bytes[3] ?? 0, bytes.length, 256)
  for (let at = 8; at + 4 <= end; at += 4) {
    if (at !== 12 && ['avif', 'avis'].includes(ascii(bytes, at, at + 4))) return true
  }
  return false
}

function isBitmap(bytes: Uint8Array): boolean {
  const unused = word(bytes, 6) === 0 && word(bytes, 8) === 0
  return ascii(bytes, 0, 2) === 'BM' && unused && BITMAP_HEADERS.includes(word(bytes, 14))
}

/** What could load, run or unfold in a drawing: it is shown as an image only, where none of it works anyway. */
const ACTIVE =
  /<!doctype|<!entity|<\?xml-stylesheet|<(?:[a-z]+:)?(?:script|foreignobject|iframe|handler|set|animate)|\son[a-z]{1,40}\s{0,9}=|javascript:|@import/i

/** Bytes 0x00 are UTF-16, which hides all of these words. */
function isPlainDrawing(bytes: Uint8Array): boolean {
  if (bytes.length > MAX_DRAWING_BYTES || bytes.includes(0)) return false
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += ascii(bytes, at, at + 8192)
  return /^(?:\xef\xbb\xbf)?\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?<svg[\s>]/.test(text) && !ACTIVE.test(text)
}

/** Pixels of a PNG's or GIF's sides, as its header declares; null: another type. */
function sides(bytes: Uint8Array, type: PictureType): [number, number] | null {
  const big = (at: number) => [0, 1, 2, 3].reduce((sum, offset) => sum * 256 + (bytes[at + offset] ?? 0), 0)
  if (type === 'image/png') return [big(16), big(20)]
  return type === 'image/gif' ? [word(bytes, 6), word(bytes, 8)] : null
}

/** Longest side, pixels, of what is there to be counted or to hold a place, not to be seen. */
const PIXEL_SIDE = 2

/** Whether it is a tracking pixel or a blank that stands for a picture. Both are GIFs or PNGs. */
export function isPixel(bytes: Uint8Array, type: PictureType): boolean {
  const size = sides(bytes, type)
  return size !== null && Math.max(...size) <= PIXEL_SIDE
}
