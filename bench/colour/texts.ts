import { contrast } from '../../src/color/contrast'
import { luminance } from '../../src/color/luminance'
import type { Rgb, Rgba } from '../../src/color/rgb'
import { computed, lc } from './colours'
import { clipStops, settle, under } from './layers'

/** One text node as it is seen. */
export interface TextSeen {
  /** Code points without white space and zero-width characters. */
  weight: number
  hidden: boolean
  onImage: boolean
  ratio: number
  lc: number
  /** Own fills before compositing: several only for letters filled with a gradient. */
  fills: Rgba[]
  /** Composited, where contrast is worst. */
  colour: Rgb
  surface: Rgb
  surfaceY: number
  /** Inside a link. */
  link: boolean
  text: string
}

const UNCOUNTED = 'svg, iframe, object, select, textarea, noscript, template, style, script'

function isHidden(element: Element, paper: Element): boolean {
  const style = getComputedStyle(element)
  if (style.visibility !== 'visible' || Number.parseFloat(style.fontSize) < 4) return true
  for (let at: Element | null = element; at && at !== paper; at = at.parentElement) {
    const own = getComputedStyle(at)
    if (own.display === 'none' || Number(own.opacity) < 0.05) return true
  }
  return false
}

/** The text nodes that count, in document order: the same list before and after. */
export function textNodes(paper: Element): Text[] {
  const nodes: Text[] = []
  const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || weigh(node) === 0) continue
    if (!node.parentElement?.closest(UNCOUNTED)) nodes.push(node)
  }
  return nodes
}

const weigh = (node: Text): number => [...node.data.replace(/[\s\u200b-\u200f\u2060-\u2064\ufeff\u00ad]/gu, '')].length

function points(node: Text): [number, number][] {
  const range = document.createRange()
  range.selectNodeContents(node)
  const lines = [...range.getClientRects()].filter(
    ({ width, height, bottom, right, top, left }) =>
      width >= 0.5 && height >= 0.5 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
  )
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return []
  const middle = ({ left, right, top, bottom }: DOMRect): [number, number] => [(left + right) / 2, (top + bottom) / 2]
  const y = (first.top + first.bottom) / 2
  const ends: [number, number][] =
    first.width > 200
      ? [
          [first.left + 4, y],
          [first.right - 4, y],
        ]
      : []
  return [middle(first), ...(last === first ? [] : [middle(last)]), ...ends]
}

/** `null` fills: nothing is drawn. */
function fillsOf(element: Element): Rgba[] {
  const fill = computed(getComputedStyle(element).webkitTextFillColor)
  if (fill[3] >= 0.05) return [fill]
  return clipStops(element)
}

export function measureText(node: Text, paper: Element): TextSeen {
  const element = node.parentElement ?? paper
  const weight = weigh(node)
  const link = element.closest('a[href]') !== null
  const nothing: TextSeen = {
    weight,
    hidden: true,
    onImage: false,
    ratio: 1,
    lc: 0,
    fills: [],
    colour: [0, 0, 0],
    surface: [0, 0, 0],
    surfaceY: 0,
    link,
    text: node.data.trim().slice(0, 20),
  }
  const at = isHidden(element, paper) ? [] : points(node)
  const fills = fillsOf(element)
  if (at.length === 0 || fills.length === 0) return { ...nothing, fills }
  const seen: TextSeen = { ...nothing, hidden: false, fills, ratio: 99, lc: 999 }
  for (const point of at) {
    const below = under(element, point, paper, true)
    if (below.onImage) seen.onImage = true
    for (const fill of fills) {
      for (const pair of settle(fill, below)) {
        const ratio = contrast(pair.seen, pair.below)
        seen.lc = Math.min(seen.lc, lc(pair.seen, pair.below))
        if (ratio < seen.ratio)
          Object.assign(seen, { ratio, colour: pair.seen, surface: pair.below, surfaceY: luminance(pair.below) })
      }
    }
  }
  if (seen.ratio < 1.15 && !seen.onImage) seen.hidden = true
  return seen
}
