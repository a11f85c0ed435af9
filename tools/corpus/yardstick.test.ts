import { describe, expect, test } from 'vitest'
import type { ReadArticle } from './answer.ts'
import { wantedCode, wrongFields } from './fields.ts'
import type { CorpusPage } from './index-rows.ts'
import { disagreements, judge } from './judge.ts'
import { junkText } from './junk.ts'
import { readOutput } from './output.ts'
import { comparePictures, identityOf } from './pictures.ts'
import { compareText } from './text.ts'

/** Twenty lines of twenty characters, no two alike. */
const lines = Array.from({ length: 20 }, (_, line) =>
  Array.from({ length: 20 }, (_, at) => String.fromCodePoint(0x4e00 + line * 20 + at)).join(''),
)
const [first = '', second = ''] = lines
const compare = (output: readonly string[], allowed: readonly string[] = []) =>
  compareText({ text: lines, allowed }, output)

describe('text', () => {
  test.each([
    { name: 'the same is whole', output: lines, recall: 1, precision: 1 },
    { name: 'a lost line costs recall', output: lines.slice(1), recall: 0.95, precision: 1 },
    { name: 'a lost line in the middle, too', output: lines.toSpliced(7, 1), recall: 0.95, precision: 1 },
    { name: 'a doubled line costs precision', output: [...lines, first], recall: 1, precision: 20 / 21 },
    { name: 'a moved line costs both', output: [...lines.slice(1), first], recall: 0.95, precision: 0.95 },
    { name: 'other breaks cost nothing', output: [lines.join('')], recall: 1, precision: 1 },
    { name: 'white space costs nothing', output: [lines.join(' \u200b')], recall: 1, precision: 1 },
    { name: 'nothing is nothing', output: [], recall: 0, precision: 1 },
    { name: 'foreign text costs precision', output: [...lines, '外'.repeat(400)], recall: 1, precision: 0.5 },
    { name: 'punctuation alone does not', output: [...lines, '——……！'], recall: 1, precision: 1 },
    { name: 'nor do the words of a card', output: [...lines, '视频 00:24'], recall: 1, precision: 1 },
  ])('$name', ({ output, recall, precision }) => {
    const figures = compare(output)
    expect(figures.recall).toBeCloseTo(recall, 6)
    expect(figures.precision).toBeCloseTo(precision, 6)
  })

  test('what may stand is no surplus, whole or in parts', () => {
    expect(compare(['标题在这里', ...lines, '据标题在这里'], ['标题在这里']).precision).toBeCloseTo(400 / 401, 6)
  })
  test('a line that is also allowed may be missing', () => expect(compare(lines.slice(1), [first]).recall).toBe(1))
  test('a short common run is chance', () =>
    expect(compareText({ text: ['甲乙丙丁戊己庚辛'], allowed: [] }, ['子甲丑寅乙卯']).recall).toBe(0))
  test('unless it is a whole line', () =>
    expect(compareText({ text: ['甲', '丙丁戊己庚辛'], allowed: [] }, ['甲']).recall).toBeCloseTo(1 / 7, 6))
  test('repeated text finds its partners in order', () => {
    const text = Array.from({ length: 60 }, (_, at) => `return value ${at % 3}`)
    expect(compareText({ text, allowed: [] }, text.toSpliced(10, 3))).toMatchObject({ recall: 57 / 60, precision: 1 })
  })
  test('breaks and glued words are told', () => {
    const text = ['one two three four', 'five six seven']
    expect(compareText({ text, allowed: [] }, ['one twothree four five six seven'])).toMatchObject({
      breaks: 0,
      glued: 1,
      recall: 1,
    })
  })
})

describe('pictures', () => {
  const key = (name: string) => `https://mmbiz.qpic.cn/mmbiz_png/${name}/640?wx_fmt=png`
  const three = ['a', 'b', 'c'].map(key)
  test.each([
    { name: 'all in order', output: three, found: 3, junk: 0 },
    { name: 'one lost', output: three.slice(1), found: 2, junk: 0 },
    { name: 'one moved', output: three.toReversed(), found: 1, junk: 0 },
    { name: 'one doubled', output: [...three, key('a')], found: 3, junk: 1 },
    { name: 'one that is not wanted', output: [...three, key('d')], found: 3, junk: 1 },
    { name: 'an ornament as often as it likes', output: [key('o'), ...three, key('o')], found: 3, junk: 0 },
    { name: 'one that is not absolute', output: [...three, '/x.png'], found: 3, junk: 1 },
    { name: 'a drawing counts neither way', output: [`data:,${'x'.repeat(400)}`, ...three], found: 3, junk: 0 },
    { name: 'a small one is junk', output: ['data:,x', ...three], found: 3, junk: 1 },
    {
      name: 'still a proxy',
      output: [`https://proxy.example/?url=${encodeURIComponent(key('a'))}`, ...three.slice(1)],
      found: 3,
      junk: 1,
    },
  ])('$name', ({ output, found, junk }) => {
    const figures = comparePictures({ images: three, optional: [key('o')] }, output)
    expect([figures.found, figures.junk.length]).toEqual([found, junk])
  })

  test.each([
    ['http://mmbiz.qpic.cn/sz_mmbiz_png/k/0?tp=webp', 'https://mmbiz.qpic.cn/mmbiz_jpg/k/640'],
    ['https://inews.gtimg.com/newsapp_bt/0/12/641', '//inews.gtimg.com/newsapp_bt/0/12/1000'.replace(/^/, 'http:')],
    ['https://inews.gtimg.com/newsapp_ls/0/12_640480/0', 'https://inews.gtimg.com/newsapp_ls/0/12/0'],
    ['https://example.com/a.png?w=3&id=7', 'http://example.com/a.png?id=7&format=webp'],
  ])('%s is %s', (one, other) => expect(identityOf(one)).toBe(identityOf(other)))
  test('another name is another picture', () =>
    expect(identityOf('https://example.com/a.png?id=7')).not.toBe(identityOf('https://example.com/a.png?id=8')))
})

