import { inlineLook } from '../../dom/look'
import type { ReceiptBook, Step } from '../step'

/** Keywords of `list-style-type` that HTML's `type` can say. */
const ORDERED: ReadonlyMap<string, string> = new Map([
  ['decimal', '1'],
  ['lower-alpha', 'a'],
  ['lower-latin', 'a'],
  ['upper-alpha', 'A'],
  ['upper-latin', 'A'],
  ['lower-roman', 'i'],
  ['upper-roman', 'I'],
])
/** Others that browsers know, said by style. */
const STYLED =
  /^(?:cjk-ideographic|(?:simp|trad)-chinese-(?:in)?formal|decimal-leading-zero|lower-greek|cjk-(?:decimal|earthly-branch|heavenly-stem))$/
const UNORDERED = new Set(['disc', 'circle', 'square'])

/** The sanitiser takes six digits; an author's number of more is a mistake. */
const MAX_START = 99_999

/** What is seen without text. */
const SEEN = 'img, svg, table, video, hr'

/**
 * ExEditor draws its numbers by style sheet from `--ol-start` and `--ol-list-style-type`; they become `start` and
 * `type`, before the sanitiser takes the style away. An empty item is not seen and takes no number.
 */
export const lists: Step = (body, receipt) => {
  for (const list of body.querySelectorAll('ol[data-ex-list], ul[data-ex-list]')) {
    const look = inlineLook(list)
    if (list.localName === 'ol') order(list, look('--ol-start'), look('--ol-list-style-type'))
    else {
      const type = look('--ul-list-style-type')
      if (UNORDERED.has(type)) list.setAttribute('type', type)
    }
    numberItems(list, receipt)
  }
}

/** Drops items that show nothing. One with an element inside had taken a number: the next item keeps its own. */
function numberItems(list: Element, receipt: ReceiptBook): void {
  let owed = false
  let number = Number(list.getAttribute('start') ?? 1)
  for (const item of list.querySelectorAll(':scope > li')) {
    const isSeen = item.textContent?.trim() !== '' || item.querySelector(SEEN) !== null
    // The number is drawn before the item's first element.
    const isNumbered = isSeen || item.firstElementChild !== null
    if (isSeen && owed && Number.isInteger(number)) item.setAttribute('value', String(number))
    owed = isNumbered ? !isSeen : owed
    if (!isSeen) receipt.drop(item, 'blank')
    if (isNumbered) number += 1
  }
}

function order(list: Element, start: string, style: string): void {
  if (/^-?\d{1,6}$/.test(start) && start !== '1' && Math.abs(Number(start)) <= MAX_START)
    list.setAttribute('start', String(Number(start)))
  const type = ORDERED.get(style)
  if (type !== undefined && type !== '1') list.setAttribute('type', type)
  if (STYLED.test(style)) list.setAttribute('style', `${list.getAttribute('style') ?? ''};list-style-type:${style}`)
}
