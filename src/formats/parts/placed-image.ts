import type { ImageHint } from '../contract'

/**
 * Puts a picture before `place` with what the map knows of it, its caption in the editor's own manner unless the next
 * block repeats it. false: the map has no address, nothing was put.
 */
export function placeImage(place: ChildNode, hint: ImageHint | undefined): boolean {
  const document = place.ownerDocument
  const address = hint?.addresses[0]
  if (!hint || !document || !address) return false
  const image = document.createElement('img')
  image.setAttribute('src', address)
  if (hint.width !== null) image.setAttribute('width', String(hint.width))
  if (hint.height !== null) image.setAttribute('height', String(hint.height))
  place.before(image)
  addCaption(place, image, hint.caption)
  return true
}

/** Puts a caption after the paragraph of a picture that stands at `place`, unless the next block repeats it. */
export function addCaption(place: ChildNode, image: HTMLImageElement, text: string | null): void {
  const paragraph = image.closest('p')
  const next = nextElement(paragraph ?? place)?.textContent?.trim()
  if (!text || next === text || paragraph?.textContent?.includes(text)) return
  const caption = image.ownerDocument.createElement('p')
  caption.className = 'qqnews_image_desc'
  caption.textContent = text
  if (paragraph) paragraph.after(caption)
  else image.after(caption)
}

function nextElement(node: ChildNode): Element | null {
  for (let at = node.nextSibling; at; at = at.nextSibling) if (at instanceof Element) return at
  return null
}
