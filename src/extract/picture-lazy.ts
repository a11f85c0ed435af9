/** Where lazy loaders leave the address of a picture. Source: docs/formats.md, "Images". */
import { looksLikePicture } from './picture-look'

/** Attributes of the picture at its full size, beside one for the page. */
const FULL =
  'data-large-file data-hi-res-src data-high-res-src data-highres data-full-src data-zoom-src data-original-src ' +
  'zoomfile data-orig-file'
/** Of these any value is an address, the most reliable first. */
const SURE =
  'data-src data-original data-actualsrc data-lazy-src data-lazyload-src data-echo data-realsrc data-real-src ' +
  'data-ori-src ori_src real_src _src lay-src data-cfsrc data-ezsrc data-litespeed-src data-ks-lazyload ' +
  'data-pagespeed-lazy-src data-defer-src data-medium-file data-backsrc data-croporisrc'
/** These may say something else: a link, a number, a yes. */
const VAGUE = 'data-lazy data-lazyload data-url data-image data-img data-imgurl original file lazyload lazy-src img-src'

const RANKS = new Map([...`${FULL} ${SURE}`.split(' '), ...VAGUE.split(' ')].map((name, rank) => [name, rank]))
const SURE_NAMES = new Set(`${FULL} ${SURE}`.split(' '))
/** What is no address of the picture though it may look like one. */
const OTHER = new Set(['src', 'srcset', 'alt', 'title', 'class', 'id', 'style', 'longdesc', 'sizes'])

/** Numbers of levels and of entries looked at in JSON. */
const MAX_LEVELS = 4
const MAX_ENTRIES = 50

/** All addresses as written, best first. `base`: what relative ones mean. */
export function lazyAddresses(image: Element, base: string): string[] {
  // By the few names it has: asking for each of those known costs more.
  const names = image.getAttributeNames().filter((name) => RANKS.has(name))
  names.sort((a, b) => (RANKS.get(a) ?? 0) - (RANKS.get(b) ?? 0))
  const known = names.flatMap((name) =>
    addressesIn(image.getAttribute(name) ?? '').filter((one) => isAddress(one, SURE_NAMES.has(name), base)),
  )
  return known.length > 0 ? known : unknownAddresses(image, base)
}

/** A loader that nobody knows yet: whatever attribute holds the absolute address of what is clearly a picture. */
const unknownAddresses = (image: Element, base: string): string[] =>
  [...image.attributes]
    .filter(
      ({ name, value }) =>
        !OTHER.has(name) && !name.startsWith('data-qd-') && /^\s*(?:https?:)?\/\/\S+\s*$/.test(value),
    )
    .map(({ value }) => value)
    .filter((value) => isAddress(value, false, base))

function isAddress(written: string, isSure: boolean, base: string): boolean {
  if (!URL.canParse(written, base)) return false
  // A word alone says yes, no or a name, and no address.
  return looksLikePicture(new URL(written, base)) || (isSure && /[/.]/.test(written))
}

/** The value itself, or the addresses in it where it is JSON or a `url()`. */
export function addressesIn(value: string): string[] {
  const written = value.trim()
  const [, inUrl] = /^url\(\s*(?:&quot;|["'])?([^"')]{1,2000})/.exec(written) ?? []
  if (inUrl !== undefined) return [inUrl.replace(/&quot;$/, '').trim()]
  if (!/^[[{]/.test(written)) return written === '' ? [] : [written]
  try {
    const parsed: unknown = JSON.parse(written)
    return stringsIn(parsed, MAX_LEVELS).filter((text) =>
      /^(?:(?:https?:)?\/\/|\.{0,2}\/|[^\s:]+\.\w{3,4}$)/i.test(text),
    )
  } catch {
    // A template of the page's, or cut off: nothing to be had of it.
    return []
  }
}

function stringsIn(value: unknown, levels: number): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null || levels === 0) return []
  return Object.values(value)
    .slice(0, MAX_ENTRIES)
    .flatMap((inner) => stringsIn(inner, levels - 1))
}
