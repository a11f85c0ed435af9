import { html, render } from 'lit-html'
import type { Article, ArticleImage } from '../article/article'
import type { Translate } from '../i18n/translate'
import { icon } from './icons'

/** Makes one sanitised address of a candidate; null: it may not be shown. */
export type CleanAddress = (src: string) => string | null

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

/** The place of a picture that cannot be had: what is so, once more, and the way to the original. */
function missing(image: HTMLImageElement, translate: Translate): HTMLElement {
  const place = document.createElement('span')
  place.className = 'missing'
  const retry = () => {
    place.replaceWith(image)
    // Set again, the same address is asked for again.
    image.src = image.getAttribute('src') ?? ''
  }
  const address = image.getAttribute('src') ?? ''
  const web = /^https?:/.test(address)
  render(
    html`${icon('nopic')}<span>${image.alt ? `${translate('pictureMissing')} ${image.alt}` : translate('pictureMissing')}</span>
      <button type="button" class="quiet" @click=${retry}>${translate('retryImage')}</button>
      ${
        web ? html`<a href=${address} target="_blank" rel="noopener noreferrer">${translate('openOriginal')}</a>` : null
      }`,
    place,
  )
  return place
}

/** Tries a broken picture's other addresses in order, then puts the missing box in its place. */
export function watchPictures(
  body: HTMLElement,
  article: Pick<Article, 'images'>,
  { clean, translate, signal }: { clean: CleanAddress; translate: Translate; signal: AbortSignal },
): void {
  const left = new Map(article.images.map((image) => [image.src, [...image.candidates]]))
  const rests = new WeakMap<HTMLImageElement, string[]>()
  const failed = (event: Event): void => {
    const image = event.target
    if (!(image instanceof HTMLImageElement)) return
    const rest = rests.get(image) ?? left.get(image.getAttribute('src') ?? '') ?? []
    rests.set(image, rest)
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
      const address = clean(next)
      if (address === null || address === image.getAttribute('src')) continue
      image.src = address
      return
    }
    image.replaceWith(missing(image, translate))
  }
  // `error` does not bubble.
  body.addEventListener('error', failed, { capture: true, signal })
}
