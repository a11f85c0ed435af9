import { declaredSize } from '../dom/declared-size'
import { type LivePicture, liveOf } from '../dom/live-picture'
import { LEAST_DATA_PICTURE, parsePictureAddress } from './picture-address'
import { lazyAddresses } from './picture-lazy'
import { isPlaceName, isSamePicture, isSavedCopy, looksLikePicture } from './picture-look'
import { setAddresses, siblingSources } from './picture-set'

/** Further addresses to keep for when the first does not load. */
const MAX_CANDIDATES = 8

/** Sides, pixels, from which what the page has loaded is no placeholder. */
const LEAST_LIVE = 60

/** Where the step `images` puts the addresses that a `noscript` beside the picture holds. */
export const TWIN = 'data-qd-noscript'

/** Addresses that several different pictures of an article have in `src`: each only keeps a place. */
export type Shared = ReadonlySet<string>

/**
 * All addresses under which a picture may be had, best first: what it links to at full size, sets of a lazy loader, its
 * attributes, `noscript`, the set of sizes, `src`. What only keeps a place is left out where there is another; what
 * the page has loaded instead of all these comes first. Empty: there is no picture.
 */
export function pictureSources(image: Element, shared: Shared = new Set()): string[] {
  const base = image.baseURI
  const parse = (written: string) => parsePictureAddress(written, base) ?? []
  const src = image.getAttribute('src') ?? ''
  const behind = behindAddresses(image).flatMap(parse)
  const known = [...behind, ...[...setsOf(image, 'srcset'), src].flatMap(parse)]
  const all = [...new Set([...linkedPicture(image, known), ...known])]
  const isWanted = (address: string) => !shared.has(address) && !isPlaceName(address)
  const real = all.filter(isWanted)
  const best = real.length > 0 ? real : all.filter((address) => !shared.has(address))
  const live = liveOf(image)
  if (live && live.width <= 2 && live.height <= 2 && all.length === 1) return []
  const shown = live && liveAddress(image, live, behind.filter(isWanted))
  const isShown = (address: string) => shown !== null && isSamePicture(address, shown)
  const first = shown === null || shared.has(shown) ? [] : [...best.filter(isShown), shown]
  const unique = [...new Set([...first, ...best])].slice(0, MAX_CANDIDATES)
  return unique.length === 0 && isDataPicture(src) ? [src] : unique
}

/** What waits for a script, or for a browser without: addresses as written. */
export function behindAddresses(image: Element): string[] {
  const sets = ['data-srcset', 'data-lazy-srcset', 'data-original-set'].flatMap((name) => setsOf(image, name))
  const twin = image.getAttribute(TWIN)
  return [...sets, ...lazyAddresses(image, image.baseURI), ...(twin === null ? [] : twin.split(' '))]
}

const setsOf = (image: Element, name: string): string[] =>
  setAddresses([image, ...siblingSources(image)].flatMap((element) => element.getAttribute(name) ?? []))

/** Too small a `data:` picture only keeps a place; an SVG shows what it shows, the sanitiser rebuilds it. */
const isDataPicture = (src: string): boolean => src.startsWith('data:image/') && src.length >= LEAST_DATA_PICTURE

/** The same picture, at full size, that a link round it leads to. */
function linkedPicture(image: Element, known: readonly string[]): string[] {
  const href = image.closest('a')?.getAttribute('href') ?? ''
  const address = parsePictureAddress(href, image.baseURI)
  if (address === null || !looksLikePicture(new URL(address))) return []
  return known.some((one) => isSamePicture(one, address)) ? [address] : []
}

/**
 * A picture the page has loaded that is none of those waiting `behind` it: a copy on the page's own server, beside an
 * address that gives a notice against being shown elsewhere. Not: a placeholder, a preview drawn larger than it is, or
 * the copy of a saved page; null then.
 */
function liveAddress(image: Element, live: LivePicture, behind: readonly string[]): string | null {
  const address = parsePictureAddress(live.address, image.baseURI)
  if (address === null || isPlaceName(address) || isSavedCopy(address)) return null
  if (Math.min(live.width, live.height) < LEAST_LIVE) return null
  const wanted = Math.max(live.shownWidth, declaredSize(image)?.width ?? 0)
  if (wanted > live.width * 2) return null
  return behind.some((other) => isSamePicture(other, address)) ? null : address
}
