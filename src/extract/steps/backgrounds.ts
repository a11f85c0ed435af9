import { inlineLook } from '../../dom/look'
import { addressesIn } from '../picture-lazy'
import { setAddresses } from '../picture-set'
import type { Step } from '../step'

/** Where the address of a background waits for a script. */
const LAZY =
  'data-lazy-bgimg data-bg data-background data-background-image data-bg-src data-bg-image data-bgimg data-lazy-bg ' +
  'data-lazy-background data-bgset'
const LAZY_NAMES = LAZY.split(' ')
const SELECTOR = `[style*="url"], ${LAZY_NAMES.map((name) => `[${name}]`).join(', ')}`

const ADDRESS = /url\(\s*(?:&quot;|["'])?((?:https?:)?\/\/[^"')\s]{1,2000})/

/** CSS pixels; a smaller one is a tile or a bullet. Source: docs/formats.md, "WeChat conventions". */
const LEAST_SIDE = 120

/** Makes a picture of each background that is one, before the text that lies on it. Code bars and tiles are not. */
export const backgrounds: Step = (body) => {
  for (const element of body.querySelectorAll(SELECTOR)) {
    const address = backgroundOf(element)
    if (address === null || element.closest('pre, code, img')) continue
    const image = body.ownerDocument.createElement('img')
    image.setAttribute('src', address)
    const svg = element.closest('svg')
    if (svg) svg.before(image)
    else element.prepend(image)
  }
}

function backgroundOf(element: Element): string | null {
  for (const name of LAZY_NAMES) {
    const value = element.getAttribute(name) ?? ''
    // A colour or a name is no picture; a set of sizes is one.
    const found = name === 'data-bgset' ? setAddresses([value]) : addressesIn(value)
    const waiting = found.find((written) => /[/.]/.test(written) && !/^[#a-z]*\(/i.test(written))
    if (waiting !== undefined) return waiting
  }
  const style = element.getAttribute('style') ?? ''
  const [, address] = ADDRESS.exec(style) ?? []
  return address === undefined || isTile(element) ? null : address.replaceAll('&amp;', '&')
}

function isTile(element: Element): boolean {
  const look = inlineLook(element)
  const [size = ''] = look('background-size').split(/\s/)
  if (/^[\d.]+px$/.test(size)) return Number.parseFloat(size) < LEAST_SIDE
  const sides = [look('width'), look('height')].filter((side) => /^[\d.]+px$/.test(side))
  return sides.some((side) => Number.parseFloat(side) > 0 && Number.parseFloat(side) < LEAST_SIDE / 4)
}
