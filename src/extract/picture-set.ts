/** `srcset` and the sources of a `picture`. Source: HTML Standard, "Parsing a srcset attribute". */

/** One entry of a set: pixels of its width, or how often a CSS pixel is filled; 1 where neither is said. */
interface Entry {
  address: string
  size: number
}

/** Types that browsers do not show, or not all of them. */
const UNSHOWN = /^(?:image\/(?:jxl|heic|heif|jp2|jpx|jpm|vnd\.ms-photo|tiff)|video\/)/i
/** Made for another paper than ours. */
const OTHER_PAPER = /prefers-color-scheme:\s{0,9}dark|\bprint\b/i

/** The entries in their order. Addresses may hold commas; one at the end of an address ends its entry. */
function parseSet(set: string): Entry[] {
  const entries: Entry[] = []
  const part = /[\s,]*(\S+)([^,(]*(?:\([^)]*\)[^,(]*)*)/y
  for (let found = part.exec(set); found; found = part.exec(set)) {
    const [, written = '', size = ''] = found
    if (written.endsWith(',')) {
      part.lastIndex -= size.length
      entries.push({ address: written.replace(/,+$/, ''), size: 1 })
    } else entries.push({ address: written, size: Number.parseFloat(size) || 1 })
  }
  return entries
}

/** Addresses in all these sets, the largest first. */
export const setAddresses = (sets: readonly string[]): string[] =>
  sets
    .flatMap(parseSet)
    .sort((a, b) => b.size - a.size)
    .map(({ address }) => address)

/** The sources beside an `img` in its `picture` that a browser may show on our paper. */
export function siblingSources(image: Element): Element[] {
  const picture = image.closest('picture')
  return [...(picture?.querySelectorAll('source') ?? [])].filter(
    (source) =>
      !UNSHOWN.test(source.getAttribute('type') ?? '') && !OTHER_PAPER.test(source.getAttribute('media') ?? ''),
  )
}
