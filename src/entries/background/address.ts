/** An address without its fragment; null: it is none. */
function parse(address: string): URL | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  url.hash = ''
  return url
}

const isUnderQq = ({ protocol, hostname }: URL): boolean =>
  /^https?:$/.test(protocol) && (hostname === 'qq.com' || hostname.endsWith('.qq.com'))

/** Whether the page is one the manifest's own content script runs on. */
export function isTencent(address: string): boolean {
  const url = parse(address)
  return url !== null && isUnderQq(url)
}

/** The address of a page by which it is known again: its fragment is a place in it. */
export const pageOf = (address: string): string => parse(address)?.href ?? address

/**
 * Whether a script in the page may speak for that article: the article is of the page's own origin, or both stand
 * under qq.com, where canonical addresses move from host to host. A file speaks for itself alone.
 */
export function mayBring(page: string, article: string): boolean {
  const [from, about] = [parse(page), parse(article)]
  if (!from || !about) return false
  if (isUnderQq(from)) return isUnderQq(about)
  // Files and sandboxed documents have no origin, and "null" is not one they share.
  return from.origin === 'null' ? from.href === about.href : from.origin === about.origin
}
