import { inlineLook } from '../../dom/look'
import { rename } from '../../dom/rename'
import type { Step } from '../step'

/** Code points; a longer line is a sentence. */
const LONGEST = 36
/** How a sentence ends; a full stop stands in no heading. */
const ENDS = /。|[，,.；;！!？?…、：:~～]["”』」）)]?$/
/** What a heading does not stand in, nor hold. */
const ELSEWHERE = 'li, td, th, blockquote, figure, figcaption, pre, a, [data-qd]'
const HOLDS = 'img, svg, br + br, code, a[href]'
/** Of all paragraphs; an author with more sets whole passages bold. */
const MOST = 0.34
/** CSS pixels of text nobody gave a size, in WeChat and its copies. */
const PLAIN = 16

/** What a line looks like through the elements round its text. */
interface Ink {
  bold: boolean
  size: number | null
}

/** Asks what a text directly in an element looks like; remembers, since few elements hold all lines. */
type InkAt = (element: Element | null) => Ink

/**
 * Makes headings of short lines that only look like ones: larger than the text (`h2`), or bold as a whole (`h3`). After
 * `structure`, whose paragraphs it takes.
 */
export const headings: Step = (body) => {
  if (body.querySelector('h2, h3, h4')) return
  const paragraphs = [...body.querySelectorAll('p')]
  const inkAt = inkIn(body)
  const plain = sizeOfLongest(paragraphs, inkAt) ?? PLAIN
  const found = paragraphs.flatMap((paragraph) => {
    const line = (paragraph.textContent ?? '').trim()
    if (line === '' || line.length > LONGEST || ENDS.test(line) || !/[\p{L}]/u.test(line)) return []
    if (paragraph.closest(ELSEWHERE) || paragraph.querySelector(HOLDS)) return []
    const { bold, size } = inkOf(paragraph, inkAt)
    const isLarger = size !== null && size >= plain + 2
    return bold || isLarger ? [{ paragraph, name: isLarger ? 'h2' : 'h3' }] : []
  })
  if (found.length > paragraphs.length * MOST) return
  for (const { paragraph, name } of found) rename(paragraph, name)
}

/** The size of the longest paragraph is that of the text. */
function sizeOfLongest(paragraphs: readonly Element[], inkAt: InkAt): number | null {
  let [longest, most]: [Element | null, number] = [null, 0]
  for (const paragraph of paragraphs) {
    const length = paragraph.textContent?.length ?? 0
    if (length > most) [longest, most] = [paragraph, length]
  }
  return longest && inkOf(longest, inkAt).size
}

/** Bold: every letter is. Size: of its first text. Only what the markup says. */
function inkOf(paragraph: Element, inkAt: InkAt): Ink {
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  const ink: Ink = { bold: true, size: null }
  let isFirst = true
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeValue?.trim() === '') continue
    const own = inkAt(node.parentElement)
    if (isFirst) ink.size = own.size
    isFirst = false
    ink.bold &&= own.bold
  }
  return ink
}

function inkIn(body: Element): InkAt {
  const known = new Map<Element | null, Ink>([[body, { bold: false, size: null }]])
  const inkAt: InkAt = (element) => {
    const before = known.get(element)
    if (before || !element) return before ?? { bold: false, size: null }
    const outer = inkAt(element.parentElement)
    const look = inlineLook(element)
    const [weight, size] = [look('font-weight'), look('font-size')]
    const isStrong = element.localName === 'strong' || element.localName === 'b'
    const ink: Ink = {
      bold: weight === '' ? isStrong || outer.bold : isBold(weight),
      size: /^[\d.]+px$/.test(size) ? Number.parseFloat(size) : outer.size,
    }
    known.set(element, ink)
    return ink
  }
  return inkAt
}

const isBold = (weight: string): boolean => weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
