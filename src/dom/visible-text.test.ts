import { expect, test } from 'vitest'
import { parseInert } from './parse-inert'
import { tally } from './tally'
import { bodyOf } from './unclobbered'
import { visibleText } from './visible-text'

const bodyFrom = (html: string): Element => {
  const body = bodyOf(parseInert(html))
  if (!body) throw new Error('no body')
  return body
}

test.each([
  { name: 'blocks are lines', html: '<p>a</p><p>b</p>', text: 'a\nb' },
  { name: 'inline elements are not', html: '<p>a<b>b</b><span>c</span></p>', text: 'abc' },
  { name: 'text beside a block is a line', html: 'a<div>b</div>c', text: 'a\nb\nc' },
  { name: 'br breaks', html: '<p>a<br>b</p>', text: 'a\nb' },
  { name: 'empty blocks are no lines', html: '<p>a</p><p> </p><p><br></p><p>b</p>', text: 'a\nb' },
  { name: 'white space collapses', html: '<p> a \n\t b </p>', text: 'a b' },
  { name: 'pre keeps its lines and its indentation', html: '<pre>a\n  b\n</pre>', text: 'a\n  b' },
  { name: 'cells are lines', html: '<table><tr><td>a<td>b</table>', text: 'a\nb' },
  { name: 'script is no text', html: '<p>a</p><script>b</script>', text: 'a' },
  { name: 'nothing is empty', html: '', text: '' },
])('$name', ({ html, text }) => expect(visibleText(bodyFrom(html))).toBe(text))

test('a tally counts code points of trimmed lines, and what stands between them', () =>
  expect(tally(bodyFrom('<p> 甲😀 </p><p>b</p><img src=a><a href=b></a><pre></pre><video></video>'))).toEqual({
    characters: 3,
    paragraphs: 2,
    images: 1,
    tables: 0,
    codeBlocks: 1,
    media: 1,
    links: 1,
  }))
