import { describe, expect, test } from 'vitest'
import { parseInert } from '../dom/parse-inert'
import { visibleLines } from '../dom/visible-text'
import { read } from './leaked'

const pageOf = (html: string) => ({ document: parseInert(html), url: new URL('http://example.com/news/1.html') })
const asText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const json = (html: string) => JSON.stringify(html).slice(1, -1).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')

function linesOf(html: string): string[] | null {
  const reading = read(pageOf(html))
  return reading?.ok ? visibleLines(reading.value.body) : null
}

const sentences = ['河水在夜里涨过了石阶', '早起的人把船系到树上', '孩子们坐在门槛上看雨', '到了中午天又放晴了']
const paragraphs = sentences.map((sentence) => `<p>${`${sentence},`.repeat(6)}</p>`)
const article = `<div class="rich_media_content">${paragraphs.join('')}</div>`
const show = (text: string) => `<h1>涨水</h1><div>${asText(text)}</div>`

describe('the fingerprint', () => {
  test('a leak is read', () => expect(linesOf(show(json(article)))).toHaveLength(4))

  const plain = `<section>${paragraphs.join('')}<p>再多一段没有转义过的正文。</p></section>`
  test.each([
    { name: 'nothing proves Tencent', html: show(json(article.replace('rich_media_content', 'content'))) },
    {
      name: 'the class stands in a text only',
      html: show(json(`<div>${paragraphs.join('')}<p>rich_media_content</p></div>`)),
    },
    { name: 'it is short', html: show(json('<div class="rich_media_content"><p>一</p><p>二</p><p>三</p></div>')) },
    { name: 'it is one block', html: show(json(`<div class="rich_media_content"><p>${'长'.repeat(400)}</p></div>`)) },
    { name: 'the page has a longer article', html: `${show(json(article))}${plain}` },
    { name: 'it stands in code', html: `<pre><code>${asText(json(article))}</code></pre>` },
    {
      name: 'it stands in a highlighted listing',
      html: `<div class="highlight"><pre>${asText(json(article))}</pre></div>`,
    },
    {
      name: 'prose stands round it',
      html: show(`${'这一段讲的是转义。'.repeat(200)}${json(article)}${'就是这样。'.repeat(200)}`),
    },
    {
      name: 'a script that runs has a sentence of it',
      html: `<script>var a = "<p class='rich_media_content'>${'长'.repeat(400)}"</script><h1>涨水</h1>`,
    },
    {
      name: 'the page shows it as an element, and a script has it',
      html: `${article}<script>show('${article}')</script>`,
    },
    { name: 'the page shows it as an element, and a comment has it', html: `${article}<!--${article}-->` },
    {
      name: 'the page shows it as an element, too',
      html: `${article}<script type="application/json">${JSON.stringify({ article }).replaceAll('<', '\\u003c')}</script>`,
    },
    { name: 'it is escaped four times', html: show(json(json(json(json(article))))) },
  ])('not decoded when $name', ({ html }) => expect(read(pageOf(html))).toBeNull())
})

test('a leak out of a mail, whose lines nobody can join, is not proved', () => {
  const mail = `${article}<!--IMG_0--><!--IMG_1-->`
    .replaceAll('<p>', '<p class="a">')
    .replaceAll('=', '=3D')
    .replaceAll('石阶', '石=\n阶')
  const reading = read(pageOf(show(mail)))
  expect(reading?.ok && reading.value.truncated).toBe(true)
})

test('the map of pictures beside the object with the text, in a program', () => {
  const attribute = { IMG_0: { imgurl0: { imgurl: 'https://inews.gtimg.com/om_bt/O1aBcDeFgHiJkLmN/1000' } } }
  const text = article.replace('<p>', '<!--IMG_0--><p>')
  const program = `show({title: '涨水', none: undefined, content: {text: ${JSON.stringify(text)}}, attribute: ${JSON.stringify(attribute)}})`
  const reading = read(pageOf(`<h1>涨水</h1><script>${program.replaceAll('</', '<\\/')}</script>`))
  expect(reading?.ok && reading.value.images).toHaveLength(1)
  expect(reading?.ok && reading.value.fields.title).toBe('涨水')
})

