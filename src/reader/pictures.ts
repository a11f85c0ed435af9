import type { ArticleImage } from '../article/article'
import type { Translate } from '../i18n/translate'

/** Reserves each picture's place by the size the page declared, so that a late one moves nothing. */
export function reservePlaces(body: Element, images: readonly ArticleImage[]): void {
  const bySource = new Map(images.map((image) => [image.src, image]))
  for (const image of body.querySelectorAll('img')) {
    const known = bySource.get(image.getAttribute('src') ?? '')
    if (!known?.width || !known.height || image.hasAttribute('width') || image.dataset.qd) continue
    image.setAttribute('width', String(Math.round(known.width)))
    image.setAttribute('height', String(Math.round(known.height)))
  }
}

/** Says of a picture without words that it is one; an author who wrote an empty `alt` called it decoration. */
export function namePictures(body: Element, translate: Translate): void {
  for (const image of body.querySelectorAll('img:not([alt])')) image.setAttribute('aria-label', translate('picture'))
}
