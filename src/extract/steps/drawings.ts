import type { Step } from '../step'

/** What leaves a mark in a drawing. */
const MARKS = 'path, rect, circle, ellipse, line, polyline, polygon, text, use'
/** HTML and pictures inside of a drawing: carousels, pictures that a tap reveals. The sanitiser keeps drawings only. */
const HELD = 'foreignObject, image'

/**
 * Takes pictures and text out of the drawings that only lay them out, each picture once; a drawing without any mark
 * keeps a distance and goes. Real drawings and formulas stay, and become pictures in the sanitiser.
 */
export const drawings: Step = (body, receipt) => {
  for (const svg of body.querySelectorAll('svg')) {
    if (!body.contains(svg) || svg.parentElement?.closest('svg')) continue
    if (svg.querySelector(HELD)) svg.before(...heldIn(svg))
    if (!svg.querySelector(MARKS)) receipt.drop(svg, 'spacer')
  }
}

function heldIn(svg: Element): Element[] {
  const page = svg.ownerDocument
  const seen = new Set<string>()
  return [...svg.querySelectorAll(HELD)].flatMap((element): Element[] => {
    if (element.parentElement?.closest('foreignObject')) return []
    if (element.localName !== 'image') {
      const box = page.createElement('div')
      box.append(...element.childNodes)
      return [box]
    }
    const address = element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? ''
    if (address === '' || seen.has(address)) return []
    seen.add(address)
    const image = page.createElement('img')
    image.setAttribute('src', address)
    return [image]
  })
}
