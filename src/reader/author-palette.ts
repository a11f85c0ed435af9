import { toGamut } from '../color/gamut'
import { chroma, toOklab, withChroma } from '../color/oklab'
import { parseColour } from '../color/parse-colour'
import { parseLegacyColour } from '../color/parse-legacy-colour'
import { type Rgba, toCss } from '../color/rgb'
import type { ColourSettings } from '../settings/settings'

/** What an author's style says of colours. A softened colour is written to the longhands, whatever the author wrote. */
const COLOURS = [
  ...['color', '-webkit-text-fill-color', '-webkit-text-stroke-color', 'background-color', 'text-decoration-color'],
  ...['border-top-color', 'border-right-color', 'border-bottom-color', 'border-left-color', 'outline-color'],
  ...['text-emphasis-color', 'column-rule-color'],
]
/** What is nothing but colour, and goes with it. */
const PAINTED = ['background-image', 'background-clip', '-webkit-background-clip', 'text-shadow', 'opacity']
const ATTRIBUTES = ['color', 'bgcolor', 'bordercolor']
const COLOURED = '[style], [color], [bgcolor], [bordercolor]'

/** Chroma up to which a text or box is soft already; and the share that is left of what is beyond. */
const SOFT = 0.045
const SHARE = 0.12

/** A colour of the same lightness and hue, and no louder than a pastel. */
function calm([red, green, blue, alpha]: Rgba): Rgba {
  const colour = toOklab([red, green, blue])
  const own = chroma(colour)
  if (own <= SOFT) return [red, green, blue, alpha]
  return [...toGamut(withChroma(colour, SOFT + (own - SOFT) * SHARE)), alpha]
}

/** Colours inside a value, such as a gradient's stops. */
const INSIDE = /#[0-9a-f]{3,8}\b|(?:rgb|hsl|hwb|oklab|oklch|lab|lch|color)a?\([^()]*\)|\b[a-z]{3,20}\b(?![(-])/gi

const calmInside = (value: string): string =>
  value.replace(INSIDE, (found) => {
    const colour = parseColour(found)
    return colour ? toCss(calm(colour)) : found
  })

function calmStyle(style: CSSStyleDeclaration): void {
  for (const name of COLOURS) {
    const colour = parseColour(style.getPropertyValue(name))
    if (colour) style.setProperty(name, toCss(calm(colour)))
  }
  for (const name of ['background-image', 'text-shadow']) {
    const value = style.getPropertyValue(name)
    if (value && value !== 'none') style.setProperty(name, calmInside(value))
  }
}

function stripStyle(style: CSSStyleDeclaration): void {
  for (const name of [...COLOURS, ...PAINTED]) style.removeProperty(name)
}

/** What one attribute was. */
interface Saved {
  element: Element
  name: string
  value: string
}

type Mode = Exclude<ColourSettings['author'], 'kept'>

/** The author's colours of one article, softened or taken out of its attributes, and given back to the byte. */
export interface AuthorPalette {
  /** Does it to what has not been done yet: a block that was put back, say. */
  apply(mode: Mode): void
  revert(): void
}

/** Of the nodes below `body`, which is none of the author's itself. */
export function authorPalette(body: HTMLElement): AuthorPalette {
  const saved: Saved[] = []
  const done = new WeakSet<Element>()
  /** Authors repeat a few styles: each is changed once. */
  const changed = new Map<string, string>()
  const keep = (element: Element, name: string): string | null => {
    const value = element.getAttribute(name)
    if (value !== null) saved.push({ element, name, value })
    return value
  }
  function change(element: HTMLElement, mode: Mode): void {
    for (const name of ATTRIBUTES) {
      const value = keep(element, name)
      const colour = value !== null && mode === 'calm' ? parseLegacyColour(value) : null
      if (colour) element.setAttribute(name, toCss(calm(colour)))
      else if (mode === 'off') element.removeAttribute(name)
    }
    const style = keep(element, 'style')
    if (style === null) return
    const known = changed.get(style)
    if (known !== undefined) element.setAttribute('style', known)
    else if (mode === 'calm') calmStyle(element.style)
    else stripStyle(element.style)
    changed.set(style, element.getAttribute('style') ?? '')
  }
  return {
    apply(mode) {
      for (const element of body.querySelectorAll<HTMLElement>(COLOURED)) {
        if (!done.has(element)) change(element, mode)
        done.add(element)
      }
    },
    revert() {
      for (const { element, name, value } of saved) element.setAttribute(name, value)
      saved.length = 0
    },
  }
}
