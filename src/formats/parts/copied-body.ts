import { findAll } from '../../dom/unclobbered'
import type { Reading } from '../contract'
import { markCopiedNoise } from './copied-noise'
import type { ImageMap } from './image-map'
import { resolvePlaceholders } from './placeholders'
import { markRepeats } from './qq-fill'

/** No map comes with what a page shows. */
const NO_IMAGES: ImageMap = new Map()

/** What the shown body of a copy says besides its text: see `Reading`. */
type Settled = Pick<Reading, 'lostImages' | 'placeholders'>

/**
 * Settles the inert copy of a shown body: what it brings along is marked as noise, repeats in carousels too, and its
 * placeholders go.
 */
export function settleCopy(body: Element): Settled {
  markCopiedNoise(body)
  markRepeats(body)
  return settlePlaceholders(body)
}

/**
 * Takes the placeholders out of a shown body. A picture that only a placeholder names is lost, but where the host has
 * put pictures of its own in, the marks beside them are no loss.
 */
export function settlePlaceholders(body: Element): Settled {
  const { lostImages, unknown } = resolvePlaceholders(body, NO_IMAGES)
  return {
    lostImages: Math.max(0, lostImages - findAll(body, 'img:not([data-qd-repeat])').length),
    placeholders: unknown,
  }
}
