import { parseColour } from '../color/parse-colour'
import { parseLegacyColour } from '../color/parse-legacy-colour'
import type { Rgba } from '../color/rgb'
import { emptyPaint, LONGEST_STYLE, type Paint, readPaint, saysNothing, sealPaint } from './paint'

/** Elements whose `bgcolor` and `bordercolor` a browser paints. */
const TABLE_PARTS = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'col', 'colgroup'])

const box = (background: Rgba): Paint => sealPaint({ ...emptyPaint(), color: [0, 0, 0, 1], background })

/** Elements that a browser itself paints: they are boxes as an author's are. */
const PAINTED = new Map<string, Paint>([
  ['mark', box([255, 255, 0, 1])],
  ['button', box([239, 239, 239, 1])],
  ['input', box([255, 255, 255, 1])],
  ['textarea', box([255, 255, 255, 1])],
  ['select', box([255, 255, 255, 1])],
])

/** Elements that say colours in other ways than by their style. */
const OWN_WAYS = new Set(['font', ...PAINTED.keys(), ...TABLE_PARTS])

/** Kinds of input that show no box of their own colours. */
const UNPAINTED = /^(?:hidden|checkbox|radio|range|file|image|color)$/i

/** Values that only the computed style can tell: what they stand for lies elsewhere. */
const INDIRECT = /background[^;]*currentcolor|var\(|color-mix\(|light-dark\(|\(from |(?:^|;)\s*all\s*:/

/** Stands for a style too long to be searched: everything is asked, and that it moves is taken for granted. */
const EVERYTHING =
  'color;text-fill;background;border:;clip;opacity;shadow;text-decoration;filter;blend;stroke;transition;!;position:absolute'

/** Everything `readPaint` may ask of a computed style; a computed style has a value for each, so only what was named. */
function readComputed(element: Element, text: string): Paint {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element)
  if (!style) return emptyPaint()
  const paint = readPaint(style, text.includes('all') ? `${text} color background border` : text)
  // A computed colour is there even where only a background was said.
  if (!/(?:^|[;\s])(?:color|all)\s*:/.test(text)) paint.color = null
  return paint
}

/**
 * Reads what elements declare of colours, each distinct style attribute once. `isPainted`: by the host's own sheet, so
 * that the browser's colours are not seen.
 */
export function paintReader(
  isPainted: (element: Element) => boolean,
): (element: Element, name: string) => Paint | null {
  const known = new Map<string, Paint | null>()
  const styled = (element: Element, attribute: string): Paint | null => {
    // MathML and SVG elements have a style too; an element of unknown XML has none.
    const style = 'style' in element && element.style instanceof CSSStyleDeclaration ? element.style : null
    if (!style) return null
    const isLong = attribute.length > LONGEST_STYLE
    const text = isLong ? EVERYTHING : attribute.toLowerCase()
    if (INDIRECT.test(isLong ? `${style.color}${style.background}` : text)) return readComputed(element, text)
    const own = readPaint(style, text)
    const paint = saysNothing(own) ? null : own
    known.set(attribute, paint)
    return paint
  }
  const inOwnWay = (element: Element, name: string, paint: Paint | null): Paint | null => {
    if (name === 'font') return withAttribute(paint, 'color', element.getAttribute('color'))
    const standard = PAINTED.get(name)
    if (standard && !isPainted(element) && !UNPAINTED.test(element.getAttribute('type') ?? ''))
      return onPainted(paint, standard)
    return TABLE_PARTS.has(name) ? tablePart(element, paint) : paint
  }
  return (element, name) => {
    const attribute = element.getAttribute('style')
    let paint = attribute === null ? null : known.get(attribute)
    if (paint === undefined) paint = styled(element, attribute ?? '')
    return OWN_WAYS.has(name) ? inOwnWay(element, name, paint) : paint
  }
}

function withAttribute(paint: Paint | null, property: 'color' | 'background', value: string | null): Paint | null {
  if (value === null || paint?.[property]) return paint
  const colour = parseLegacyColour(value)
  return colour ? sealPaint({ ...(paint ?? emptyPaint()), [property]: colour }) : paint
}

function onPainted(paint: Paint | null, standard: Paint): Paint {
  if (!paint) return standard
  const { color, background, images } = paint
  const own = images.length > 0 ? background : (background ?? standard.background)
  return sealPaint({ ...paint, color: color ?? standard.color, background: own })
}

function tablePart(element: Element, paint: Paint | null): Paint | null {
  const ground = withAttribute(paint, 'background', element.getAttribute('bgcolor'))
  const border = element.getAttribute('bordercolor')
  if (border === null || ground?.borders) return ground
  const colour = parseLegacyColour(border) ?? parseColour(border)
  if (!colour) return ground
  return sealPaint({ ...(ground ?? emptyPaint()), borders: [colour, colour, colour, colour] })
}
