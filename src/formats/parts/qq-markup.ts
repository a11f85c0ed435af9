import { decodeEntities } from '../../decode/entities'
import { parseInert } from '../../dom/parse-inert'
import { bodyOf } from '../../dom/unclobbered'
import { isBearable, withoutForms } from './foreign-markup'

/**
 * HTML that came as data, in an inert document of our own without forms, which would clobber it. Text without a tag is
 * a paragraph a line; tags that are still escaped lose that layer. null: it costs more than an article does.
 */
export function parseQqMarkup(html: string): HTMLElement | null {
  const decoded = !/<[a-z!]/i.test(html) && /&lt;[a-z]/i.test(html) ? decodeEntities(html) : html
  const marked = /<[a-z!]/i.test(decoded) ? decoded : paragraphs(decoded)
  return isBearable(marked) ? bodyOf(parseInert(withoutForms(marked))) : null
}

const paragraphs = (text: string): string =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line}</p>`)
    .join('')
