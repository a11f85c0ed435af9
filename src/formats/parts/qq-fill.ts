import type { ImageHint } from '../contract'
import { addCaption } from './placed-image'

const CAROUSEL = '[class*="image-carousel"]'
/** Captions of the generation before ExEditor: beside the picture, in its paragraph. */
const OLD_CAPTION = 'p > img + i.desc, p > img + .desc, p > img + .text-desc'
const SIZE_AT_END = /(?:\/(?:0|640|641|1000)|_\d{3,4})+\/?$/

/** What an address names, whatever its scheme and size; null: there is none. */
function idOf(address: string | null): string | null {
  const [, place = ''] = /^(?:https?:)?\/\/([^?#]+)/.exec(address?.trim() ?? '') ?? []
  return place.replace(SIZE_AT_END, '') || null
}

/**
 * Gives the pictures of a shown body what the data know of them (largest address, size, caption), found by id, and
 * marks those that a carousel repeats as `data-qd-repeat`. `body` is an inert one of our own.
 */
export function fillImages(body: Element, hints: readonly ImageHint[]): void {
  const known = new Map<string, ImageHint>()
  for (const hint of hints) {
    for (const address of hint.addresses) {
      const id = idOf(address)
      if (id !== null && !known.has(id)) known.set(id, hint)
    }
  }
  markRepeats(body)
  moveOldCaptions(body)
  for (const image of body.querySelectorAll('img')) {
    if (image.hasAttribute('data-qd-repeat')) continue
    const hint = idsOf(image)
      .map((id) => known.get(id))
      .find((found) => found !== undefined)
    if (hint) fill(image, hint)
  }
}

const idsOf = (image: Element): string[] => ['data-src', 'src'].flatMap((name) => idOf(image.getAttribute(name)) ?? [])

function fill(image: HTMLImageElement, hint: ImageHint): void {
  const [best] = hint.addresses
  // A lazy address goes before `src`, which stays as the one to try next.
  if (best !== undefined) image.setAttribute('data-src', best)
  if (hint.width !== null && hint.height !== null) {
    image.setAttribute('width', String(hint.width))
    image.setAttribute('height', String(hint.height))
  }
  const block = image.closest('p, div, figure')
  const isCaptioned = block?.nextElementSibling?.matches('.qqnews_image_desc, [type="om-image-desc"]')
  if (!isCaptioned && !image.closest('figure')?.querySelector('figcaption')) addCaption(image, image, hint.caption)
}

/** Marks pictures in a carousel that the body shows anyway, and those the carousel itself shows twice. */
export function markRepeats(body: Element): void {
  const carousels = [...body.querySelectorAll(CAROUSEL)]
  if (carousels.length === 0) return
  const shown = new Set<string>()
  const images = [...body.querySelectorAll('img')]
  for (const image of images) if (!image.closest(CAROUSEL)) for (const id of idsOf(image)) shown.add(id)
  for (const image of images) {
    if (!image.closest(CAROUSEL)) continue
    const ids = idsOf(image)
    if (ids.length === 0 || ids.some((id) => shown.has(id))) image.setAttribute('data-qd-repeat', '')
    for (const id of ids) shown.add(id)
  }
}

function moveOldCaptions(body: Element): void {
  for (const old of body.querySelectorAll(OLD_CAPTION)) {
    const paragraph = old.closest('p')
    if (!paragraph || old.textContent?.trim() === '') continue
    const caption = body.ownerDocument.createElement('p')
    caption.className = 'qqnews_image_desc'
    while (old.firstChild) caption.append(old.firstChild)
    old.remove()
    paragraph.after(caption)
  }
}
