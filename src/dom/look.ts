import { attributeOf } from './unclobbered'

/** Reads one CSS property of one element; `''`: not said. */
export type Look = (property: string) => string

/** What the browser computed; only for elements of a page that is shown. */
export function computedLook(view: Window, element: Element): Look {
  const style = view.getComputedStyle(element)
  return (property) => style.getPropertyValue(property)
}

const NOTHING_SAID: Look = () => ''

/**
 * What the `style` attribute and `hidden` say: all there is in an inert document. Scanned here, not by CSSOM, so that
 * every browser and the tests read the same. The last declaration of a property counts.
 */
export function inlineLook(element: Element): Look {
  const style = attributeOf(element, 'style')
  const hidden = attributeOf(element, 'hidden')
  if (style === null && hidden === null) return NOTHING_SAID
  const declared = new Map<string, string>()
  if (hidden !== null) declared.set('display', 'none')
  for (const declaration of (style ?? '').split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const value = declaration.slice(colon + 1).replace('!important', '')
    declared.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase())
  }
  return (property) => declared.get(property) ?? ''
}

/** CSS pixels of a length in px (`0` included); null: another unit, a keyword, nothing. */
function parsePixels(value: string): number | null {
  if (!/^-?[\d.]+(?:px)?$/.test(value)) return null
  const pixels = Number.parseFloat(value)
  return Number.isNaN(pixels) ? null : pixels
}

const isZero = (value: string): boolean => {
  const pixels = parsePixels(value)
  return pixels !== null && Math.abs(pixels) < 0.5
}

/** Least alpha that is still seen. Source: docs/formats.md, "Hidden text". */
const SEEN_ALPHA = 0.05

/** Alpha of `rgba(…)`, `rgb(… / a)` or `transparent`; 1 for whatever is neither. */
function alphaOf(colour: string): number {
  if (colour === 'transparent') return 0
  const [, alpha] = /^rgba?\([^)]*[,/]\s*([\d.]+%?)\)$/.exec(colour) ?? []
  if (alpha === undefined || (colour.startsWith('rgb(') && !colour.includes('/'))) return 1
  return alpha.endsWith('%') ? Number.parseFloat(alpha) / 100 : Number.parseFloat(alpha)
}

/** The element makes no box at all: neither text nor pictures in it are seen. */
export const isUndisplayed = (look: Look): boolean => look('display') === 'none'

/** Further out of the page than this no text is read, CSS pixels. */
const FAR = -500

/**
 * Scaled, clipped or faded to nothing, or moved away by more than any carousel moves. Only the `style` attribute is
 * asked: computed, these cost every element of a page.
 */
const VANISHED =
  /(?:^|;)\s*(?:(?:-webkit-)?transform\s*:[^;]*(?:\bscale(?:3d|[xy])?\(\s*0\s*[,)]|\btranslate(?:3d|[xy])?\([^;)]*-(?:[5-9]\d{3}|\d{5}))|clip-path\s*:\s*(?:inset\((?:50|100)%|circle\(0\D)|margin-(?:left|top)\s*:\s*-(?:[5-9]\d{3}|\d{5})|filter\s*:[^;]*opacity\(\s*0[%)])/i

export const isVanished = (element: Element): boolean => VANISHED.test(attributeOf(element, 'style') ?? '')

/**
 * The element hides the text in it though it has a box: see-through, zero size and cut, clipped, put far outside.
 * Pictures in it are not judged: carousels and pictures that fade in when scrolled to stand in such boxes.
 */
export function isMuted(look: Look): boolean {
  const opacity = look('opacity')
  if (opacity !== '' && Number.parseFloat(opacity) <= SEEN_ALPHA) return true
  const [across, down] = overflows(look)
  const cut = isCutting(across) && isCutting(down)
  if (isCutting(across) && isZero(look('width'))) return true
  if (isCutting(down) && (isZero(look('height')) || isZero(look('max-height')))) return true
  const position = look('position')
  if (position !== 'absolute' && position !== 'fixed') return false
  return isClipped(look, cut) || [look('left'), look('top')].some((edge) => (parsePixels(edge) ?? 0) < FAR)
}

/** Both ways of `overflow`. What is computed as visible across is so down, too: the second need not be asked. */
function overflows(look: Look): [across: string, down: string] {
  const across = look('overflow-x') || look('overflow')
  return [across, across === 'visible' ? across : look('overflow-y') || look('overflow')]
}

const isCutting = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip'

function isClipped(look: Look, cut: boolean): boolean {
  const tiny = (value: string) => (parsePixels(value) ?? 9) <= 1
  if (cut && tiny(look('width')) && tiny(look('height'))) return true
  if (/^rect\((?:[01]px[,\s]*|0[,\s]*){4}\)$/.test(look('clip'))) return true
  return /^(?:inset\((?:50|100)%\)|circle\(0(?:px|%)?\b[^)]*\))$/.test(look('clip-path'))
}

/** The background shows through the letters, the element's own and all in it: their ink may be see-through. */
export const paintsLetters = (look: Look): boolean =>
  (look('background-clip') || look('-webkit-background-clip')) === 'text'

/**
 * The element's own text is not seen: too small, see-through ink, indented out of its box. `isPainted`: whether it or
 * something round it paints its letters, asked where the ink alone says no.
 */
export function isInkless(look: Look, isPainted: () => boolean): boolean {
  const size = parsePixels(look('font-size'))
  if (size !== null && size < 1) return true
  const ink = look('-webkit-text-fill-color') || look('color')
  if (alphaOf(ink) <= SEEN_ALPHA && !isOutlined(look) && !isPainted()) return true
  return (parsePixels(look('text-indent')) ?? 0) < FAR
}

/** Hollow letters: see-through inside, drawn by their edge. */
const isOutlined = (look: Look): boolean =>
  Number.parseFloat(look('-webkit-text-stroke-width') || look('-webkit-text-stroke')) > 0
