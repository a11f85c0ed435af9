import { expect, test } from 'vitest'
import { parseInert } from '../dom/parse-inert'
import { read } from './wechat-notice'

const url = new URL('https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv')

const codeOf = (html: string): string | null => {
  const found = read({ document: parseInert(html), url })
  return found && !found.ok ? found.problem.code : null
}

test.each([
  { words: '该内容已被发布者删除', code: 'deleted' },
  { words: '該內容已被發佈者刪除', code: 'deleted' },
  { words: '該內容已被發布者刪除', code: 'deleted' },
  { words: 'This content has been deleted by the author', code: 'deleted' },
  { words: '该文章已删除', code: 'deleted' },
  { words: '此内容因违规无法查看', code: 'violation' },
  { words: '此內容因違規無法查看', code: 'violation' },
  { words: '此内容因违规已被删除', code: 'violation' },
  { words: '此内容涉嫌违反相关法律法规和政策', code: 'violation' },
  { words: '此内容被多人投诉，相关的内容无法进行查看。', code: 'violation' },
  { words: '此内容被投诉且经审核涉嫌侵权，无法查看。', code: 'violation' },
  { words: '此账号已被封禁，内容无法查看', code: 'violation' },
  { words: '此内容发送失败无法查看', code: 'violation' },
  { words: '帐号迁移说明', code: 'migrated' },
  { words: '該公眾號已遷移至新的帳號', code: 'migrated' },
  { words: '當前環境異常，完成驗證後即可繼續訪問。', code: 'captcha' },
  { words: '此帐号已自主注销，内容无法查看', code: 'unavailable' },
  { words: '链接已过期', code: 'unavailable' },
])('$words: $code', ({ words, code }) =>
  expect(codeOf(`<div class="weui-msg"><h2 class="weui-msg__title">${words}</h2></div>`)).toBe(code),
)

test('a notice may stand in the frame of an article', () =>
  expect(codeOf('<div id="js_article"><div class="weui-msg">该内容暂时无法查看</div></div>')).toBe('unavailable'))

test.each(['<h1 id="activity-name">一</h1>', '<div class="share_content_page"></div>', '<div id="js_content"></div>'])(
  'beside %s it is a box of the page',
  (article) =>
    expect(codeOf(`<div id="js_article">${article}<div class="weui-msg">该内容已被发布者删除</div></div>`)).toBeNull(),
)
