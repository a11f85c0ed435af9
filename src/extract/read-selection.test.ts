import { expect, test } from 'vitest'
import { readArticle } from '../article/article'
import { parseInert } from '../dom/parse-inert'
import { readSelection } from './read-selection'

const URL_OF_PAGE = 'https://site.example/a/1.html'

/** A range from the first to the second mark `|` in the body's markup; the marks are gone. */
function between(html: string): { page: Document; range: Range } {
  const page = parseInert(`<title>石桥</title><body>${html}`)
  const range = page.createRange()
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  const marks: { node: Node; at: number }[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parts = (node.nodeValue ?? '').split('|')
    node.nodeValue = parts.join('')
    for (let count = 1; count < parts.length; count += 1) {
      marks.push({ node, at: parts.slice(0, count).join('').length })
    }
  }
  const [start, end] = marks
  if (!start || !end) throw new Error('two marks')
  range.setStart(start.node, start.at)
  range.setEnd(end.node, end.at)
  return { page, range }
}

function read(html: string) {
  const { page, range } = between(html)
  const before = page.body.innerHTML
  const article = readSelection(page, URL_OF_PAGE, [range])
  expect(page.body.innerHTML).toBe(before)
  return article
}

test.each([
  { name: 'a few words of a paragraph', html: '<p>河|水涨了|。</p>', content: '水涨了' },
  { name: 'from one paragraph into another', html: '<p>河|水</p><p>桥|灯</p>', content: '<p>水</p><p>桥</p>' },
  {
    name: 'what is bold stays so',
    html: '<p>河|<b>水</b></p><p>桥|灯</p>',
    content: '<p><b>水</b></p><p>桥</p>',
  },
  {
    name: 'items stay a list',
    html: '<ol><li>甲</li><li>|乙</li><li>丙|</li></ol>',
    content: '<ol><li>乙</li><li>丙</li></ol>',
  },
  {
    name: 'lines stay code',
    html: '<pre><code class="language-js">a\n|  b\n|c</code></pre>',
    content: '<pre><code class="language-js">  b</code></pre>',
  },
  { name: 'a block that is only touched goes', html: '<p>|河水</p><h2>|灯</h2>', content: '<p>河水</p>' },
  {
    name: 'what is not seen is not selected',
    html: '<p>|河</p><p style="display:none">藏</p><script>x</script><p>桥|</p>',
    content: '<p>河</p><p>桥</p>',
  },
  {
    name: 'nothing of the page is left out as noise of a site',
    html: '<nav><p>|河水</p></nav><footer><p>桥|</p></footer>',
    content: '<p>河水</p><p>桥</p>',
  },
])('$name', ({ html, content }) => {
  const article = read(html)
  expect(article.ok && article.value.content.replaceAll(/<\/?div>/g, '')).toBe(content)
})

test('the title is the page’s, the address that of the stretch', () => {
  const article = read('<h1>石桥</h1><p>|河水涨了|</p>')
  expect(article.ok && [article.value.title, article.value.url, article.value.formatId]).toEqual([
    '石桥',
    `${URL_OF_PAGE}#:~:text=${encodeURIComponent('河水涨了')}`,
    'selection',
  ])
  expect(article.ok && readArticle(article.value).ok).toBe(true)
})

test('pictures have absolute addresses and are told', () => {
  const article = read('<p>|河<img src="b.png">桥|</p>')
  expect(article.ok && article.value.images.map(({ src }) => src)).toEqual(['https://site.example/a/b.png'])
})

test('several stretches follow each other', () => {
  const { page, range } = between('<p>|河水|</p><p>桥灯</p>')
  const second = page.createRange()
  second.selectNodeContents(page.querySelectorAll('p')[1] ?? page.body)
  const article = readSelection(page, URL_OF_PAGE, [range, second])
  expect(article.ok && article.value.textContent).toContain('河水')
  expect(article.ok && article.value.textContent).toContain('桥灯')
})

test('nothing selected is nothing to read', () =>
  expect(readSelection(parseInert('<p>河</p>'), URL_OF_PAGE, [])).toEqual({
    ok: false,
    problem: { code: 'nothing-readable' },
  }))