const quoted = (text: string) => text.replaceAll("'", "\\'")
test.each([
  { name: 'a string', html: `<script>var a = "${json(article)}"</script>` },
  { name: 'a string of real tags', html: `<script>show('${quoted(article)}', 1)</script>` },
  { name: 'a template literal', html: `<script>const a = \`\n${article}\`</script>` },
  {
    name: 'a string in a string',
    html: `<script>push([1, ${JSON.stringify(JSON.stringify({ a: article }))}])</script>`,
  },
  { name: 'a call', html: `<script>cb_7(${JSON.stringify({ a: { article } })});</script>` },
  { name: 'bytes', html: `<script>decodeURIComponent("${encodeURIComponent(article)}")</script>` },
  { name: 'a template', html: `<h1>涨水</h1><script type="text/template">${article}</script>` },
  { name: 'what is there for readers without programs', html: `<noscript>${asText(article)}</noscript>` },
  { name: 'a comment', html: `<h1>涨水</h1><!-- ${article} -->` },
  {
    name: 'JSON in an attribute',
    html: `<div data-page="${asText(JSON.stringify({ article })).replaceAll('"', '&quot;')}"></div>`,
  },
  { name: 'a call that is shown', html: `<pre>cb(${asText(JSON.stringify({ article }))});</pre>` },
  { name: 'Markdown', html: show(article.replaceAll('_', '\\_')) },
  { name: 'a table of a database', html: show(asText(article.replaceAll('</p>', '</p>\\r\\n'))) },
  { name: 'numbers with zeros', html: show(article.replaceAll('<', '&#060;').replaceAll('>', '&#062;')) },
])('read out of $name', ({ html }) =>
  expect(linesOf(html)).toEqual(sentences.map((sentence) => `${sentence},`.repeat(6))),
)

test('what an object of a program says beside the string is told', () => {
  const html = `<script>var o = {a: fn, title: '涨水', time: 1614805560, author: '阿河', body: '${quoted(article)}'}</script>`
  const reading = read(pageOf(`<h1>江边网</h1>${html}`))
  expect(reading?.ok && reading.value.fields).toMatchObject({
    title: '涨水',
    byline: '阿河',
    publishedTime: '2021-03-04T05:06:00+08:00',
  })
})

test.each([
  {
    name: 'an attribute of a component',
    html: `<rich-text nodes="${asText(article).replaceAll('"', '&quot;')}"></rich-text>`,
  },
  { name: 'an element that shows tags', html: `<xmp>${article}</xmp>` },
])('read out of $name, with the lines above it', ({ html }) => {
  const page = pageOf(`<h1>涨水</h1><p>发布时间：2021-03-04 05:06 作者：阿河</p>${html}`)
  const reading = read(page)
  expect(reading?.ok && reading.value.fields).toMatchObject({
    title: '涨水',
    byline: '阿河',
    publishedTime: '2021-03-04T05:06:00+08:00',
  })
})

test.each([
  { name: 'quotes', set: (text: string) => text.replaceAll('"', '”') },
  { name: 'spaces', set: (text: string) => text.replaceAll(' ', '\u00a0') },
])('tags whose $name the host set as those of text are tags', ({ set }) => {
  const lines = linesOf(
    show(set(article.replaceAll('<p>', '<p class="a" style="b: c">').replace('<p', '<p data-x="“y”"'))),
  )
  expect(lines).toHaveLength(4)
  expect(lines?.join('')).not.toMatch(/class|style/)
})

test('placeholders prove it where the container is gone', () =>
  expect(linesOf(show(json(`${paragraphs.join('')}<!--MID_AD_1--><!--EOP_1-->`)))).toHaveLength(4))

test('a sheet whose tags were eaten is no text', () => {
  const sheet = '.rich_media_content{--news-bottom-distance: 22px}.rich_media_content li:empty{display:none}'
  expect(linesOf(show(json(article.replace('</div>', `${sheet}</div>`))))).toHaveLength(4)
})

test('the live page stays as it is', () => {
  const page = pageOf(`<body>${show(json(article))}<textarea>x</textarea></body>`)
  const before = page.document.documentElement.outerHTML
  expect(read(page)?.ok).toBe(true)
  expect(page.document.documentElement.outerHTML).toBe(before)
})

