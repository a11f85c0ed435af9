import { describe, expect, test } from 'vitest'
import { readArticle } from '../article/article'
import { parseInert } from '../dom/parse-inert'
import { tally } from '../dom/tally'
import { bodyOf } from '../dom/unclobbered'
import { visibleText } from '../dom/visible-text'
import { extractArticle } from './extract-article'
import { readPage } from './read-page'

const URL_OF_PAGE = 'https://example.com/news/1.html'
const page = (body: string, head = '') =>
  parseInert(`<html lang=en><head><title>A title</title>${head}</head><body>${body}`)
const sentence =
  'The river rose, the bridge held, and the town went back to sleep before the second bell, as it always did. '
const essay = `<article><h1>A title</h1>${`<p>${sentence.repeat(3)}</p>`.repeat(6)}</article>`
const teaser = (index: number) =>
  `<div><h2><a href="/${index}.html">A headline, number ${index}</a></h2><p>${sentence}</p></div>`

test('an essay in any language is read', () => {
  const article = extractArticle(page(essay), URL_OF_PAGE)
  expect(article?.formatId).toBe('readability')
  expect(article?.title).toBe('A title')
  expect(article?.lang).toBe('en')
  expect(article?.textContent.split('\n')).toHaveLength(6)
})

test('a Chinese essay of short paragraphs is read', () => {
  const paragraphs = `<p>${'河水涨了，桥还在，第二遍钟响之前，小镇又睡着了。'.repeat(3)}</p>`.repeat(8)
  expect(extractArticle(page(`<div><h1>小镇的桥</h1>${paragraphs}</div>`), URL_OF_PAGE)?.formatId).toBe('readability')
})

test('a story told in short lines is read, whole', () => {
  const lines = Array.from({ length: 60 }, (_, line) => `<p>“桥还在吗？”第${line}个人问。</p>`)
  const article = extractArticle(page(`<div id="chapter">${lines.join('\n')}</div>`), URL_OF_PAGE)
  expect(article?.textContent.split('\n')).toHaveLength(60)
})

test('channel and site are no part of a title', () => {
  const portal = parseInert(`<title>小镇的桥_科技_某网</title>${essay.replace('<h1>A title</h1>', '')}`)
  expect(extractArticle(portal, URL_OF_PAGE)?.title).toBe('小镇的桥')
})

test('a Chinese title above the text is not shown twice', () => {
  const paragraphs = `<p>${'河水涨了，桥还在，第二遍钟响之前，小镇又睡着了。'.repeat(3)}</p>`.repeat(8)
  const title = '这座小镇的桥在河水上涨以后为什么还能一直站在原来的地方不动'
  const titled = parseInert(`<title>${title}</title><article><h1>${title}</h1><h2>河</h2>${paragraphs}</article>`)
  const article = extractArticle(titled, URL_OF_PAGE)
  expect(article?.title).toBe(title)
  expect(article?.textContent).not.toContain(title)
  expect(article?.textContent).toContain('河\n')
})

test('relative addresses mean the article they stand in, whatever was read before', () => {
  const copy = (picture: string) =>
    page(`<div class="rich_media_content"><p>${sentence.repeat(5)}</p><img src="${picture}" width="600"></div>`)
  const pictures = ['https://one.example.com/a/1.html', 'https://two.example.com/b/2.html'].map((url) =>
    extractArticle(copy('pic.png'), url)?.images.map(({ src }) => src),
  )
  expect(pictures).toEqual([['https://one.example.com/a/pic.png'], ['https://two.example.com/b/pic.png']])
})

test('what an article says of its content is true of its content', () => {
  const article = extractArticle(page(`${essay.replace('</article>', '<img src="/a.png"></article>')}`), URL_OF_PAGE)
  const shown = bodyOf(parseInert(article?.content ?? ''))
  if (!article || !shown) throw new Error('no article')
  expect(article.textContent).toBe(visibleText(shown))
  expect(article.length).toBe(article.textContent.length)
  expect(article.receipt.result).toEqual(tally(shown))
  expect(article.images.map(({ src }) => src)).toEqual(['https://example.com/a.png'])
  expect(readArticle(structuredClone(article)).ok).toBe(true)
})

test.each([
  { name: 'a front page', body: `<div>${Array.from({ length: 30 }, (_, index) => teaser(index)).join('')}</div>` },
  {
    name: 'a list of links',
    body: `<ul>${'<li><a href="/a">A headline that is a link to something</a></li>'.repeat(60)}</ul>`,
  },
  {
    name: 'a Chinese front page',
    body: `<div>${`<div><h3><a href="/1.html">小镇的桥</a></h3><p>${'河水涨了，桥还在，第二遍钟响之前，小镇又睡着了。'.repeat(3)}</p></div>`.repeat(30)}</div>`,
  },
  {
    name: 'a list of short teasers',
    body: `<div>${'<p><a href="/1.html">小镇的桥今天还在那里。</a></p>'.repeat(60)}</div>`,
  },
  { name: 'a page of a few words', body: '<p>Please sign in.</p>' },
  { name: 'an empty page', body: '' },
  { name: 'a container without text', body: '<div class="rich_media_content"><p></p></div>' },
])('$name is no article', ({ body }) => expect(readPage(page(body), URL_OF_PAGE)).toBeNull())

