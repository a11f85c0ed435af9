import { luminance } from '../color/luminance'
import type { Surface, TextKey } from './keys'

/** Luminance at which white has 4.5:1 and 7:1. */
export const UNDER_WHITE = 0.178
export const UNDER_WHITE_HIGH = 0.085
/** Contrast of an author's text from which it may be body text, faded with its group. */
const NEARLY_BODY = 5.5

/** Chroma up to which light text has no tint that a fill would have to leave room for. */
const NEAR_GREY = 0.02

/** Whether any text stands on a surface, or on one it shines through. */
export function carriesText(surface: Surface): boolean {
  for (const { characters } of textsOver(surface)) if (characters > 0) return true
  return false
}

/** Luminance below which a fill has no hue left to see: text too dark for it moves instead. */
const STILL_HUED = 0.03

/** What the text on a surface asks of it. */
export interface Demand {
  /** Most of it is lighter than the surface. */
  light: boolean
  /** Luminance the surface may have at most under light text. */
  most: number
  /** Body-black text stands on it, or coloured text that is to keep its colour: a dark fill leaves room for both. */
  ink: boolean
}

/** Alpha from which nothing shines through. */
const OPAQUE = 0.97

/** Whether what lies below a surface is seen under its text. */
const isSeeThrough = ({ background, images, opacity, plate, host }: Surface): boolean =>
  plate === null &&
  host === null &&
  (background?.[3] ?? 0) * opacity < OPAQUE &&
  !images.some(
    ({ stops, line, picture }) =>
      picture || (!line && stops.length > 0 && stops.every((stop) => stop[3] * opacity >= OPAQUE)),
  )

/** Texts on a surface, and on those laid over it that it shines through. */
function* textsOver(surface: Surface): Generator<TextKey> {
  yield* surface.texts
  for (const child of surface.children.values()) if (isSeeThrough(child)) yield* textsOver(child)
}

/** Reads from the texts on a surface what they ask of it. */
export function demand(surface: Surface, high: boolean): Demand {
  let [light, all, lightest, ink] = [0, 0, 1, false]
  for (const { characters, y, chroma: c, ratio, role } of textsOver(surface)) {
    if (role === 'hidden' || role === 'clip' || characters === 0) continue
    all += characters
    const below = luminance(surface.composites[0] ?? [255, 255, 255])
    if (y > below && ratio > 1.15) {
      light += characters
      if (c >= NEAR_GREY) lightest = Math.min(lightest, y)
    } else if (ratio >= NEARLY_BODY || c >= 0.04) ink = true
  }
  const floor = high ? 7.25 : 4.75
  const most = Math.min(high ? UNDER_WHITE_HIGH : UNDER_WHITE, (lightest + 0.05) / floor - 0.05)
  return { light: light * 2 > all, most: Math.max(STILL_HUED, most), ink }
}
