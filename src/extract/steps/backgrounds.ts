import { inlineLook } from '../../dom/look'
import type { Step } from '../step'

/** Where the address of a background waits for a script. */
const LAZY = ['data-lazy-bgimg', 'data-bg', 'data-background']
const SELECTOR = `[style*="url"], ${LAZY.map((name) => `[${name}]`).join(', ')}`

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
  for (const name of LAZY) {
    const waiting = element.getAttribute(name)
    if (waiting) return waiting
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
