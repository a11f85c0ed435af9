import type { PictureType } from '../article/picture'

/** Longest name, code points: with a number and an ending before and after it, 255 bytes of UTF-8 hold it everywhere. */
const MAX_POINTS = 60

/** What Windows takes for a device, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** Signs that some file system refuses, controls and what turns the direction of writing around. */
const REFUSED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu

/** A title as a name of a file or folder, without ending: letters of all scripts stay, nothing leads anywhere. */
export function fileName(title: string): string {
  const kept = title.normalize('NFC').replace(REFUSED, ' ').replace(/\s+/gu, ' ').trim()
  const short = [...kept].slice(0, MAX_POINTS).join('')
  // Windows takes away dots and blanks at the end; a dot at the start hides a file elsewhere.
  const name = short.replace(/^[.\s]+|[.\s]+$/gu, '')
  return name === '' || DEVICE.test(name) ? `article ${name}`.trim() : name
}

const ENDING: Record<PictureType, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
  'image/svg+xml': 'svg',
}

/** The file of a picture by the SHA-256 (hex) of its bytes. */
export const pictureFile = (hash: string, type: PictureType): string => `${hash}.${ENDING[type]}`

/** All endings that pictures have. */
export const ENDINGS: readonly string[] = Object.values(ENDING)
