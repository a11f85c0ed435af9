import { decodeEntities } from '../../decode/entities'
import { markupWeight } from '../../decode/markup-weight'
import { parseInert } from '../../dom/parse-inert'
import { bodyOf } from '../../dom/unclobbered'

/** What no article costs: see `markupWeight`. The parser itself stops at a depth of 512. */
const MAX_DEPTH = 400
const MAX_ELEMENTS = 150_000

/**
 * HTML that came as data, in an inert document of our own without forms, which would clobber it. Text without a tag is
 * a paragraph a line; tags that are still escaped lose that layer. null: it costs more than an article does.
 */
export function parseQqMarkup(html: string): HTMLElement | null {
  const decoded = !/<[a-z!]/i.test(html) && /&lt;[a-z]/i.test(html) ? decodeEntities(html) : html
  const marked = /<[a-z!]/i.test(decoded) ? decoded : paragraphs(decoded)
  const { depth, elements } = markupWeight(marked)
  if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) return null
  return bodyOf(parseInert(marked.replace(/<(\/?)form(?=[\s/>])/gi, '<$1div')))
}

const paragraphs = (text: string): string =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line}</p>`)
    .join('')
