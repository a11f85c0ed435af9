import { declaredSize } from '../../dom/declared-size'
import { mark } from '../../dom/mark'
import { unwrap } from '../../dom/unwrap'
import { parsePictureAddress } from '../picture-address'
import { behindAddresses, pictureSources, type Shared } from '../picture-sources'
import { restoreStyle } from '../picture-style'
import { readComponents, readNoscripts } from '../picture-twins'
import type { ReceiptBook, Step } from '../step'

/** Shown at most; the rest is told. Source: docs/security.md, "Bounds". */
export const MAX_IMAGES = 2_000

/** Where this step leaves the further addresses for `collectImages`; the sanitiser takes it away. */
export const CANDIDATES = 'data-qd-candidates'

/** Captions as publishers mark them, of the picture before. */
const CAPTION = 'p[type="om-image-desc"], .qqnews_image_desc'

/**
 * Gives every picture the best address it has, a size and its caption; what only keeps a place goes. Lazy loaders
 * leave the address in an attribute of their own, so `src` is asked last.
 */
export const images: Step = (body, receipt) => {
  readComponents(body)
  readNoscripts(body)
  const pictures = [...body.querySelectorAll('img')]
  const shared = sharedPlaces(pictures)
  let shown = 0
  for (const image of pictures) {
    restoreStyle(image)
    const [src, ...candidates] = pictureSources(image, shared)
    if (src === undefined) receipt.drop(image, 'placeholder')
    else if (shown >= MAX_IMAGES) receipt.drop(image, 'too-many')
    else {
      shown += 1
      address(image, src, candidates)
    }
  }
  for (const picture of body.querySelectorAll('picture')) {
    for (const source of picture.querySelectorAll('source')) source.remove()
    unwrap(picture)
  }
  captionImages(body, receipt)
}

function address(image: Element, src: string, candidates: readonly string[]): void {
  const size = declaredSize(image)
  image.setAttribute('src', src)
  image.removeAttribute('srcset')
  if (candidates.length > 0) image.setAttribute(CANDIDATES, JSON.stringify(candidates))
  if (size && size.width >= 1 && size.height >= 1) {
    image.setAttribute('width', String(Math.round(size.width)))
    image.setAttribute('height', String(Math.round(size.height)))
  }
}

/** What several pictures with different addresses behind it have in `src`. */
function sharedPlaces(images: readonly Element[]): Shared {
  const first = new Map<string, string>()
  const shared = new Set<string>()
  for (const image of images) {
    const src = image.getAttribute('src')
    const [behind] = src ? behindAddresses(image) : []
    if (!src || behind === undefined) continue
    const other = first.get(src)
    if (other === undefined) first.set(src, behind)
    else if (other !== behind) shared.add(parsePictureAddress(src, image.baseURI) ?? '')
  }
  return shared
}

/** Puts a marked caption and the picture before it into one figure. */
function captionImages(body: Element, receipt: ReceiptBook): void {
  for (const caption of body.querySelectorAll(CAPTION)) {
    if (caption.textContent?.trim() === '') {
      receipt.drop(caption, 'blank')
      continue
    }
    const block = previousBlock(caption)
    const image = block?.localName === 'img' ? block : block?.querySelector('img')
    if (!block || !image || block.textContent?.trim() !== '' || block.localName === 'figure') continue
    const figure = body.ownerDocument.createElement('figure')
    const line = body.ownerDocument.createElement('figcaption')
    mark(line, 'caption')
    line.append(...caption.childNodes)
    block.before(figure)
    figure.append(block, line)
    if (block.matches('p, div, section')) unwrap(block)
    caption.remove()
  }
}

/** The element before, empty ones left out. */
function previousBlock(element: Element): Element | null {
  let previous = element.previousElementSibling
  while (
    previous &&
    previous.textContent?.trim() === '' &&
    !previous.matches('img') &&
    !previous.querySelector('img')
  ) {
    previous = previous.previousElementSibling
  }
  return previous
}
