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

/** Host and port, less the label by which a site tells its pages for phones from the others. */
const siteOf = ({ host }: URL): string => host.replace(/^(?:www|m|wap|mobile)\./, '')

/**
 * Whether a script in the page may speak for that article. Canonical addresses move from http to https, from `m.` to
 * `www.`, and under qq.com from host to host; nowhere else: two names under one suffix may have two owners. A file
 * speaks for itself alone.
 */
export function mayBring(page: string, article: string): boolean {
  const [from, about] = [parse(page), parse(article)]
  if (!from || !about) return false
  if (isUnderQq(from)) return isUnderQq(about)
  const web = [from, about].every(({ protocol }) => protocol === 'https:' || protocol === 'http:')
  return web ? siteOf(from) === siteOf(about) : from.href === about.href
}
