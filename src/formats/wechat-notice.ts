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

/** What only articles and messages have; their frame alone (`#js_article`) may hold a notice. */
const ARTICLE = '#js_content, #activity-name, .share_content_page, #img_swiper, #js_video_page_title, #js_audio_title'

/** The captcha's own addresses. */
const CHECK_PATH = /^\/mp\/(?:wappoc_appmsgcaptcha|verify)\b/

/**
 * Words by which one notice is told from another, in this order, in the scripts of both shores and in English. Any
 * other notice is `unavailable`.
 */
const KINDS: readonly { code: ProblemCode; words: RegExp }[] = [
  { code: 'captcha', words: /[环環]境[异異]常|完成[验驗][证證]|去[验驗][证證]|verif[iy]/i },
  { code: 'migrated', words: /[公帐账帳賬][众眾]?[号號].{0,2}[迁遷]移/ },
  { code: 'deleted', words: /者[删刪]除|deleted by/i },
  {
    code: 'violation',
    words: /[违違][规規反]|侵[权權]|被(?:多人)?投[诉訴]|被(?:永久)?(?:屏蔽|封禁|封停)|送失[败敗]|violat/i,
  },
  { code: 'deleted', words: /[删刪]除|deleted/i },
]

/** Longest text of a notice, UTF-16 units: a page with more to read is something else. */
const MAX_TEXT = 2_000

export const read: Read = ({ document, url }) => {
  if (url.hostname !== HOST) return null
  if (CHECK_PATH.test(url.pathname)) return fail('captcha')
  if (find(document, ARTICLE)) return null
  const notices = findAll(document, NOTICE)
  if (notices.length === 0) return null
  const text = notices.map((notice) => rawTextOf(notice) ?? '').join(' ')
  if (text.length > MAX_TEXT || !bodyOf(document)) return null
  return fail(KINDS.find(({ words }) => words.test(text))?.code ?? 'unavailable')
}
