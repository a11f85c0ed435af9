/** What no page should hold and some do: the torture inputs of the formats that no other test has. */
import { describe, expect, test } from 'vitest'
import { parseInert } from '../dom/parse-inert'
import { readPage } from './read-page'

const URL_OF_PAGE = 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv'
const LINE = '书店今天关门，店主把最后一箱书搬到门口。'

const read = (html: string, url = URL_OF_PAGE) => {
  const article = readPage(parseInert(html), url)
  return article?.ok ? article.value : null
}

const article = (body: string, data = '') =>
  `<body id="activity-detail"><script>window.cgiDataNew = { title: '旧书店', nick_name: '街角', ${data} }</script>
   <div id="js_article"><h1 id="activity-name">旧书店</h1><div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;">${body}</div></div>`

describe('messages of strange sizes', () => {
  test('a text of 3,000 characters without a title is called by its first 40, and printed once', () => {
    const text = '春'.repeat(3_000)
    const found = read(
      `<body class="page_share_text"><script>window.cgiDataNew = { item_show_type: '10' * 1, title: '${text}', text_page_info: { content_noencode: '${text}', is_user_title: 0 } }</script><div id="js_content"><p id="js_text_desc"></p></div>`,
    )
    expect([found?.formatId, found?.title, found?.textContent]).toEqual(['wechat-text', '春'.repeat(40), text])
  })

  test.each([0, 1, 60])('a message of %i pictures', (count) => {
    const list = Array.from(
      { length: count },
      (_, at) => `{ cdn_url: 'https://mmbiz.qpic.cn/mmbiz_jpg/KEY${at}/0', width: 1080, height: 1440 }`,
    )
    const found = read(
      `<body class="page_share_img"><script>window.cgiDataNew = { title: '河', item_show_type: '8' * 1, picture_page_info_list: [${list.join(',')}], content_noencode: '${LINE}' }</script><div id="js_article" class="share_content_page"></div>`,
    )
    expect([found?.formatId, found?.images.length, found?.textContent]).toEqual(['wechat-pictures', count, LINE])
  })

  test('a kind nobody knows is read as the article it looks like', () =>
    expect(read(article(`<p>${LINE}</p>`, "item_show_type: '99' * 1"))).toMatchObject({
      formatId: 'wechat-article',
      textContent: LINE,
    }))
})

test('a container hidden while it loads holds text; what its author hides in it does not', () => {
  const found = read(
    article(
      `<p>${LINE}</p><p style="display:none">陷阱</p><section style="font-size:0"><p style="font-size:16px">看得见</p></section><p>水<span style="font-size:0">水印</span>面</p>`,
    ),
  )
  expect(found?.textContent).toBe(`${LINE}\n看得见\n水面`)
})

describe('elements nobody knows', () => {
  test('what stands in a shadow template is kept, or nothing is lost by it', () =>
    expect(read(article(`<p>${LINE}</p><mp-unknown><p>里面</p></mp-unknown>`))?.textContent).toBe(`${LINE}\n里面`))

  test('the words of a player are none of the text', () =>
    expect(
      read(
        article(
          `<p>${LINE}</p><span class="video_iframe" id="js_mp_video_container_0" vid="wxv_1"><span>倍速</span><span>分享</span></span>`,
        ),
      )?.textContent,
    ).not.toContain('倍速'))
})

test.each([
  { name: 'pictures that a copy names and does not have', images: '', lost: 2 },
  {
    name: 'pictures that the host has put in',
    images: '<img src="https://a.example/1.png"><img src="https://a.example/2.png">',
    lost: 0,
  },
])('placeholders in a live copy: $name', ({ images, lost }) => {
  const page = `<div class="rich_media_content"><p>${LINE}</p><p><!--IMG_0-->${images}</p><p><!--IMG_1--></p><ol data-ex-list><li>${LINE}</li></ol><!--MID_AD_1--></div>`
  expect(read(page, 'https://blog.example.com/a.html')).toMatchObject({
    formatId: 'exeditor',
    receipt: { lostImages: lost },
    diagnostics: { placeholders: {} },
  })
})
