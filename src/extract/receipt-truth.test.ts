import { describe, expect, test } from 'vitest'
import { parseInert } from '../dom/parse-inert'
import { snapshot } from '../dom/snapshot'
import { bodyOf } from '../dom/unclobbered'
import { startClock } from './clock'
import { finishArticle } from './finish-article'
import { pageFields } from './page-fields'
import type { Step } from './step'
import { type NamedStep, steps } from './steps'

const URL_OF_PAGE = new URL('https://example.com/a.html')

const PAGE = `<body>
  <p id="first">春天的河边长满了柳树，风一吹就轻轻地摆动。</p>
  <p>河对面有一座<a href="https://example.com/b">小小的石桥</a>，已经很旧了。</p>
  <figure><img src="https://example.com/1.png" alt="桥"><figcaption>石桥的照片</figcaption></figure>
  <table><tr><td>春</td><td>柳树发芽的时候</td></tr><tr><td>秋</td><td>落叶铺满的时候</td></tr></table>
  <pre><code>let bridge = 1
let river = 2</code></pre>
  <ul><li>走路过桥要五分钟</li><li>坐船过河要十分钟</li></ul>
  <video src="https://example.com/v.mp4"></video>
  <div style="display:none">这里是看不见的一句话</div>
  <button>复制这一段</button>
  <p>春天的河边长满了柳树，风一吹就轻轻地摆动。</p></body>`

/** The receipt of the page, with one more step at the place of `index`. */
function receiptWith(index: number, planted: Step, html = PAGE, title = '') {
  const page = parseInert(html)
  const source = bodyOf(page)
  if (!source) throw new Error('no body')
  const copy = snapshot(source)
  if (!copy.ok) throw new Error('no copy')
  const all: NamedStep[] = [...steps]
  all.splice(index, 0, { name: 'planted', run: planted, optional: false })
  const article = finishArticle(
    { source, ...copy.value, fields: {} },
    {
      fields: { ...pageFields(page, URL_OF_PAGE, null), title },
      formatId: 'test',
      clock: startClock(),
      base: URL_OF_PAGE.href,
      steps: all,
    },
  )
  if (!article.ok) throw new Error(article.problem.code)
  return article.value.receipt
}

const NOTHING: Step = () => undefined

test('a page of which nothing is lost is proved, and the numbers are the same on both sides', () => {
  const { proved, source, result } = receiptWith(0, NOTHING)
  expect(proved).toBe(true)
  // The card of the player has a word of its own.
  expect({ ...source, media: 0 }).toMatchObject({ images: 1, tables: 1, codeBlocks: 1, links: 1 })
  expect(result).toMatchObject({ images: 1, tables: 1, codeBlocks: 1 })
})

const LOSSES: { name: string; lose: Step }[] = [
  { name: 'a paragraph', lose: (body) => body.querySelector('p')?.remove() },
  {
    name: 'one of two equal paragraphs',
    lose: (body) =>
      [...body.querySelectorAll('p')].find((p) => p.id === '' && p.textContent?.startsWith('春'))?.remove(),
  },
  { name: 'a picture', lose: (body) => body.querySelector('img')?.remove() },
  { name: 'a caption', lose: (body) => body.querySelector('figcaption, [data-qd=caption]')?.remove() },
  { name: 'a row of a table', lose: (body) => body.querySelector('tr')?.remove() },
  { name: 'an item of a list', lose: (body) => body.querySelector('li')?.remove() },
  { name: 'the text of a link', lose: (body) => body.querySelector('a[href$="/b"]')?.replaceChildren() },
  { name: 'a link, its text kept', lose: (body) => unlink(body) },
  { name: 'a line of code', lose: (body) => cutText(body.querySelector('pre'), 'let river = 2') },
  { name: 'half a sentence', lose: (body) => cutText(body, '，已经很旧了') },
]

function unlink(body: Element): void {
  const link = body.querySelector('a[href$="/b"]')
  link?.replaceWith(link.textContent ?? '')
}

function cutText(root: Element | null, words: string): void {
  if (!root) return
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    text.textContent = (text.textContent ?? '').replace(words, '')
  }
}

describe.each(LOSSES)('$name', ({ lose }) => {
  const places = [
    ...steps.map(({ name }, index) => ({ name: `in step ${name}`, index })),
    { name: 'after the last', index: steps.length },
  ]
  test.each(places)('lost $name is no secret', ({ index }) => {
    const { proved } = receiptWith(index, lose)
    expect(proved).toBe(false)
  })
})

