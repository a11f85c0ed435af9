const HOST = 'mp.weixin.qq.com'
/** What names an article for good; `sign` is the old name of `sn`. */
const KEYS = ['__biz', 'mid', 'idx', 'sn'] as const
/** The second was the address until 2014. */
const PATHS = new Set(['/s', '/mp/appmsg/show'])
const OLD_NAMES: Readonly<Record<string, string>> = { mid: 'appmsgid', idx: 'itemidx', sn: 'sign' }

/**
 * The lasting address of a WeChat article: `/s/<id>` or the four keys, nothing else. Links out of a search expire, so
 * an address without either is replaced by the one the page gives; without that it stays, less its fragment.
 */
export function canonicalWechatUrl(url: URL, given: readonly (string | null)[]): string {
  return (
    lasting(url) ??
    given.map((each) => (each && URL.canParse(each) ? lasting(new URL(each)) : null)).find(Boolean) ??
    url.href.replace(/#.*$/s, '')
  )
}

function lasting(url: URL): string | null {
  if (url.hostname !== HOST) return null
  if (/^\/s\/[\w-]{10,40}$/.test(url.pathname)) return `https://${HOST}${url.pathname}`
  const values = KEYS.map((key) => url.searchParams.get(key) ?? url.searchParams.get(OLD_NAMES[key] ?? key))
  if (!PATHS.has(url.pathname) || values.some((value) => value === null)) return null
  return `https://${HOST}/s?${KEYS.map((key, index) => `${key}=${values[index]}`).join('&')}`
}
