import { parseSvgAddress } from '../../sanitize/svg-address'
import { isOrnament } from '../ornament'
import { pictureSources } from '../picture-sources'
import type { ReceiptBook, Step } from '../step'

/** HTML and pictures inside of a drawing: carousels, pictures that a tap reveals. The sanitiser keeps drawings only. */
const HELD = 'foreignObject, image'
const AS_PICTURE = 'img[src^="data:image/svg+xml"]'

/**
 * Takes pictures and text out of the drawings that only lay them out, each picture once; what is left of one, and a
 * drawing that only decorates or keeps a distance, goes. Real drawings and formulas stay, and become pictures in the
 * sanitiser.
 */
export const drawings: Step = (body, receipt) => {
  for (const svg of body.querySelectorAll('svg')) {
    if (!body.contains(svg) || svg.parentElement?.closest('svg')) continue
    if (svg.querySelector(HELD)) {
      svg.before(...heldIn(svg))
      for (const held of svg.querySelectorAll(HELD)) held.remove()
    }
    if (isWriting(svg)) svg.replaceWith(...linesOf(svg))
    else if (isOrnament(svg)) receipt.drop(svg, svg.childElementCount > 0 ? 'ornament' : 'spacer')
  }
  dropOrnaments(body, receipt)
}

function dropOrnaments(body: Element, receipt: ReceiptBook): void {
  for (const image of body.querySelectorAll(AS_PICTURE)) {
    const [source = ''] = pictureSources(image)
    // One that keeps a lazy picture's place is the step `images`' own.
    const svg = source.startsWith('data:') ? parseSvgAddress(source) : null
    if (svg && isOrnament(svg, image)) receipt.drop(image, 'ornament')
  }
}

/** Whatever draws, but one box behind letters. */
const DRAWN = 'path, image, use, circle, ellipse, line, polyline, polygon, rect ~ rect'

/** Letters and nothing else: a title that moves. A drawing with words in it stays whole. */
const isWriting = (svg: Element): boolean =>
  svg.querySelector('text') !== null && svg.querySelector(DRAWN) === null && svg.textContent?.trim() !== ''

const linesOf = (svg: Element): Element[] =>
  [...svg.querySelectorAll('text')].map((text) => {
    const line = svg.ownerDocument.createElement(svg.closest('p, h1, h2, h3, h4, h5, h6') ? 'span' : 'p')
    line.textContent = text.textContent?.trim() ?? ''
    return line
  })

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
