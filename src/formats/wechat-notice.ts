/**
 * What mp.weixin.qq.com serves, with status 200, instead of an article: deleted, in violation, to be verified …
 * Structure (or the address) and no article container; words alone never, since articles quote them.
 * Facts: docs/formats.md, "wechat-notice".
 */
import { bodyOf, find, findAll, rawTextOf } from '../dom/unclobbered'
import type { ProblemCode } from '../problem/problem'
import { fail } from '../problem/result'
import type { Read, Sign } from './contract'

const HOST = 'mp.weixin.qq.com'
/** The third is of the years before 2019. *Told*. */
const NOTICE = '.weui-msg, .weui-msg__title, .page_msg, .mesg-block, .global_error_msg'

export const sign: Sign = { selector: NOTICE }

export const before = ['wechat-share', 'wechat-article']

/** The captcha's own addresses. */
const CHECK_PATH = /^\/mp\/(?:wappoc_appmsgcaptcha|verify)\b/

/** Words by which one notice is told from another, in this order. Any other notice is `unavailable`. */
const KINDS: readonly { code: ProblemCode; words: readonly string[] }[] = [
  { code: 'captcha', words: ['环境异常', '完成验证后即可继续访问', '去验证'] },
  { code: 'migrated', words: ['公众号已迁移', '帐号已迁移', '账号已迁移'] },
  { code: 'deleted', words: ['已被发布者删除', 'deleted by the author'] },
  {
    code: 'violation',
    words: ['因违规', '涉嫌侵权', '账号已被屏蔽', '帐号已被屏蔽', '发送失败无法查看', 'violat'],
  },
]

/** Longest text of a notice, UTF-16 units: a page with more to read is something else. */
const MAX_TEXT = 2_000

export const read: Read = ({ document, url }) => {
  if (url.hostname !== HOST) return null
  if (CHECK_PATH.test(url.pathname)) return fail('captcha')
  if (find(document, '#js_article, #js_content')) return null
  const notices = findAll(document, NOTICE)
  if (notices.length === 0) return null
  const text = notices.map((notice) => rawTextOf(notice) ?? '').join(' ')
  if (text.length > MAX_TEXT || !bodyOf(document)) return null
  return fail(KINDS.find(({ words }) => words.some((word) => text.includes(word)))?.code ?? 'unavailable')
}
