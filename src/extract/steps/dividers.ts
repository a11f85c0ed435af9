import { declaredSize } from '../../dom/declared-size'
import type { Step } from '../step'

/** Height by width of a picture that draws a line across the text. */
const FLAT = 0.1
/** Shown so often it stands for no picture of its own. */
const LEAST_REPEATS = 3
/** What stands alone in one of these is no picture in a line. */
const BLOCKS = 'p, section, div, figure'

/**
 * A flat picture that comes again and again between the parts of a text is a rule. After `images`, which gives each
 * its address and size.
 */
export const dividers: Step = (body, receipt) => {
  const flat = new Map<string, Element[]>()
  for (const image of body.querySelectorAll('img')) {
    const size = declaredSize(image)
    if (!size || size.width < 1 || size.height / size.width > FLAT) continue
    const address = (image.getAttribute('src') ?? '').split('?')[0] ?? ''
    flat.set(address, [...(flat.get(address) ?? []), image])
  }
  for (const images of flat.values()) {
    if (images.length < LEAST_REPEATS) continue
    for (const image of images) {
      const block = aloneIn(image)
      if (!block) continue
      block.before(body.ownerDocument.createElement('hr'))
      receipt.drop(image, 'ornament')
    }
  }
}

/** The outermost block that holds nothing but the picture; null: it stands in a line of text. */
function aloneIn(image: Element): Element | null {
  let found: Element | null = null
  for (let at = image.parentElement; at?.matches(BLOCKS) || at?.matches('span, a, strong'); at = at.parentElement) {
    if (at.textContent?.trim() !== '' || at.querySelectorAll('img, svg, hr, table, [data-qd]').length > 1) break
    if (at.matches(BLOCKS) && at.parentElement) found = at
  }
  return found
}
