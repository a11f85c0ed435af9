import { describe, expect, test } from 'vitest'
import type { Article } from '../article/article'
import { parseInert } from '../dom/parse-inert'
import { readPage } from './read-page'

const paragraphs = [
  '磨坊的水轮停了三年，今年清明那天自己转了起来。',
  '他说水是从上游的新渠里来的，渠修好以后没有人通知他。',
  '第一袋面磨出来的时候，半条街的人都来了，有人带了筛子。',
].map((sentence) => `<p>${sentence.repeat(4)}</p>`)
const article = `<div class="rich_media_content">${paragraphs.join('')}</div>`
const asText = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const leak = `<div>${asText(article)}</div>`
const data = (value: unknown) =>
  `<script type="application/json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`
const rest = '<p>最后一袋面他没有卖。</p>'
const restOf = (count: number) =>
  `<div class="rich_media_content">${'<p>门边的灯夜里不关，谁家急用谁就舀一碗。</p>'.repeat(count)}</div>`
const restLeaked = restOf(12)

function receiptOf(html: string): Article['receipt'] {
  const read = readPage(parseInert(`<body><h1>水轮</h1>${html}</body>`), 'http://mill.example.com/')
  if (!read?.ok) throw new Error('not read')
  return read.value.receipt
}

describe.each([
  { name: 'a leak', body: leak },
  { name: 'a copy', body: article },
])('of $name', ({ body }) => {
  test.each([
    { name: 'a sentence above', html: `${rest}${body}` },
    { name: 'a sentence below, however short', html: `${body}<p>天亮了。</p>` },
    { name: 'text of no element', html: `<div>${body}最后一袋面他没有卖。</div>` },
    { name: 'a section with a heading of its own', html: `${body}<section><h2>二</h2>${rest}</section>` },
    { name: 'a block beside its wrapper', html: `<div>${rest}<div><div>${body}</div></div></div>` },
    { name: 'another leak', html: `<div>${body}<div>${asText(rest.repeat(3))}</div></div>` },
    { name: 'a leak in an attribute', html: `<div>${body}<div data-rest="${asText(restLeaked)}"></div></div>` },
    { name: 'a leak in its data', html: `${body}${data({ rest: restLeaked })}` },
    { name: 'a longer leak in its data', html: `${body}${data({ rest: restOf(30) })}` },
  ])('$name is told, and missing', ({ html }) => {
    const { proved, dropped, source, result } = receiptOf(html)
    expect(proved).toBe(false)
    expect(dropped.map(({ reason }) => reason)).toContain('beside')
    expect(source.characters).toBeGreaterThan(result.characters)
  })

  test.each([
    {
      name: 'what only a host says',
      html: `<p>本文转载自河边日报，如有侵权请联系我们。</p>${body}<p>声明：观点与本站无关。</p>`,
    },
    { name: 'a title, a name, a date', html: `<p>水轮</p><p>阿磨 2022-03-04</p>${body}<p>分享到</p>` },
    { name: 'a list of the host', html: `${body}<h3>相关阅读</h3><p>另一篇说的是花店。</p>` },
    {
      name: 'comments',
      html: `${body}<div><h3>网友评论</h3><p>写得好，转走了。</p></div><div class="comments">好文。</div>`,
    },
    { name: 'a teaser of the same text', html: `<p>磨坊的水轮停了三年，今年清明……</p>${body}` },
    { name: "its host's abstract", html: `<div class="summary">有一座磨坊自己转了起来。</div>${body}` },
    { name: 'what is hidden', html: `${body}<p style="display:none">看不见的一句话。</p>` },
    { name: 'another article in the data', html: `${body}${data({ title: '花店', text: restLeaked })}` },
    { name: 'the same article in the data', html: `${body}${data({ text: article })}` },
  ])('$name is no loss', ({ html }) => expect(receiptOf(html)).toMatchObject({ proved: true }))
})

test.each([
  { name: 'a tag', end: '<p cla' },
  { name: 'a sentence', end: '<p>门边的灯夜里不' },
])('a leak that its host cut inside $name is not proved', ({ end }) =>
  expect(receiptOf(`<div>${asText(article.replace('</div>', end))}</div>`)).toMatchObject({ proved: false }),
)
