/** Where a link may lead. */
import { MAX_ATTRIBUTE } from './bounds'
import { toOwnId } from './own-id'

/** The address of a mail, without a subject or body that the author would write in the reader's name. */
const MAIL = /^mailto:[^?\s]{1,320}$/i
const LINE_BREAK = /%0[ad]/i

/**
 * The absolute address for `a[href]`: http(s) without user and password, mailto without fields, or a place in this
 * article (`#user-content-…`); null: no link. `base` is the article's address; null: unknown, absolute ones only.
 */
export function toLink(value: string, base: URL | null): string | null {
  const written = value.trim()
  if (written.length > MAX_ATTRIBUTE) return null
  if (written.startsWith('#')) return toPlace(written.slice(1))
  const url = toUrl(written, base)
  if (!url) return null
  if (url.protocol === 'mailto:') return MAIL.test(url.href) && !LINE_BREAK.test(url.href) ? url.href : null
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  url.username = ''
  url.password = ''
  return url.href
}

/** A parsed address; null: none. */
export const toUrl = (value: string, base: URL | null): URL | null =>
  URL.canParse(value, base?.href) ? new URL(value, base?.href) : null

const ESCAPED = /%[0-9a-f]{2}/i

function toPlace(fragment: string): string | null {
  const id = toOwnId(ESCAPED.test(fragment) ? decoded(fragment) : fragment)
  return id === null ? null : `#${id}`
}

/** The fragment as an id is written; as it stands when its escapes are no UTF-8. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch (error) {
    if (error instanceof URIError) return fragment
    throw error
  }
}
