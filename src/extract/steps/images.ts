import { declaredSize } from '../../dom/declared-size'
import { mark } from '../../dom/mark'
import { parseInert } from '../../dom/parse-inert'
import { bodyOf } from '../../dom/unclobbered'
import { unwrap } from '../../dom/unwrap'
import { pictureSources } from '../picture-sources'
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
  readNoscripts(body)
  let shown = 0
  for (const image of body.querySelectorAll('img')) {
    const [src, ...candidates] = pictureSources(image)
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

/**
 * `noscript` holds the real picture beside a lazy one. With scripting on its content is text, so it is parsed; a
 * reader does not see its other text.
 */
function readNoscripts(body: Element): void {
  for (const noscript of body.querySelectorAll('noscript')) {
    const parsed = noscript.firstElementChild ? noscript : bodyOf(parseInert(noscript.textContent ?? ''))
    const inside = parsed?.querySelector('img')
    const lazy = noscript.previousElementSibling
    if (inside && lazy?.localName === 'img' && pictureSources(lazy).length === 0) lazy.replaceWith(inside)
    else if (inside && lazy?.localName !== 'img') noscript.before(body.ownerDocument.importNode(inside, true))
    noscript.remove()
  }
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
