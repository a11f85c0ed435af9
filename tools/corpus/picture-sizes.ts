import { identityOf } from './pictures.ts'

export interface Size {
  width: number
  height: number
}

const PLAIN: Size = { width: 640, height: 400 }

const IMAGE_TAG = /<img\b[^>]{0,8000}>/gi
const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}=["']?([^"'\\s>]+)`, 'i').exec(tag)?.[1]?.replaceAll('&amp;', '&')

const numberIn = (text: string | undefined): number => Number.parseFloat(text ?? '') || 0

/**
 * The sizes that a page names for its pictures, CSS pixels, by the picture's address. What it does not name is
 * 640 × 400: a picture that is not loaded has no size and looks like a spacer.
 */
export function namedSizes(html: string): (address: string) => Size {
  const sizes = new Map<string, Size>()
  for (const [tag] of html.matchAll(IMAGE_TAG)) {
    const width = numberIn(attribute(tag, 'data-w')) || numberIn(attribute(tag, 'width'))
    const height = width * numberIn(attribute(tag, 'data-ratio')) || numberIn(attribute(tag, 'height'))
    if (width < 1 || height < 1) continue
    for (const name of ['src', 'data-src']) {
      const address = attribute(tag, name)
      if (address) sizes.set(identityOf(address), { width, height })
    }
  }
  return (address) => sizes.get(identityOf(address)) ?? PLAIN
}
