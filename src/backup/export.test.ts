import { describe, expect, test } from 'vitest'
import type { Article } from '../article/article'
import { sample } from '../library/fixtures/sample'
import { fileName, pictureFile } from './file-name'
import { frontMatter } from './front-matter'
import { toMarkdown } from './to-markdown'
import { toWebPage } from './to-web-page'

const articleOf = (content: string, fields: Partial<Article> = {}): Article =>
  sample({
    title: '雨后的河',
    byline: '张三',
    siteName: '河岸',
    lang: 'zh-CN',
    publishedTime: '2026-04-11T02:32:59+08:00',
    url: 'https://example.com/a',
    content,
    ...fields,
  })
const facts = { savedAt: 0, tags: [] }
const markdown = (content: string, places = new Map<string, string>()): string => {
  const made = toMarkdown(articleOf(content), facts, places)
  if (!made.ok) throw new Error(made.problem.code)
  return made.value.split('# 雨后的河\n\n')[1]?.trim() ?? ''
}

describe('a title as a name', () => {
  test.each([
    ['雨后的河', '雨后的河'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\win.ini', 'C Windows win.ini'],
    ['con', 'article con'],
    ['LPT1.txt', 'article LPT1.txt'],
    ['', 'article'],
    ['...', 'article'],
    ['a\u0000b\u202Ec', 'a b c'],
    ['结尾有点. . ', '结尾有点'],
    ['问？“号” <b>', '问？“号” b'],
  ])('%j is %j', (title, name) => expect(fileName(title)).toBe(name))

  test('is short, and no letter is cut in two', () => expect(fileName('𠮷'.repeat(200))).toBe('𠮷'.repeat(60)))
  test('a picture is named by its bytes', () => expect(pictureFile('ab12', 'image/jpeg')).toBe('ab12.jpg'))
})

describe('front matter', () => {
  test('says what is known and nothing else', () =>
    expect(frontMatter(articleOf('', { byline: null, lang: null }), { savedAt: 0, tags: ['河', 'a"b'] })).toBe(
      [
        '---',
        'title: "雨后的河"',
        'site: "河岸"',
        'source: "https://example.com/a"',
        'published: "2026-04-11T02:32:59+08:00"',
        'saved: "1970-01-01T00:00:00.000Z"',
        'tags: ["河", "a\\"b"]',
        '---',
        '',
      ].join('\n'),
    ))
  test('no title ends it', () => {
    const text = frontMatter(articleOf('', { title: '甲\n---\nevil: "x' }), facts)
    expect(text.split('\n').filter((line) => line === '---')).toHaveLength(2)
    expect(text).not.toMatch(/^evil/m)
  })
})

describe('Markdown', () => {
  test.each([
    ['emphasis', '<p>一<strong>二</strong><em>三</em></p>', '一**二***三*'],
    ['headings', '<h2>上</h2><p>下</p>', '## 上\n\n下'],
    [
      'code with its language',
      '<pre><code class="language-ts">let a = 1\n  b()</code></pre>',
      '```ts\nlet a = 1\n  b()\n```',
    ],
    ['lists with their start', '<ol start="3"><li>丙</li><li>丁</li></ol>', '3.  丙\n4.  丁'],
    [
      'tables',
      '<table><thead><tr><th>甲</th><th>乙</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
      '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |',
    ],
    ['struck out', '<p><del>旧</del>新</p>', '~~旧~~新'],
    ['what Markdown has no sign for', '<p>H<sub>2</sub>O</p>', 'H<sub>2</sub>O'],
    ['signs of Markdown in the text', '<p>1. 不是列表 *星* _线_</p>', '1\\. 不是列表 \\*星\\* \\_线\\_'],
    ['a link', '<p><a href="https://example.com/b">去</a></p>', '[去](https://example.com/b)'],
  ])('%s', (_, content, text) => expect(markdown(content).replace(/ +(?=\|)| +(?=---)/g, ' ')).toBe(text))

  test('a picture lies beside it with its caption', () =>
    expect(
      markdown(
        '<figure><img src="https://p.example/1.jpg" alt="桥"><figcaption>石桥</figcaption></figure>',
        new Map([['https://p.example/1.jpg', 'pictures/a.jpg']]),
      ),
    ).toBe('![桥](pictures/a.jpg)\n\n*石桥*'))
  test('a picture that is not there is a link to where it was', () =>
    expect(markdown('<p><img src="https://p.example/1.jpg" alt="桥"></p>')).toBe('[桥](https://p.example/1.jpg)'))
  test('a formula is its TeX', () =>
    expect(
      markdown(
        '<p>设<img data-qd="formula" alt="x^2" src="https://p.example/f.png">为</p>',
        new Map([['https://p.example/f.png', 'pictures/f.png']]),
      ),
    ).toBe('设$x^2$为'))
})

describe('one web page', () => {
  const page = (article: Article, places = new Map<string, string>()): string => {
    const made = toWebPage(article, facts, places)
    if (!made.ok) throw new Error(made.problem.code)
    return made.value
  }
  test('has its pictures inside and asks for nothing', () => {
    const text = page(
      articleOf('<p>甲<img src="https://p.example/1.jpg"><img src="https://p.example/2.jpg" alt="二"></p>'),
      new Map([['https://p.example/1.jpg', 'data:image/jpeg;base64,AAAA']]),
    )
    const found = new DOMParser().parseFromString(text, 'text/html')
    expect([...found.images].map(({ src }) => src)).toEqual(['data:image/jpeg;base64,AAAA'])
    expect([...found.querySelectorAll('article > :not(header) a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://p.example/2.jpg',
    ])
    expect(text).toContain("default-src 'none'")
  })
  test('nothing of a hostile record gets out of its place', () => {
    const text = page(
      articleOf('<p onclick="x()">甲</p><script>x()</script><style>p{}</style>', {
        title: '</title><script>x()</script>',
        byline: '"><img src=x onerror=x()>',
        lang: '"><script>x()</script>',
      }),
    )
    const found = new DOMParser().parseFromString(text, 'text/html')
    expect(found.querySelectorAll('script, [onclick], [onerror]')).toHaveLength(0)
    expect(found.querySelectorAll('style')).toHaveLength(1)
    expect(found.title).toBe('</title><script>x()</script>')
  })
})
