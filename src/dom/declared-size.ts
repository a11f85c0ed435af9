import { inlineLook } from './look'

/** CSS pixels, as far as the markup says. */
export interface DeclaredSize {
  width: number
  height: number
}

/** `12`, `12px`, `12.5`; percent and other units say nothing of pixels. */
const PIXELS = /^\s*(\d{1,5}(?:\.\d{1,3})?)(?:px)?\s*$/

function pixelsOf(value: string | null): number | null {
  const [, pixels] = PIXELS.exec(value ?? '') ?? []
  return pixels === undefined ? null : Number(pixels)
}

/**
 * The size an `img` declares by attribute or style; WeChat writes `data-w` (pixels) and `data-ratio` (height by
 * width). null: it does not say both sides.
 */
export function declaredSize(image: Element): DeclaredSize | null {
  const look = inlineLook(image)
  const natural = pixelsOf(image.getAttribute('data-w'))
  const ratio = Number(image.getAttribute('data-ratio') ?? 'NaN')
  if (natural !== null && natural > 0 && ratio > 0) return { width: natural, height: Math.round(natural * ratio) }
  const width = pixelsOf(look('width')) ?? pixelsOf(image.getAttribute('width'))
  const height = pixelsOf(look('height')) ?? pixelsOf(image.getAttribute('height'))
  return width === null || height === null ? null : { width, height }
}
