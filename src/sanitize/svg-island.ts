/**
 * Drawings become pictures: `<img src="data:image/svg+xml…">`. A picture's document runs no script and loads nothing,
 * whatever we overlooked, and the page keeps a single namespace. docs/decisions/0004-svg-as-image.md
 */
import { findAll, isInside } from '../dom/unclobbered'
import { HTML, makeElement } from './make-element'
import { isSvgAddress, parseSvgAddress } from './svg-address'
import { styleOf } from './svg-attributes'
import { SVG } from './svg-names'
import { rebuildSvg } from './svg-rebuild'

const PREFIX = 'data:image/svg+xml;charset=utf-8,'

/** Only what an attribute or an address needs escaped, by runs: a third of the length of escaping all. */
const TO_ESCAPE = /[^\w\-.!~*'() ,/:;=]+/g

/** Replaces every drawing under `body` in place; the addresses that were made, which alone may stand. */
export function replaceSvgs(body: Element): Set<string> {
  const made = new Map<string, string | null>()
  // The same icon stands in an article hundreds of times; parsing each took 2.5 s for 500.
  const once = (source: string, make: () => string | null): string | null => {
    const known = made.get(source)
    if (known !== undefined) return known
    const address = make()
    made.set(source, address)
    return address
  }
  for (const svg of findAll(body, 'svg')) {
    if (svg.namespaceURI !== SVG || !isInside(body, svg)) continue
    const address = once(svg.outerHTML, () => toAddress(svg))
    if (address) svg.replaceWith(picture(svg, address))
    else svg.remove()
  }
  for (const image of findAll(body, 'img')) {
    const source = image.getAttribute('src') ?? ''
    if (!isSvgAddress(source)) continue
    const address = once(source, () => readAddress(source))
    if (address) image.setAttribute('src', address)
    else image.remove()
  }
  return new Set([...made.values()].filter((address) => address !== null))
}

function toAddress(svg: Element): string | null {
  const xml = rebuildSvg(svg)
  return xml && PREFIX + xml.replace(TO_ESCAPE, encodeURIComponent)
}

/** A drawing that came as an address, made anew. */
function readAddress(source: string): string | null {
  const root = parseSvgAddress(source)
  return root && toAddress(root)
}

const WORDS = ['aria-label', 'data-formula']
/** MathJax and its kin leave these; `currentColor` is black inside a picture, so whoever uses it is line art. */
const FORMULA = /currentColor/i

/** The picture in the place of a drawing: as large, as deep under its line, with its words. */
function picture(svg: Element, address: string): Element {
  const image = makeElement(svg, HTML, 'img')
  const style = new Map(styleOf(svg))
  const sizes: string[] = []
  for (const side of ['width', 'height']) {
    const size = style.get(side) ?? svg.getAttribute(side)?.trim() ?? ''
    const whole = /^(\d{1,4})(?:\.\d+)?(?:px)?$/.exec(size)?.[1]
    if (whole) image.setAttribute(side, whole)
    else if (size) sizes.push(`${side}: ${size}`)
  }
  const depth = style.get('vertical-align')
  if (depth) sizes.push(`vertical-align: ${depth}`)
  if (sizes.length > 0) image.setAttribute('style', sizes.join('; '))
  const words = WORDS.map((name) => svg.getAttribute(name) ?? svg.parentElement?.getAttribute(name)).find(Boolean)
  image.setAttribute('alt', words ?? svg.querySelector('title')?.textContent ?? '')
  if (svg.hasAttribute('data-formula') || FORMULA.test(address)) image.setAttribute('data-qd', 'formula')
  image.setAttribute('src', address)
  return image
}
