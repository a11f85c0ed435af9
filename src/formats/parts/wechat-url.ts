import { lastingWechatAddress } from '../../article/wechat-address'

/**
 * The lasting address of a WeChat article: `/s/<id>` or the four keys, nothing else. Links out of a search expire, so
 * an address without either is replaced by the one the page gives; without that it stays, less its fragment.
 */
export function canonicalWechatUrl(url: URL, given: readonly (string | null)[]): string {
  return (
    lastingWechatAddress(url) ??
    given
      .map((each) => (each && URL.canParse(each) ? lastingWechatAddress(new URL(each)) : null))
      .find((each) => each !== null) ??
    url.href.replace(/#.*$/s, '')
  )
}