test('a lost paragraph is missing in the number of characters', () => {
  const { source, result } = receiptWith(0, (body) => body.querySelector('p')?.remove())
  expect(result.characters).toBeLessThan(source.characters)
})

test('what is dropped and told is no secret, so the page is proved', () => {
  const { proved, dropped } = receiptWith(0, dropFirst('p'))
  expect(proved).toBe(true)
  expect(dropped.some(({ html }) => html.includes('春天的河边'))).toBe(true)
})

const dropFirst =
  (selector: string): Step =>
  (body, receipt) => {
    const found = body.querySelector(selector)
    if (found) receipt.drop(found, 'noise')
  }

test.each([
  { name: 'a short paragraph with a name', html: '<p class="relative">天亮了。</p><p>河边的人慢慢走远了。</p>' },
  { name: 'a line without a name', html: '<p>天亮了。</p><p>河边的人慢慢走远了。</p>' },
])("$name called noise is the article's, and missing in the result", ({ html }) => {
  const { source, result, proved } = receiptWith(0, dropFirst('p'), html)
  expect(proved).toBe(true)
  expect(source.characters - result.characters).toBe('天亮了。'.length)
})

test.each([
  { name: 'named so', html: '<p>天亮了。</p><div class="post_statement">仅代表作者观点</div>', selector: 'div' },
  { name: 'of links', html: '<p>天亮了。</p><div><a href="https://example.com/c">相关阅读</a></div>', selector: 'div' },
])("the publisher's own, $name, is taken off the source", ({ html, selector }) => {
  const { source, result } = receiptWith(0, dropFirst(selector), html)
  expect(source).toEqual(result)
})

test('what stands after the last of the publisher is more of it', () => {
  const html = '<p>天亮了。</p><div id="ArtPLink">1</div><p class="qd-after">上一篇：去年的河</p>'
  const both: Step = (body, receipt) => {
    for (const one of body.querySelectorAll('#ArtPLink, .qd-after')) receipt.drop(one, 'noise')
  }
  expect(receiptWith(0, both, html)).toMatchObject({ source: { characters: 4 }, result: { characters: 4 } })
})

test("a paragraph before the end that is called noise is the article's, whatever stands after it", () => {
  const { source, result } = receiptWith(0, dropFirst('p'), '<p>天亮了。</p><p>走远了。</p><div class="share">1</div>')
  expect(source.characters - result.characters).toBe(4)
})

test('a background that a step makes a picture of is counted on both sides, and missed where it is lost', () => {
  const html = '<section style="background-image:url(https://example.com/b.png);height:300px"><p>看河</p></section>'
  expect(receiptWith(0, NOTHING, html)).toMatchObject({ proved: true, source: { images: 1 }, result: { images: 1 } })
  const lose: Step = (body) => body.querySelector('section')?.removeAttribute('style')
  expect(receiptWith(0, lose, html).proved).toBe(false)
})

test('the title above the text is no loss, a second one is', () => {
  const once = receiptWith(0, (body) => body.querySelector('h1')?.remove(), '<h1>河边</h1><p>看河</p>', '河边')
  expect(once).toMatchObject({ proved: true, source: { characters: 2 } })
  const all: Step = (body) => {
    for (const heading of body.querySelectorAll('h1')) heading.remove()
  }
  expect(receiptWith(0, all, '<h1>河边</h1><h1>河边</h1><p>看河</p>', '河边').proved).toBe(false)
})

