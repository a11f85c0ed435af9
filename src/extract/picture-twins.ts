/** Pictures that stand twice: for a script, and in a `noscript` for browsers without. */
import { declaredSize } from '../dom/declared-size'
import { parseInert } from '../dom/parse-inert'
import { rename } from '../dom/rename'
import { bodyOf } from '../dom/unclobbered'
import { isSamePicture } from './picture-look'
import { behindAddresses, pictureSources, TWIN } from './picture-sources'

/** Components that are pictures: AMP's. */
const COMPONENTS = 'amp-img, amp-anim'

/** Makes an `img` of each component that stands for one, with its addresses; what is in it repeats them. */
export function readComponents(body: Element): void {
  for (const component of body.querySelectorAll(COMPONENTS)) {
    rename(component, 'img').replaceChildren()
  }
}

/**
 * Puts the pictures of each `noscript` where they belong: to the lazy picture beside it as further addresses, else in
 * its place. With scripting on its content is text, so it is parsed; a reader does not see its other text.
 */
export function readNoscripts(body: Element): void {
  for (const noscript of body.querySelectorAll('noscript')) {
    const parsed = noscript.firstElementChild ? noscript : parsedIn(noscript)
    const pictures = [...(parsed?.querySelectorAll('img') ?? [])]
    for (const inside of pictures) {
      const addresses = isPixel(inside) ? [] : pictureSources(inside)
      if (addresses.length === 0) continue
      const twin = twinOf(noscript, addresses, pictures.length === 1)
      if (!twin) noscript.before(body.ownerDocument.importNode(inside, true))
      else if (pictureSources(twin).length === 0) twin.replaceWith(body.ownerDocument.importNode(inside, true))
      else twin.setAttribute(TWIN, addresses.join(' '))
    }
    noscript.remove()
  }
}

/** Relative addresses in it mean what they mean in the page. */
function parsedIn(noscript: Element): HTMLElement | null {
  const inert = parseInert(noscript.textContent ?? '')
  const base = inert.createElement('base')
  base.setAttribute('href', noscript.baseURI)
  inert.head.prepend(base)
  return bodyOf(inert)
}

/** Counted, not seen. */
function isPixel(image: Element): boolean {
  const size = declaredSize(image)
  return size !== null && Math.max(size.width, size.height) <= 2
}

/**
 * The picture beside a `noscript` that waits for the same one, or has none of its own. Where the `noscript` has one
 * picture alone (`alone`), a picture that waits beside it is that one, whatever size or host its address names.
 */
function twinOf(noscript: Element, addresses: readonly string[], alone: boolean): Element | null {
  const isTwin = (image: Element): boolean => {
    if (image.hasAttribute(TWIN)) return false
    const own = pictureSources(image)
    return own.length === 0 || own.some((one) => addresses.some((other) => isSamePicture(one, other)))
  }
  const beside = [noscript.previousElementSibling, noscript.nextElementSibling].flatMap((element) => onlyImage(element))
  // A loader without an address of its own has a class alone; what it shows is a placeholder.
  const waits = (image: Element): boolean =>
    !image.hasAttribute(TWIN) && (isLazy(image) || (alone && behindAddresses(image).length > 0))
  return beside.find(isTwin) ?? beside.find(waits) ?? null
}

/** The element, or the only picture in it where it holds nothing else. */
function onlyImage(element: Element | null): Element[] {
  if (element?.localName === 'img') return [element]
  const images = element && element.textContent?.trim() === '' ? [...element.querySelectorAll('img')] : []
  return images.length === 1 ? images : []
}

const isLazy = (image: Element): boolean =>
  /\blazy/i.test(image.getAttribute('class') ?? '') && behindAddresses(image).length === 0
