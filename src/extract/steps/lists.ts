import { inlineLook } from '../../dom/look'
import type { Step } from '../step'

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
const UNORDERED = new Set(['disc', 'circle', 'square'])

/** The sanitiser takes six digits; an author's number of more is a mistake. */
const MAX_START = 99_999

/**
 * ExEditor draws its numbers by style sheet from `--ol-start` and `--ol-list-style-type`; they become `start` and
 * `type`, before the sanitiser takes the style away. An empty item is not seen and takes no number.
 */
export const lists: Step = (body, receipt) => {
  for (const list of body.querySelectorAll('ol[data-ex-list], ul[data-ex-list]')) {
    for (const item of list.querySelectorAll(':scope > li')) {
      if (item.textContent?.trim() === '' && !item.querySelector('img')) receipt.drop(item, 'blank')
    }
    const look = inlineLook(list)
    if (list.localName === 'ol') order(list, look('--ol-start'), look('--ol-list-style-type'))
    else {
      const type = look('--ul-list-style-type')
      if (UNORDERED.has(type)) list.setAttribute('type', type)
    }
  }
}

function order(list: Element, start: string, style: string): void {
  if (/^-?\d{1,6}$/.test(start) && start !== '1' && Math.abs(Number(start)) <= MAX_START)
    list.setAttribute('start', String(Number(start)))
  const type = ORDERED.get(style)
  if (type !== undefined && type !== '1') list.setAttribute('type', type)
}