test('a container without text gives way to the article beside it', () =>
  expect(extractArticle(page(`<div class="rich_media_content"></div>${essay}`), URL_OF_PAGE)?.formatId).toBe(
    'readability',
  ))

test.each([
  {
    name: 'of the same site is followed',
    href: 'https://www.example.com/lasting',
    url: 'https://www.example.com/lasting',
  },
  { name: 'to a foreign site is not', href: 'https://example.org/other', url: URL_OF_PAGE },
  { name: 'to the front page is a mistake', href: 'https://example.com/', url: URL_OF_PAGE },
])('a canonical link $name', ({ href, url }) =>
  expect(extractArticle(page(essay, `<link rel=canonical href="${href}">`), `${URL_OF_PAGE}#part`)?.url).toBe(url),
)

test.each([
  { name: 'a form named body', trap: '<form name="body"><input name="parentNode"></form>' },
  {
    name: 'names of methods',
    trap: '<img name="querySelector"><img name="querySelectorAll"><img name="createElement">',
  },
  {
    name: 'a form that shadows its own tree',
    trap: '<form><input name="firstChild"><input name="nextSibling"><input name="attributes"></form>',
  },
])('$name does not keep the article away', ({ trap }) => {
  const around = essay.replace('<article>', `<article>${trap}`)
  expect(extractArticle(page(around), URL_OF_PAGE)?.textContent).toContain('second bell')
  const inside = `<div class="rich_media_content">${trap}<p>${sentence}</p></div>`
  expect(extractArticle(page(inside), URL_OF_PAGE)?.textContent).toContain('second bell')
})

test('an address that is none gives nothing', () => expect(readPage(page(essay), 'no address')).toBeNull())

describe('a page of any make', () => {
  const line = '河水涨了，桥还在，第二遍钟响之前，小镇又睡着了，只有渡口的灯亮着，等一条晚归的船。'
  const prose = Array.from({ length: 8 }, (_, index) => `<p>第${index + 1}段，${line}${line}</p>`).join('')
  const read = (html: string) => {
    const answer = readPage(parseInert(html), 'https://example.com/a/1.html')
    return answer?.ok ? answer.value : null
  }

  test.each([
    { title: '渡口的灯|渡口|小镇_某网订阅', h1: '渡口的灯' },
    { title: '为什么渡口的灯总亮着 - 某站', h1: '为什么渡口的灯总亮着' },
    { title: '渡口的灯__信息公开', h1: '' },
  ])('$title: the names of site and channel are no title', ({ title, h1 }) =>
    expect(read(`<title>${title}</title><h1>${h1}</h1><article>${prose}</article>`)?.title).toBe(h1 || '渡口的灯'),
  )

  test('a heading that only begins like the title is none', () =>
    expect(read(`<title>渡口的灯亮着</title><h1>渡口</h1><article>${prose}</article>`)?.title).toBe('渡口的灯亮着'))

  test('the time stands above the first paragraph where no meta tells it', () => {
    const html = `<h1>渡口的灯</h1><div>2021-03-04 05:06　来源: 河边日报</div><article>${prose}</article>`
    expect(read(html)?.publishedTime).toBe('2021-03-04T05:06:00+08:00')
    const meta = '<meta property="article:published_time" content="2022-03-04T05:06:07+08:00">'
    expect(read(meta + html)?.publishedTime).toBe('2022-03-04T05:06:07+08:00')
  })

  test('lines in a cell, as forums set them, are prose', () => {
    const post = Array.from({ length: 14 }, (_, index) => `第${index + 1}句，${line}`).join('<br>')
    expect(read(`<table><tr><td class="t_f">${post}</td></tr></table>`)?.length).toBeGreaterThan(500)
    const links = Array.from({ length: 14 }, (_, index) => `<a href="/${index}">第${index + 1}句，${line}</a>`).join(
      '<br>',
    )
    expect(read(`<table><tr><td>${links}</td></tr></table>`)).toBeNull()
  })

  test('a picture whose noscript stands before it is shown once', () => {
    const figure =
      '<figure><noscript><img src="https://pic1.example.com/v2-0123456789abcdef_720w.jpg"></noscript>' +
      '<img class="lazy" src="data:image/svg+xml;utf8,x" data-actualsrc="https://pic1.example.com/v2-0123456789abcdef_720w.jpg"></figure>'
    expect(read(`<article>${prose}${figure}${prose}</article>`)?.images).toHaveLength(1)
  })
})
