/**
 * The pictures of a saved copy. It is read without the web: addresses are taken away before the nodes come into a
 * document that would ask for them, and each picture gets its bytes as it comes near.
 */
import type { Translate } from '../i18n/translate'
import type { KeptPictures, SavedPictures } from './contract'
import { missingPicture } from './missing-picture'

/** The pictures of one saved copy, as a view shows them. */
export const keptPictures = (pictures: SavedPictures): KeptPictures => ({
  withhold: withholdPictures,
  fill: (withheld, options) => fillPictures(withheld, pictures, options),
  // What was left out of the article was never to be kept.
  standIn: (image, address, translate) => standIn(image, address, { translate, pictures: {} }),
})

/** Holds the place of a picture until its bytes are there: nothing to see, in the size the page declared. */
const blank = (width: number, height: number): string =>
  `data:image/svg+xml;charset=utf-8,<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`

/** Where a picture of the web comes from; null: it stands in the text itself. */
const webAddress = (image: Element): string | null => {
  const src = image.getAttribute('src') ?? ''
  return /^https?:/i.test(src) ? src : null
}

/** Each picture of the web with the address it was taken. Of nodes in an inert document. */
function withholdPictures(inert: Element): Map<HTMLImageElement, string> {
  const withheld = new Map<HTMLImageElement, string>()
  for (const image of inert.querySelectorAll('img')) {
    const address = webAddress(image)
    if (address === null) continue
    withheld.set(image, address)
    const [width, height] = [Number(image.getAttribute('width')), Number(image.getAttribute('height'))]
    image.setAttribute('src', width > 0 && height > 0 ? blank(width, height) : blank(1, 1))
  }
  return withheld
}

/**
 * Puts the line that says so in the place of a picture that has no bytes; asked for there, it is fetched and kept, or
 * where that cannot be, it comes from the web.
 */
function standIn(
  image: HTMLImageElement,
  address: string,
  { translate, pictures }: { translate: Translate; pictures: Pick<SavedPictures, 'fetchAgain'> },
): void {
  const retry = async () => {
    const kept = await pictures.fetchAgain?.(address)
    place.replaceWith(image)
    image.src = kept ?? address
  }
  const place = missingPicture({ address, alt: image.alt, translate, retry: () => void retry(), allow: null })
  image.replaceWith(place)
}

/** How far outside of what is seen a picture is got, CSS pixels: about a screen. */
const NEAR = '800px'

/** Gives each withheld picture its bytes once it comes near; one without bytes says so, and asks nobody by itself. */
function fillPictures(
  withheld: ReadonlyMap<HTMLImageElement, string>,
  pictures: SavedPictures,
  { translate, signal }: { translate: Translate; signal: AbortSignal },
): void {
  const fill = async (image: HTMLImageElement, address: string): Promise<void> => {
    const saved = await pictures.addressOf(address)
    if (signal.aborted) return
    if (saved === null) standIn(image, address, { translate, pictures })
    else image.src = saved
  }
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const address = target instanceof HTMLImageElement ? withheld.get(target) : undefined
        if (!isIntersecting || !(target instanceof HTMLImageElement) || address === undefined) continue
        seen.unobserve(target)
        void fill(target, address)
      }
    },
    { rootMargin: NEAR, scrollMargin: NEAR },
  )
  for (const image of withheld.keys()) seen.observe(image)
  signal.addEventListener('abort', () => seen.disconnect(), { once: true })
}
