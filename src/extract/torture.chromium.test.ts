/** Much of one thing: within the bounds of time only where the DOM is a browser's. */
import { describe, expect, test } from 'vitest'
import { parseInert } from '../dom/parse-inert'
import { readPage } from './read-page'

const LINE = '书店今天关门，店主把最后一箱书搬到门口。'

const pageOf = (body: string) =>
  `<body id="activity-detail"><div id="js_article"><h1 id="activity-name">旧书店</h1><div class="rich_media_content" id="js_content">${body}</div></div>`

const read = (body: string, parse = parseInert) => {
  const found = readPage(parse(pageOf(body)), 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv')
  return found?.ok ? found.value : null
}

describe('much of one thing', () => {
  test.each([400, 500, 2_000])('%i sections in one another', (depth) =>
    expect(read(`${'<section>'.repeat(depth)}<p>${LINE}</p>${'</section>'.repeat(depth)}`)?.textContent).toBe(LINE),
  )

  test('2,000 pictures of one key', () => {
    const image = '<img data-src="https://mmbiz.qpic.cn/mmbiz_jpg/KEY/640" data-w="900" data-ratio="0.75">'
    expect(read(`<p>${LINE}</p>${`<p>${image}</p>`.repeat(2_000)}`)?.images.length).toBe(2_000)
  })

  test('10,000 wrappers of one letter', () =>
    expect(read(`<p>${'<span leaf="">字</span>'.repeat(10_000)}</p>`)?.textContent).toBe('字'.repeat(10_000)))
})

/** As a browser parses a page: templates of shadow roots become shadow roots. */
function parsePage(html: string): Document {
  const parse: unknown = Reflect.get(Document, 'parseHTMLUnsafe')
  const page: unknown = typeof parse === 'function' ? parse.call(Document, html) : null
  if (!(page instanceof Document)) throw new Error('no parser of shadow roots')
  return page
}

test('a shadow root of an element nobody knows: what it says of itself is a card, what stands beside it stays', () => {
  const shadow = '<template shadowrootmode="open"><p>倍速播放</p></template>'
  const body = `<p>${LINE}</p><mp-unknown data-title="雨声">${shadow}</mp-unknown><mp-unknown>${shadow}<p>里面</p></mp-unknown>`
  const page = parsePage(pageOf(body))
  expect(page.querySelector('mp-unknown')?.shadowRoot).not.toBeNull()
  expect(read(body, parsePage)?.textContent).toBe(`${LINE}\n雨声\n里面`)
  const told = body.replace('倍速播放', LINE + LINE)
  expect(read(told, parsePage)?.textContent).toContain(`${LINE}${LINE}`)
})
