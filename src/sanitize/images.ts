/** What a picture's address may be. SVG has its own way: svg-island.ts. */

import { isPrivateHost } from '../article/private-address'
import { MAX_ATTRIBUTE, MAX_DATA_IMAGE } from './bounds'
import { toUrl } from './links'

/**
 * The address for `img[src]`: absolute http(s) without user information to a public host (or to the very host of the
 * article, whose address is `base`), or raster data; null: no picture.
 */
export function toImageAddress(value: string, base: URL | null): string | null {
  const written = value.trim()
  if (/^data:/i.test(written)) return toRasterData(written)
  if (written.length > MAX_ATTRIBUTE) return null
  const url = toUrl(written, base)
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null
  if (url.username || url.password) return null
  url.hash = ''
  // An empty address or a bare fragment would ask for the article itself, as a picture.
  if (base && url.href === base.href.replace(/#.*$/s, '')) return null
  return isPrivateHost(url.hostname) && url.host !== base?.host ? null : url.href
}

const RASTER = /^data:image\/(png|jpe?g|gif|webp|avif);base64,/i
const BASE64 = /^[A-Za-z0-9+/]{16,}={0,2}$/

/** What the bytes of each type have at which place, as Latin-1; sources: the formats' specifications. */
const MAGIC: Record<string, { at: number; one: string[] }> = {
  png: { at: 0, one: ['\x89PNG\r\n\x1a\n'] },
  jpeg: { at: 0, one: ['\xff\xd8\xff'] },
  gif: { at: 0, one: ['GIF87a', 'GIF89a'] },
  webp: { at: 8, one: ['WEBP'] },
  avif: { at: 4, one: ['ftypavif', 'ftypavis', 'ftypmif1', 'ftypmsf1'] },
}

/** The data address written one way; null: no raster image, too long, or bytes that are not what it says. */
function toRasterData(value: string): string | null {
  if (value.length > MAX_DATA_IMAGE) return null
  const type = RASTER.exec(value)?.[1]?.toLowerCase().replace('jpg', 'jpeg')
  if (!type) return null
  const base64 = value.slice(value.indexOf(',') + 1).replace(/[\t\n\f\r ]+/g, '')
  if (!BASE64.test(base64)) return null
  const magic = MAGIC[type]
  const bytes = atob(base64.slice(0, 16))
  if (!magic?.one.some((mark) => bytes.startsWith(mark, magic.at))) return null
  return `data:image/${type};base64,${base64}`
}
