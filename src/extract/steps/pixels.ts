import { declaredSize } from '../../dom/declared-size'
import type { Step } from '../step'

/** Longest side, CSS pixels, of a picture that is there to be requested, not seen. */
const PIXEL_SIDE = 2

/** Drops tracking pixels. Before `images`, which would look for their full size. */
export const pixels: Step = (body, receipt) => {
  for (const image of body.querySelectorAll('img')) {
    const size = declaredSize(image) // null: none declared. Keep it, a lazy picture has no size until it loads.
    if (size !== null && Math.max(size.width, size.height) <= PIXEL_SIDE) receipt.drop(image, 'tracking-pixel')
  }
}
