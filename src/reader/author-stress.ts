import { chroma, toOklab } from '../color/oklab'
import { parseColour } from '../color/parse-colour'
import { parseLegacyColour } from '../color/parse-legacy-colour'
import { BLOCK_SELECTOR } from '../dom/blocks'

/** Longest run whose colour stresses it; a longer one is a passage in another colour. Characters. */
const LONGEST = 40
/** Chroma from which a colour is one, and no grey. */
const COLOURED = 0.04

const isColoured = (colour: ReturnType<typeof parseColour>): boolean =>
  colour !== null && colour[3] > 0 && chroma(toOklab([colour[0], colour[1], colour[2]])) >= COLOURED

const lengthOf = (element: Element): number => (element.textContent ?? '').trim().length

function stresses({ style, localName }: HTMLElement, attribute: string | null): boolean {
  if (localName === 'font' && isColoured(attribute === null ? null : parseLegacyColour(attribute))) return true
  const fill = style.getPropertyValue('-webkit-text-fill-color')
  const grounded = isColoured(parseColour(style.backgroundColor)) || style.backgroundImage.includes('gradient')
  return grounded || isColoured(parseColour(fill || style.color))
}

/**
 * Gives short runs inside a paragraph whose colour is all that stresses them a class: a reader who leaves the author's
 * colours out still sees what was stressed.
 */
export function authorStress(body: Element): void {
  /** Counted once a block: some hold thousands of runs. */
  const lengths = new Map<Element, number>()
  /** Authors repeat a few styles. */
  const known = new Map<string, boolean>()
  for (const element of body.querySelectorAll<HTMLElement>('span[style], font, em[style], u[style], i[style]')) {
    const said = `${element.localName} ${element.getAttribute('color')} ${element.getAttribute('style')}`
    const isStressed = known.get(said) ?? stresses(element, element.getAttribute('color'))
    known.set(said, isStressed)
    if (!isStressed) continue
    const length = lengthOf(element)
    const block = element.closest(BLOCK_SELECTOR)
    if (!block || length === 0 || length > LONGEST || element.querySelector(BLOCK_SELECTOR)) continue
    const around = lengths.get(block) ?? lengthOf(block)
    lengths.set(block, around)
    if (around > length) element.classList.add('qd-stress')
  }
}
