/** HTML that came as data or as text, before it is parsed. */
import { markupWeight } from '../../decode/markup-weight'

/** What no article costs: see `markupWeight`. The parser itself stops at a depth of 512. */
const MAX_DEPTH = 400
const MAX_ELEMENTS = 150_000

/** Whether parsing it costs no more than an article does. */
export function isBearable(html: string): boolean {
  const { depth, elements } = markupWeight(html)
  return depth <= MAX_DEPTH && elements <= MAX_ELEMENTS
}

/** Forms clobber their own properties; as text they can be made harmless before there is a tree. */
export const withoutForms = (html: string): string => html.replace(/<(\/?)form(?=[\s/>])/gi, '<$1div')