const AGREE: { name: string; html: string; counts: object }[] = [
  {
    name: 'an audio card between short lines',
    html: '<mpvoice name="河水的声音" play_length="143000"></mpvoice><p>前言</p><p>河水的声音很轻。</p>',
    counts: { media: 1, images: 0, links: 0, characters: 10 },
  },
  {
    name: 'a video with its poster',
    html: '<p>看河</p><video src="https://example.com/v.mp4" poster="https://example.com/p.jpg"></video><p>走了</p>',
    counts: { media: 1, images: 0, links: 0, characters: 4 },
  },
  {
    name: 'an account and a program',
    html: '<mp-common-profile data-nickname="山间气象"></mp-common-profile><p>看河</p><mp-miniprogram data-miniprogram-title="看河"></mp-miniprogram>',
    counts: { media: 2, links: 0, characters: 2 },
  },
  {
    name: 'formulas in the line',
    html: '<p>面积是<img src="https://example.com/f.svg" alt="S=\\pi r^2" width="60" height="20">，很小。</p>',
    counts: { images: 1, characters: 7 },
  },
  {
    name: 'code',
    html: '<pre><code>let a = 1\n  let b = 2</code></pre><p>两行。</p>',
    counts: { codeBlocks: 1, paragraphs: 3 },
  },
  {
    name: 'footnotes whose addresses become links',
    html: '<p>河很长<sup>[1]</sup>。</p><p>[1] 河流: https://example.com/river</p>',
    counts: { links: 0, paragraphs: 2 },
  },
  {
    name: 'a table',
    html: '<table><tr><th>年</th><th>桥</th></tr><tr><td>一</td><td>木</td></tr></table>',
    counts: { tables: 1, paragraphs: 4 },
  },
  {
    name: 'joiners and marks that nobody sees',
    html: '<p>河\u200b水</p><p>\u200b</p><p>桥\ufeff</p>',
    counts: { characters: 3, paragraphs: 2 },
  },
]

test.each(AGREE)('$name counts alike on both sides', ({ html, counts }) => {
  const { source, result, proved } = receiptWith(0, NOTHING, `<body>${html}</body>`)
  expect(proved).toBe(true)
  expect(source).toMatchObject(counts)
  expect(result).toEqual(source)
})

test('a lost link is missed though a step has made another', () => {
  const html = '<p>见<a href="https://example.com/b">桥</a>和 https://example.com/river</p>'
  expect(receiptWith(steps.length, unlink, html).proved).toBe(false)
})

test('a lost picture is missed though a card has a cover', () => {
  const html =
    '<p><img src="https://example.com/1.png"></p><video src="https://example.com/v.mp4" poster="https://example.com/p.jpg"></video>'
  expect(receiptWith(0, (body) => body.querySelector('img')?.remove(), html).proved).toBe(false)
})

test('of a sentence of which half is lost, half is missing', () => {
  const { source, result } = receiptWith(0, (body) => cutText(body, '，已经很旧了'))
  expect(source.characters - result.characters).toBe('，已经很旧了'.length)
})

test.each([
  { name: 'not displayed', style: 'display:none' },
  { name: 'see-through', style: 'opacity:0' },
  { name: 'without ink', style: 'color:transparent' },
  { name: 'without size', style: 'font-size:0' },
  { name: 'cut', style: 'height:0;overflow:hidden' },
  { name: 'away', style: 'position:absolute;left:-9999px' },
  { name: 'not visible', style: 'visibility:hidden' },
  { name: 'moved away', style: 'transform:translate(-9999px,0)' },
  { name: 'pushed away', style: 'margin-left:-9999px' },
  { name: 'faded', style: 'filter:opacity(0)' },
  { name: 'scaled to nothing', style: 'transform:scale(0)' },
  { name: 'cut downwards', style: 'height:0;overflow-y:hidden' },
])('text $name is not counted', ({ style }) => {
  const { source, proved } = receiptWith(0, NOTHING, `<p>看得见的一句话。</p><p style="${style}">看不见的一句话。</p>`)
  expect(source.characters).toBe(8)
  expect(proved).toBe(true)
})

test('a picture whose address waits where nobody looks is missed', () => {
  const { proved, source } = receiptWith(0, NOTHING, '<p>一句话。</p><img data-unheard-of="https://example.com/a">')
  expect(source.images).toBe(1)
  expect(proved).toBe(false)
})

test.each([
  {
    name: 'painted by a background',
    style: 'background:linear-gradient(red,blue);background-clip:text;color:transparent',
  },
  { name: 'drawn by their edge', style: '-webkit-text-stroke:1px red;color:transparent' },
])('letters $name are counted', ({ style }) => {
  const { source, proved } = receiptWith(0, NOTHING, `<p style="${style}"><b>看得见的一句话。</b></p>`)
  expect(source.characters).toBe(8)
  expect(proved).toBe(true)
})

test.each(['p', 'h3', 'blockquote'])('a passage (%s) that only its role makes a button is counted', (name) => {
  const passage = `<${name}>可以收起来的一句话。</${name}>`
  const html = `<p>一句话。</p><div role="button">${passage}</div><span role="button">复制</span>`
  expect(receiptWith(0, NOTHING, html)).toMatchObject({ proved: true, source: { characters: 14 } })
})
