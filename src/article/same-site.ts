/** The parts of a URL this needs; the pure rooms have no URL of their own. */
export interface SiteAddress {
  /** With its colon. */
  protocol: string
  hostname: string
  /** hostname and port */
  host: string
}

const isWeb = ({ protocol }: SiteAddress): boolean => protocol === 'https:' || protocol === 'http:'

/** Whether it is a page of Tencent's, on which the manifest's own content script runs. */
export const isUnderQq = (address: SiteAddress): boolean =>
  isWeb(address) && (address.hostname === 'qq.com' || address.hostname.endsWith('.qq.com'))

/** Host and port, less the label by which a site tells its pages for phones from the others. */
const siteOf = ({ host }: SiteAddress): string => host.replace(/^(?:www|m|wap|mobile)\./, '')

/**
 * Whether a page at `from` may speak for an article at `about`. Canonical addresses move from http to https, from `m.`
 * to `www.`, and under qq.com from host to host; nowhere else: two names under one suffix may have two owners, and the
 * address is the key under which an article is saved.
 */
export function isSameSite(from: SiteAddress, about: SiteAddress): boolean {
  if (isUnderQq(from)) return isUnderQq(about)
  return isWeb(from) && isWeb(about) && siteOf(from) === siteOf(about)
}