describe('a hostile page', () => {
  const clobbers = [
    'parentNode',
    'firstChild',
    'nextSibling',
    'attributes',
    'nodeType',
    'querySelectorAll',
    'localName',
  ]
  const inputs = clobbers.map((name) => `<input name="${name}">`).join('')
  const images = ['createElement', 'createTreeWalker', 'querySelector', 'body', 'importNode']
  const named = images.map((name) => `<img name="${name}" src="data:,">`).join('')

  test('cannot clobber its way out, neither in the page nor in the leak', () => {
    const inner = article.replace('<p>', `<form>${inputs}<p>`).replace('</div>', `</form>${named}</div>`)
    expect(linesOf(`${named}<form>${inputs}${show(json(inner))}</form>`)).toHaveLength(4)
  })

  const rich = (inside: string) => json(`<div class="rich_media_content">${inside}</div>`)
  test.each([
    { name: 'a megabyte of backslashes', text: '\\'.repeat(2 ** 20) },
    { name: 'a megabyte of openers', text: '\\u003c'.repeat(2 ** 18) },
    { name: 'a megabyte of cut escapes', text: '\\u00'.repeat(2 ** 18) },
    { name: 'a megabyte of halves of characters', text: rich('\\ud83d'.repeat(150_000)) },
    { name: 'nested tags', text: rich('<div>'.repeat(100_000)) },
    { name: 'angle brackets', text: '<'.repeat(2 ** 20) },
    { name: 'open comments', text: rich('<!--'.repeat(100_000)) },
    {
      name: 'formatting left open in every paragraph',
      text: rich(`${'<b><i>'.repeat(150)}${'<p>一</p>'.repeat(20_000)}`),
    },
    { name: 'more than a candidate may have', text: rich(`<p>${'长'.repeat(4 * 2 ** 20)}</p>`) },
  ])('cannot hang with $name', ({ text }) => expect(read(pageOf(show(text)))).toBeNull())

  test('cannot hang by nesting the hosts', () => {
    // Deeper is no use: Chromium's parser stops at 512, and jsdom's own takes minutes for 5,000.
    const deep = `${'<span>\\u003cp '.repeat(200)}${'</span>'.repeat(200)}`.repeat(10)
    expect(read(pageOf(deep))).toBeNull()
  })

  test('has nothing of what it shows as data run', () => {
    const html = `<script type="application/json">{"rich_media_content": </script><p>一</p>`
    expect(read(pageOf(html))).toBeNull()
  })
})

/** Real pages lie beside the project on some machines only; only jsdom can reach them there. */
async function sharedPage(name: string): Promise<string | null> {
  if (!navigator.userAgent.includes('jsdom')) return null
  const { existsSync, readFileSync } = await import('node:fs')
  const path = `../shared/corpus/tencent/${name}`
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

const seed = await sharedPage('seed-leaked-article.html')
const seedText = await sharedPage('seed-leaked-article.txt')
const entities = await sharedPage('leak-entities-split.html')
const data = await sharedPage('leak-json-script.html')
const copy = await sharedPage('copy-howto-dark-mode.html')

if (seed && seedText && entities && data && copy) {
  describe('the real pages in ../shared', () => {
    const seedFields = {
      title: 'Meta确认杨立昆年底离职,创业方向是“高级机器智能”',
      publishedTime: '2026-04-11T02:32:59+08:00',
      byline: '玩站小弟',
    }
    test.each([
      { name: 'the page', html: seed },
      { name: 'its text in a pre', html: `<pre>${asText(seedText)}</pre>` },
      { name: 'its text in a textarea', html: `<textarea>${asText(seedText)}</textarea>` },
    ])('the seed is read whole: $name', ({ html }) => {
      const reading = read(pageOf(html))
      const value = reading?.ok ? reading.value : null
      expect(value).toMatchObject({ fields: seedFields, layers: 1, truncated: false, lostImages: 2, placeholders: {} })
      const lines = value ? visibleLines(value.body) : []
      expect([lines.length, lines.join('').length]).toEqual([17, 1_718])
      expect(lines.join('')).not.toMatch(/IMG_|--news|我要评论|外交部|\\/)
      expect(value?.body.querySelectorAll('strong').length).toBeGreaterThan(0)
    })
    test.each([
      { name: 'entities, split', html: entities, lines: 65, title: '比小学生说烂梗更可怕的，是大人也说' },
      { name: 'a data script', html: data, lines: 43, title: '5G手机芯片江湖：玩家减少、五强争霸' },
    ])('$name', ({ html, lines, title }) => {
      const reading = read(pageOf(html))
      expect(reading).toMatchObject({ ok: true, value: { fields: { title }, lostImages: 0 } })
      expect(linesOf(html)).toHaveLength(lines)
    })
    test('a copy with real tags is none', () => expect(read(pageOf(copy))).toBeNull())
  })
} else test('left out here: the real pages in ../shared', () => expect(seed ?? '').toBe(''))
