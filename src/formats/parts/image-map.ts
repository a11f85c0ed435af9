import type { ImageHint } from '../contract'

/** Pictures by what the body calls them. */
export type ImageMap = ReadonlyMap<string, ImageHint>

/** More pictures than any article shows. */
const MAX_ENTRIES = 2_000

/** Keys of one picture's addresses, best first; `url` is 641 pixels wide, a GIF's is still. */
const ADDRESS_KEYS = [
  'gifUrl',
  'imgurlgif',
  'bigOrigUrl',
  'imgurl0',
  'origUrl',
  'imgurl1000',
  'imgurl641',
  'imgurl640',
  'url',
]

/** An own property of an object that came as data; undefined: there is none. */
export function ownField(data: unknown, key: string): unknown {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, key)) return undefined
  return Object.getOwnPropertyDescriptor(data, key)?.value
}

/** An address on its own or in an object as `imgurl`; null: none that can be loaded. */
function addressOf(data: unknown): string | null {
  const written = typeof data === 'string' ? data : ownField(data, 'imgurl')
  if (typeof written !== 'string' || written.length > 4_096) return null
  const absolute = written.startsWith('//') ? `https:${written}` : written
  return /^https?:\/\/[^\s"<>]+$/i.test(absolute) ? absolute : null
}

/** CSS pixels, given as a number or as its digits. */
function pixelsOf(data: unknown): number | null {
  const pixels = typeof data === 'number' || typeof data === 'string' ? Number(data) : 0
  return Number.isInteger(pixels) && pixels > 0 && pixels < 20_000 ? pixels : null
}

function readHint(key: string, entry: unknown): ImageHint | null {
  // 2016–19 the sizes stood one level deeper.
  const places = [entry, ownField(entry, 'img'), ownField(ownField(entry, 'all'), 'img')]
  const found = ADDRESS_KEYS.flatMap((name) => places.map((place) => addressOf(ownField(place, name))))
  const addresses = [...new Set(found.filter((address) => address !== null))]
  if (addresses.length === 0) return null
  // Sizes stand beside the addresses, or with each of them; a size of one side only says nothing.
  const owners = [entry, ...ADDRESS_KEYS.flatMap((name) => places.map((place) => ownField(place, name)))]
  const sized = owners.find((owner) => pixelsOf(ownField(owner, 'width')) && pixelsOf(ownField(owner, 'height')))
  return {
    key,
    addresses,
    width: pixelsOf(ownField(sized, 'width')),
    height: pixelsOf(ownField(sized, 'height')),
    caption: captionOf(entry),
  }
}

/** The author's words, and the mark of a picture that was made by a machine, which belongs to it. */
function captionOf(entry: unknown): string | null {
  const words = ['desc', 'aigcMark'].map((key) => ownField(entry, key)).filter((value) => typeof value === 'string')
  const caption = words
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' ')
  return caption === '' ? null : caption.slice(0, 2_000)
}

/** Pictures of a map of placeholders; whatever else stands in it, or is no map at all, gives none. */
export function readImageMap(data: unknown): ImageMap {
  const map = new Map<string, ImageHint>()
  if (typeof data !== 'object' || data === null) return map
  for (const key of Object.keys(data).slice(0, MAX_ENTRIES)) {
    const hint = /^IMG_\d{1,6}$/.test(key) ? readHint(key, ownField(data, key)) : null
    if (hint) map.set(key, hint)
  }
  return map
}
