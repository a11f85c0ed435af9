import { expect, test } from 'vitest'
import { parseInert } from '../dom/parse-inert'
import { bodyOf } from '../dom/unclobbered'
import { sanitize, sanitizeTree } from './sanitize'

const clean = (html: string): string => {
  const result = sanitize(html, { url: 'https://article.example/a/b.html' })
  return result.ok ? String(result.value) : result.problem.code
}

test.each([
  { name: 'text stays', html: '<p>字 <b>粗</b></p>', out: '<p>字 <b>粗</b></p>' },
  { name: 'a script goes with its text', html: '<p>a<script>b</script></p>', out: '<p>a</p>' },
  { name: 'an unknown element loses its tag, not its text', html: '<p><qd-x>字</qd-x></p>', out: '<p>字</p>' },
  { name: 'nothing gives nothing', html: '', out: '' },
  { name: 'a form is unwrapped', html: '<form><input name=parentNode><p>字</p></form>', out: '<p>字</p>' },
  {
    name: 'a customised element is made plain',
    html: '<p is="x-y" id="a">字</p>',
    out: '<p id="user-content-a">字</p>',
  },
  {
    name: 'a document method behind a picture is not called',
    html: '<img name=createElementNS><p is=a>字</p>',
    out: '<p>字</p>',
  },
  { name: 'escaped markup stays text', html: '&lt;img src=x onerror=a&gt;', out: '&lt;img src=x onerror=a&gt;' },
  { name: 'comments go', html: 'a<!-- b -->c', out: 'ac' },
  { name: 'a body on its own is a whole document', html: '<body bgcolor=red onload=a><p>字</p>', out: '<p>字</p>' },
  { name: 'a frameset has no article', html: '<frameset><frame src=a></frameset>', out: '' },
])('$name', ({ html, out }) => expect(clean(html)).toBe(out))

test('more than 8 Mi characters are too large', () => expect(clean('a'.repeat(8 * 1024 * 1024 + 1))).toBe('too-large'))

const deep = (depth: number) => `${'<div>'.repeat(depth)}字${'</div>'.repeat(depth)}`
test('200 elements inside each other stay', () => expect(clean(deep(200))).toBe(deep(200)))
test('deeper ones become their text', () => expect(clean(deep(210))).toBe(deep(200)))
test('an element has its first 64 attributes', () => {
  const many = Array.from({ length: 70 }, (_, index) => `data-a${index}=1`).join(' ')
  expect(clean(`<p lang=zh ${many} dir=ltr>字</p>`)).toBe('<p lang="zh">字</p>')
})

test.each([
  { name: 'white space before it', html: '\n <p>字</p>' },
  {
    name: 'a form that clobbers',
    html: '<form><input name=parentNode><input name=attributes><p onclick=a>字</p></form>',
  },
  { name: 'an address that runs', html: '<a href="javascript:a" id=b data-x=c>字</a>' },
  {
    name: 'a style twice',
    html: '<p style="color: red; position: fixed">a</p><p style="color: red; position: fixed">b</p>',
  },
  { name: 'one style on two kinds of element', html: '<img src=a style="width: 9px"><p style="width: 9px">b</p>' },
  { name: 'a drawing', html: '<svg viewBox="0 0 9 9" onload=a><path d="M0 0h9"/><script>a</script></svg>' },
])('a tree with $name comes out as its text does', ({ html }) => {
  const body = bodyOf(parseInert(html))
  const tree = body && sanitizeTree(body, { url: 'https://article.example/a/b.html' })
  expect(tree?.ok && String(tree.value.html)).toBe(clean(html))
  expect(tree?.ok && tree.value.body.innerHTML).toBe(clean(html))
})
