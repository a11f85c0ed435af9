import { luminance } from './luminance'
import type { Rgb } from './rgb'

/** Stray light on a screen, added to both luminances. */
const FLARE = 0.05

/** Contrast ratio of two luminances, 1 to 21; order does not matter. Source: WCAG 2.2, "contrast ratio". */
export const contrastOf = (a: number, b: number): number => (Math.max(a, b) + FLARE) / (Math.min(a, b) + FLARE)

/**
 * Contrast ratio of two opaque colours: 1 (equal) to 21 (black on white); order does not matter.
 * Source: WCAG 2.2, "contrast ratio".
 */
export const contrast = (a: Rgb, b: Rgb): number => contrastOf(luminance(a), luminance(b))
