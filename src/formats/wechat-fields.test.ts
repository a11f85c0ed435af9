import { expect, test } from 'vitest'
import { parseInert } from '../dom/parse-inert'
import { readWechatData } from './parts/wechat-data'
import { wechatFields } from './parts/wechat-fields'

const LASTING = 'https://mp.weixin.qq.com/s?__biz=MzA5&mid=26&idx=1&sn=ab'

function fieldsOf(html: string, url = LASTING) {
  const document = parseInert(html)
  return wechatFields({ document, url: new URL(url) }, readWechatData(document))
}

const SECOND = '2026-01-02T17:39:33+08:00'
const script = (text: string) => `<script>${text}</script>`

test.each([
  { name: 'ori_create_time', html: script("window.cgiDataNew = { ori_create_time: '1767346773' * 1 }"), gives: SECOND },
  { name: 'ct', html: script('var ct = "1767346773";'), gives: SECOND },
  { name: 'ct as a product', html: script('var ct = "1767346773"*1;'), gives: SECOND },
  { name: 'oriCreateTime', html: script("var oriCreateTime = '1767346773';"), gives: SECOND },
  { name: 'create_timestamp', html: script('window.cgiDataNew = { create_timestamp: 1767346773 }'), gives: SECOND },
  { name: 'createTime in seconds', html: script("var createTime = '1767346773';"), gives: SECOND },
  {
    name: 'create_time, to the minute',
    html: script("window.cgiDataNew = { create_time: JsDecode('2026-01-02 17:39') }"),
    gives: '2026-01-02T17:39:00+08:00',
  },
  {
    name: 'createTime, to the minute',
    html: script("var createTime = '2026-01-02 17:39';"),
    gives: '2026-01-02T17:39:00+08:00',
  },
  {
    name: 'a date the page shows',
    html: '<em id="publish_time">2026年01月02日 17:39</em>',
    gives: '2026-01-02T17:39:00+08:00',
  },
  {
    name: 'publish_time where the shown one is relative',
    html: `<em id="publish_time">昨天</em>${script('var publish_time = "2026-01-02" || "";')}`,
    gives: '2026-01-02T00:00:00+08:00',
  },
  { name: 'nothing', html: '<em id="publish_time">昨天</em>', gives: undefined },
])('time from $name', ({ html, gives }) => expect(fieldsOf(html).publishedTime).toBe(gives))

const metaLine = (line: string) => `<div id="meta_content"><span class="rich_media_meta">原创</span>${line}
  <span class="rich_media_meta rich_media_meta_text rich_media_meta_nickname">河边</span>
  <em id="publish_time" class="rich_media_meta rich_media_meta_text">昨天</em></div>`

test.each([
  { name: 'in a link', line: '<span class="rich_media_meta_text"><span id="js_author_name">阿河</span></span>' },
  { name: 'as bare text', line: '<span class="rich_media_meta rich_media_meta_text"> 阿河 </span>' },
  { name: 'as bare text before 2019', line: '<em class="rich_media_meta rich_media_meta_text">阿河</em>' },
])('author $name below the title', ({ line }) => expect(fieldsOf(metaLine(line)).byline).toBe('阿河'))

test('author below a title of 2014', () => {
  const line =
    '<div class="rich_media_meta_list"><em id="post-date" class="rich_media_meta rich_media_meta_text">2014-06-18</em> ' +
    '<em class="rich_media_meta rich_media_meta_text">阿河</em><a class="rich_media_meta" id="post-user">河边</a></div>'
  expect(fieldsOf(line)).toMatchObject({ byline: '阿河', siteName: '河边', publishedTime: '2014-06-18T00:00:00+08:00' })
})

test('no author below the title is none', () => expect(fieldsOf(metaLine('')).byline).toBeNull())

test.each([
  { name: 'the four keys stay', url: LASTING, gives: LASTING },
  { name: 'what else there is goes', url: `${LASTING}&chksm=88&scene=21&ascene=7#rd`, gives: LASTING },
  { name: 'in another order', url: 'https://mp.weixin.qq.com/s?sn=ab&idx=1&mid=26&__biz=MzA5', gives: LASTING },
  {
    name: 'under their old names',
    url: 'http://mp.weixin.qq.com/mp/appmsg/show?__biz=MzA5&appmsgid=26&itemidx=1&sign=ab',
    gives: LASTING,
  },
  {
    name: 'a short one',
    url: 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv?scene=1&click_id=2#rd',
    gives: 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv',
  },
  {
    name: 'one that expires, by the data',
    url: 'https://mp.weixin.qq.com/s?src=11&timestamp=1&ver=2&signature=x',
    html: script(`window.cgiDataNew = { link: JsDecode('${LASTING.replaceAll('&', '\\x26amp;')}') }`),
    gives: LASTING,
  },
  {
    name: 'one that expires, by a global',
    url: 'https://mp.weixin.qq.com/s?src=11&timestamp=1',
    html: script(`var msg_link = "${LASTING.replaceAll('&', '&amp;')}#rd";`),
    gives: LASTING,
  },
  {
    name: 'a link to elsewhere is not followed',
    url: 'https://mp.weixin.qq.com/s?src=11',
    html: script('var msg_link = "https://example.com/s/AbCdEfGhIjKlMnOpQrStUv";'),
    gives: 'https://mp.weixin.qq.com/s?src=11',
  },
])('address: $name', ({ url, html = '', gives }) => expect(fieldsOf(html, url).url).toBe(gives))

test.each([
  {
    name: 'original by the data',
    html: script("window.cgiDataNew = { copyright_info: { copyright_stat: '1' * 1 } }"),
    gives: [true, null],
  },
  { name: 'original by the mark', html: '<span id="copyright_logo">原创</span>', gives: [true, null] },
  {
    name: 'a reprint by the data',
    html: script(
      "window.cgiDataNew = { copyright_info: { copyright_stat: 2, platform: '河边日报', reprint_url: 'https://mp.weixin.qq.com/s/x' } }",
    ),
    gives: [false, { name: '河边日报', url: 'https://mp.weixin.qq.com/s/x' }],
  },
  {
    name: 'a reprint by the page',
    html: '<span id="js_share_author">河边日报</span><a id="js_share_source" data-url="https://mp.weixin.qq.com/s/x">阅读全文</a>',
    gives: [false, { name: '河边日报', url: 'https://mp.weixin.qq.com/s/x' }],
  },
  { name: 'neither', html: '', gives: [false, null] },
])('whose it is: $name', ({ html, gives }) => {
  const { original, reprintOf } = fieldsOf(html)
  expect([original, reprintOf]).toEqual(gives)
})
