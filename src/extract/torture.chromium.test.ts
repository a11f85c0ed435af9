/** Much of one thing: within the bounds of time only where the DOM is a browser's. */
import { describe, expect, test } from 'vitest'
import { parseInert } from '../dom/parse-inert'
import { readPage } from './read-page'

const LINE = '书店今天关门，店主把最后一箱书搬到门口。'

const read = (body: string) => {
  const page = `<body id="activity-detail"><div id="js_article"><h1 id="activity-name">旧书店</h1><div class="rich_media_content" id="js_content">${body}</div></div>`
  const found = readPage(parseInert(page), 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv')
  return found?.ok ? found.value : null
}

describe('much of one thing', () => {
  test('400 sections in one another', () =>
    expect(read(`${'<section>'.repeat(400)}<p>${LINE}</p>${'</section>'.repeat(400)}`)?.textContent).toBe(LINE))

  test('2,000 pictures of one key', () => {
    const image = '<img data-src="https://mmbiz.qpic.cn/mmbiz_jpg/KEY/640" data-w="900" data-ratio="0.75">'
    expect(read(`<p>${LINE}</p>${`<p>${image}</p>`.repeat(2_000)}`)?.images.length).toBe(2_000)
  })

  test('10,000 wrappers of one letter', () =>
    expect(read(`<p>${'<span leaf="">字</span>'.repeat(10_000)}</p>`)?.textContent).toBe('字'.repeat(10_000)))
})
