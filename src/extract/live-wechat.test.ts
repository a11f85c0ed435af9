/** A WeChat page after its scripts began: what waits is hidden or marked, and nothing of it may be lost. */
import { expect, test } from 'vitest'
import { parseInert } from '../dom/parse-inert'
import { extractArticle } from './extract-article'

const URL_OF_PAGE = 'https://mp.weixin.qq.com/s/aBcDeFgHiJkLmNoPqRsTuV'
const LOADING =
  "data:image/svg+xml,%3Csvg width='1px' height='1px' viewBox='0 0 1 1' xmlns='http://www.w3.org/2000/svg'%3E%3C/svg%3E"

const read = (body: string) =>
  extractArticle(
    parseInert(
      `<h1 id="activity-name">雨后的河</h1><div id="js_content" class="rich_media_content"><p>雨停之后，河水涨了半米。</p>${body}</div>`,
    ),
    URL_OF_PAGE,
  )

test('a picture that waits until it is scrolled to is a picture', () => {
  const article = read(
    `<p><img class="rich_pages wxw-img js_img_placeholder wx_img_placeholder" data-src="https://mmbiz.qpic.cn/mmbiz_jpg/a/640?wx_fmt=jpeg" data-ratio="0.5" data-w="800" src="${LOADING}" style="width: 677px !important; height: 0px !important; padding: 0 0 50%"></p>`,
  )
  expect(article?.images).toMatchObject([{ src: 'https://mmbiz.qpic.cn/mmbiz_jpg/a/640?wx_fmt=jpeg', width: 800 }])
  expect(article?.receipt).toMatchObject({ proved: true, source: { images: 1 }, result: { images: 1 } })
})

test.each([
  { name: 'kept beside it', kept: 'data-original-style="border-radius: 4px"' },
  { name: 'of which only the room is taken', kept: '' },
])('a picture that waits has the style of its author, $name', ({ kept }) => {
  const article = read(
    `<p><img class="js_img_placeholder" data-src="https://mmbiz.qpic.cn/mmbiz_jpg/a/640" ${kept} style="border-radius: 4px; width: 677px !important; height: 0px !important; padding: 0 0 50%"></p>`,
  )
  expect(article?.content).toContain('style="border-radius: 4px"')
})

test('a box whose background waits keeps its words and its picture', () => {
  const article = read(
    '<section class="wx_imgbc_placeholder" data-lazy-bgimg="https://mmbiz.qpic.cn/mmbiz_png/b/640" style="height: 300px"><p>字在图上。</p></section>',
  )
  expect(article?.textContent).toContain('字在图上。')
  expect(article?.images.map(({ src }) => src)).toEqual(['https://mmbiz.qpic.cn/mmbiz_png/b/640'])
})

test('a video hidden until its player comes is one card, its spinner none', () => {
  const article = read(
    '<p><iframe class="video_iframe rich_pages" data-mpvid="wxv_1" data-cover="http%3A%2F%2Fmmbiz.qpic.cn%2Fc%2F0" data-src="https://mp.weixin.qq.com/mp/readtemplate?vid=wxv_1" style="display: none"></iframe><span class="js_img_placeholder wx_widget_placeholder" data-vid="wxv_1"><span class="weui-primary-loading"></span></span></p>',
  )
  expect(article?.receipt.result.media).toBe(1)
  expect(article?.content).toContain('https://mmbiz.qpic.cn/c/0')
})
