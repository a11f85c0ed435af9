/**
 * Addresses of pictures: what an attribute holds to an absolute address that loads by itself.
 * Facts: docs/formats.md, "Images".
 */
import { proxiedAddress } from './picture-proxy'

/** A proxy in a proxy is unwrapped, in a bounded way. */
const MAX_PROXIES = 3
/** Hosts whose pictures are the same under https. */
const SECURE = /(?:^|\.)(?:qpic\.cn|qlogo\.cn|gtimg\.com)$/
/** What WeChat adds for its own pages: another file type, a lazy loader's mark. */
const WECHAT_EXTRA = /^(?:tp|wxfrom|wx_lazy|wx_co)(?:=|$)/

/** UTF-16 units from which a `data:` picture may show something. Source: docs/formats.md, "Images". */
export const LEAST_DATA_PICTURE = 400

/** The absolute http(s) address of a picture, proxies unwrapped; null: it is none. `base`: what relative ones mean. */
export function parsePictureAddress(value: string, base: string): string | null {
  const written = value.trim()
  if (written === '' || written.startsWith('#') || !URL.canParse(written, base)) return null
  let url = new URL(written, base)
  for (let count = 0; count < MAX_PROXIES; count += 1) {
    const inner = proxiedAddress(url)
    if (inner === null) return null
    if (inner === undefined) break
    url = inner
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  if (url.protocol === 'http:' && SECURE.test(url.hostname)) url.protocol = 'https:'
  if (url.hostname === 'mmbiz.qpic.cn') trimWechat(url)
  return url.href
}

function trimWechat(url: URL): void {
  if (url.hash.startsWith('#imgIndex')) url.hash = ''
  // Not by searchParams.delete, which would write the others anew.
  const pairs = url.search.slice(1).split('&')
  const kept = pairs.filter((pair) => !WECHAT_EXTRA.test(pair))
  if (kept.length < pairs.length) url.search = kept.join('&')
}
