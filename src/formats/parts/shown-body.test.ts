import { expect, test } from 'vitest'
import { parseInert } from '../../dom/parse-inert'
import { readPage } from '../../extract/read-page'

const json = (html: string) => JSON.stringify(html).slice(1, -1).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')
const entities = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const paragraphs = (from: number) =>
  [1, 2, 3, 4]
    .map((n) => `<p>第${from + n}段写的是河水在夜里涨过了石阶，早起的人把船系到树上，再回去烧火。</p>`)
    .join('')
const picture = '<p><img data-src="https://mmbiz.qpic.cn/mmbiz_png/abcdefghijklmnop/640"></p>'
const rest = `<section>${paragraphs(4)}${picture}<p style="display:none">谁也看不见的一句话</p></section>`

function articleOf(html: string, url = 'http://example.com/1.html') {
  const read = readPage(parseInert(html), url)
  if (!read?.ok) throw new Error(JSON.stringify(read))
  return read.value
}

test.each([
  ['escapes of JSON', json],
  ['entities', entities],
])('a part that leaked into a shown container as %s is decoded', (_, write) => {
  for (const { html, url } of [
    { html: `<div class="rich_media_content">${paragraphs(0)}<div>${write(rest)}</div></div>` },
    {
      html: `<h1 id="article-title">涨水</h1><div id="article-content">${paragraphs(0)}<div>${write(rest)}</div></div>`,
      url: 'https://news.qq.com/rain/a/20240517A00XYZ00',
    },
  ]) {
    const { textContent, images, receipt, diagnostics } = articleOf(html, url)
    expect(textContent).toMatch(/第8段/)
    expect(textContent).not.toMatch(/u003c|<p|看不见/)
    expect(images).toHaveLength(1)
    expect(diagnostics.layers).toBe(1)
    expect(receipt.proved).toBe(true)
    expect(receipt.result.characters).toBe(receipt.source.characters)
  }
})

test('an example without a proof in a shown container stays', () => {
  const example = json(paragraphs(4))
  const { textContent } = articleOf(`<div class="rich_media_content">${paragraphs(0)}<p>${example}</p></div>`)
  expect(textContent).toContain(String.raw`\u003cp\u003e`)
})
