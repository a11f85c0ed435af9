import { isSameSite, isUnderQq } from '../../article/same-site'

/** An address without its fragment; null: it is none. */
function parse(address: string): URL | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  url.hash = ''
  return url
}

/** Whether the page is one the manifest's own content script runs on. */
export function isTencent(address: string): boolean {
  const url = parse(address)
  return url !== null && isUnderQq(url)
}

/** The address of a page by which it is known again: its fragment is a place in it. */
export const pageOf = (address: string): string => parse(address)?.href ?? address

/** Whether a script in the page may speak for that article: `isSameSite`, and a file for itself alone. */
export function mayBring(page: string, article: string): boolean {
  const [from, about] = [parse(page), parse(article)]
  if (!from || !about) return false
  return isSameSite(from, about) || (from.protocol === 'file:' && from.href === about.href)
}
