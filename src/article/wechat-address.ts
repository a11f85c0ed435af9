/** The parts of a URL this needs; the pure rooms have no URL of their own. */
export interface WechatAddress {
  hostname: string
  pathname: string
  searchParams: { get(name: string): string | null }
}

const HOST = 'mp.weixin.qq.com'
/** What names an article for good; `sign` is the old name of `sn`. */
const KEYS = ['__biz', 'mid', 'idx', 'sn'] as const
/** The second was the address until 2014. */
const PATHS = new Set(['/s', '/mp/appmsg/show'])
const OLD_NAMES: Readonly<Record<string, string>> = { mid: 'appmsgid', idx: 'itemidx', sn: 'sign' }

/** The lasting address of a WeChat article, `/s/<id>` or the four keys and nothing else; null: it is none, or lacks one. */
export function lastingWechatAddress({ hostname, pathname, searchParams }: WechatAddress): string | null {
  if (hostname !== HOST) return null
  if (/^\/s\/[\w-]{10,40}$/.test(pathname)) return `https://${HOST}${pathname}`
  const values = KEYS.map((key) => searchParams.get(key) ?? searchParams.get(OLD_NAMES[key] ?? key))
  if (!PATHS.has(pathname) || values.some((value) => value === null)) return null
  return `https://${HOST}/s?${KEYS.map((key, index) => `${key}=${values[index]}`).join('&')}`
}
