import { LEAST_DATA_PICTURE, parsePictureAddress } from './picture-address'

/** Where lazy loaders put the real address, the most reliable first. Source: docs/formats.md, "Images". */
const LAZY =
  'data-src data-original data-actualsrc data-lazy-src data-lazy data-lazyload data-lazyload-src data-echo data-url ' +
  'data-image data-img data-imgurl data-realsrc data-real-src data-ori-src ori_src original _src file zoomfile ' +
  'data-original-src data-hi-res-src data-backsrc data-croporisrc'
const LAZY_ATTRIBUTES = LAZY.split(' ')
const SETS = ['data-srcset', 'srcset']

/** File names of pictures that only keep a place. */
const PLACEHOLDER_NAME = /(?:^|[/_.-])(?:blank|gr[ae]y|loading|spacer|placeholder|transparent|pixel|1x1)(?:[_.-]|$)/i

/** Further addresses to keep for when the first does not load. */
const MAX_CANDIDATES = 8

/**
 * All addresses under which a picture may be had, best first: lazy attributes, the set of sizes, `src`. A `src` that
 * only keeps the place for a lazy one is left out. Empty: there is no picture.
 */
export function pictureSources(image: Element): string[] {
  const base = image.baseURI
  const lazy = LAZY_ATTRIBUTES.map((name) => image.getAttribute(name))
  const sets = [image, ...siblingSources(image)].flatMap((element) =>
    SETS.flatMap((name) => parseSet(element.getAttribute(name) ?? '')),
  )
  const behind = [...lazy, ...sets].flatMap((value) => parsePictureAddress(value ?? '', base) ?? [])
  const src = image.getAttribute('src') ?? ''
  const own = parsePictureAddress(src, base)
  const isPlace = own !== null && PLACEHOLDER_NAME.test(new URL(own).pathname)
  const all = own === null || (isPlace && behind.length > 0) ? behind : [...behind, own]
  const unique = [...new Set(all)].slice(0, MAX_CANDIDATES)
  return unique.length === 0 && isDataPicture(src) ? [src] : unique
}

/** Too small a `data:` picture only keeps a place; an SVG shows what it shows, the sanitiser rebuilds it. */
const isDataPicture = (src: string): boolean => src.startsWith('data:image/') && src.length >= LEAST_DATA_PICTURE

function siblingSources(image: Element): Element[] {
  const picture = image.parentElement
  return picture?.localName === 'picture' ? [...picture.querySelectorAll('source')] : []
}

/** The addresses of a `srcset`, largest first. */
function parseSet(set: string): string[] {
  return set
    .split(/,\s+/)
    .map((part) => {
      const [address = '', size = ''] = part.trim().split(/\s+/)
      return { address, size: Number.parseFloat(size) || 1 }
    })
    .sort((a, b) => b.size - a.size)
    .map(({ address }) => address)
}