describe('junk text', () => {
  const truth = { text: ['一行 <!-- 正文 -->'], allowed: [], hidden: ['1234567890', '看不见', '藏'] }
  test.each([
    ['IMG_0'],
    ['SECURE_LINK_BEGIN_0'],
    ['\\u003cp'],
    ['&lt;p class'],
    ['--news-font: 1'],
    ['p{color:red;}'],
    ['轻触阅读原文'],
    ['xx 2345 6789 xx'],
    ['看不见'],
    ['藏'],
  ])('%s', (line) => expect(junkText(truth, [line])).not.toEqual([]))
  test.each([['1234567'], ['12345'], ['捉迷藏'], ['<!-- 注 -->'], ['一句平常的话']])('not %s', (line) =>
    expect(junkText(truth, [line])).toEqual([]),
  )
})

const page: CorpusPage = {
  file: 'a.html',
  kind: 'wechat-0',
  url: 'https://mp.weixin.qq.com/s/a',
  title: '标题',
  published: '2026-01-02T17:39:33+08:00',
  account: '某号',
  author: '张三',
  notes: '',
  text: [first, second],
  allowed: [],
  hidden: [],
  images: [],
  optionalImages: [],
}
const article: ReadArticle = {
  formatId: 'wechat-article',
  title: '标题',
  siteName: '某号',
  byline: '张三 · 李四',
  publishedTime: page.published,
  content: `<p>${first}</p><p>${second}</p>`,
  textContent: `${first}\n${second}`,
  length: 41,
  images: [],
  receipt: { source: { characters: 40 }, result: { characters: 40 } },
}

describe('a page', () => {
  const answer = { ms: 1, extracted: true, changed: false }
  const judged = (changes: Partial<ReadArticle>) => judge(page, { ...answer, article: { ...article, ...changes } })
  test('passes', () => expect(judged({})).toMatchObject({ passes: true, failed: [], told: [] }))
  test.each([
    { name: 'another format', changes: { formatId: 'leaked' } },
    { name: 'another title', changes: { title: '标题2' } },
    { name: 'another account', changes: { siteName: null } },
    { name: 'another author', changes: { byline: '李四' } },
    { name: 'a second too late', changes: { publishedTime: '2026-01-02T17:39:34+08:00' } },
    { name: 'half of the text', changes: { content: `<p>${first}</p>` } },
    { name: 'a strange picture', changes: { content: `${article.content}<img src="https://example.com/a.png">` } },
  ])('fails with $name', ({ changes }) => expect(judged(changes).passes).toBe(false))
  test('a receipt that hides a loss is told', () =>
    expect(judged({ content: `<p>${first}</p>`, textContent: first, length: 20 }).told).toEqual([
      'receipt says 1.0000',
    ]))
  test('a page that was changed is told', () =>
    expect(judge(page, { ...answer, changed: true, article }).told).toEqual(['the page was changed']))
  test('an article is wrong where there is none', () => {
    const notice = { ...page, kind: 'nonarticle-check' }
    expect(judge(notice, { ...answer, article }).passes).toBe(false)
    expect(judge(notice, { ...answer, extracted: false, code: 'captcha' }).passes).toBe(true)
    expect(judge(notice, { ...answer, extracted: false, code: 'deleted' }).passes).toBe(false)
  })
  test('what contradicts its own content is told', () =>
    expect(
      disagreements({ ...article, length: 7, textContent: '别', images: [{ src: 'x' }] }, readOutput(article.content)),
    ).toHaveLength(3))
  test('expired pages are unavailable', () =>
    expect(wantedCode({ ...page, kind: 'nonarticle-expired' })).toBe('unavailable'))
  test('a message without a title is called by its beginning', () => {
    const untitled = { ...page, notes: 'no own title' }
    expect(wrongFields(untitled, { ...article, title: `${first.slice(0, 12)}…` })).toEqual([])
    expect(wrongFields(untitled, { ...article, title: first.slice(0, 4) })).toHaveLength(1)
  })
})

test('lines end at blocks, cells, breaks and, in code, at line ends; players have none', () => {
  const html =
    '<p>a<b>b</b></p><td>c</td><pre>d\ne</pre>f<br>g\nh<video poster="/p">i</video><p hidden>j</p><svg><title>k</title><text>l</text><image href="/m"/></svg>'
  expect(readOutput(html)).toEqual({
    lines: ['ab', 'c', 'd', 'e', 'f', 'g\nh', 'j', 'l'],
    pictures: ['/p', '/m'],
  })
})
