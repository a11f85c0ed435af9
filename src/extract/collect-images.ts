import type { ArticleImage } from '../article/article'
import { declaredSize } from '../dom/declared-size'
import type { ImageHint } from '../formats/contract'
import { parsePictureAddress } from './picture-address'
import { CANDIDATES } from './steps/images'

/** A picture before the sanitiser, which keeps only what a picture needs to be shown. */
export interface FoundImage {
  src: string
  candidates: string[]
}

/** Reads the addresses that the step `images` left on the pictures, in order, and adds those a format knows. */
export function collectImages(body: Element, hints: readonly ImageHint[]): FoundImage[] {
  const known = new Map(
    hints.map(({ addresses }) => {
      const [first, ...rest] = addresses.flatMap((address) => parsePictureAddress(address, body.baseURI) ?? [])
      return [first, rest]
    }),
  )
  return [...body.querySelectorAll('img')].map((image) => {
    const src = image.getAttribute('src') ?? ''
    return { src, candidates: [...new Set([...candidatesOf(image), ...(known.get(src) ?? [])])] }
  })
}

function candidatesOf(image: Element): string[] {
  const parsed: unknown = JSON.parse(image.getAttribute(CANDIDATES) ?? '[]')
  return Array.isArray(parsed) ? parsed.filter((item) => typeof item === 'string') : []
}

/**
 * The article's pictures: those that the sanitiser let through, with what was found of them before. It takes some
 * away and adds some (SVG), but keeps their order and their addresses.
 */
export function matchImages(shown: readonly Element[], found: readonly FoundImage[]): ArticleImage[] {
  const bySrc = new Map(found.map((image) => [image.src, image]))
  return shown.map((image) => {
    const src = image.getAttribute('src') ?? ''
    const size = declaredSize(image)
    const caption = image.closest('figure')?.querySelector('figcaption')?.textContent?.trim() || null
    return {
      src,
      candidates: bySrc.get(src)?.candidates ?? [],
      width: size?.width ?? null,
      height: size?.height ?? null,
      caption,
    }
  })
}
