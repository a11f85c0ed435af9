import { expect, test } from 'vitest'
import { sanitize } from './sanitize'

const clean = (html: string): string => {
  const result = sanitize(html, { url: 'https://article.example/a/b.html' })
  return result.ok ? String(result.value) : result.problem.code
}
const cell = (attribute: string) => `<table><tbody><tr><td ${attribute}>字</td></tr></tbody></table>`

test.each([
  {
    name: 'an outward link opens apart, unnamed',
    html: '<a href="https://b.example/">字</a>',
    out: '<a href="https://b.example/" target="_blank" rel="noopener noreferrer">字</a>',
  },
  {
    name: 'an inward link stays in the article',
    html: '<a href="#x" target="_top" rel="opener">字</a>',
    out: '<a href="#user-content-x">字</a>',
  },
  {
    name: 'what is no address leaves its text',
    html: '<a href="javascript:x" ping="https://leak.example/">字</a>',
    out: '<a>字</a>',
  },
  {
    name: 'a picture tells nobody who looks',
    html: '<img src="https://img.example/a.png" srcset="b 2x" crossorigin>',
    out: '<img src="https://img.example/a.png" referrerpolicy="no-referrer" loading="lazy" decoding="async">',
  },
  { name: 'a picture without an address goes', html: '<p>字<img alt="x" src="blob:x"></p>', out: '<p>字</p>' },
  {
    name: 'an id is prefixed once',
    html: '<p id="a"></p><p id="user-content-b"></p>',
    out: '<p id="user-content-a"></p><p id="user-content-b"></p>',
  },
  { name: 'an id of other characters goes', html: '<p id="a b"></p>', out: '<p></p>' },
  { name: 'a name goes', html: '<a name="body">字</a>', out: '<a>字</a>' },
  {
    name: 'the language of code is kept',
    html: '<pre><code class="language-c++">x</code></pre>',
    out: '<pre><code class="language-c++">x</code></pre>',
  },
  {
    name: 'other classes go',
    html: '<p class="language-js">a</p><code class="qd-x language-js">b</code>',
    out: '<p>a</p><code>b</code>',
  },
  {
    name: 'a mark is one word',
    html: '<p data-qd="caption">a</p><p data-qd="a b">b</p><p data-x="a">c</p>',
    out: '<p data-qd="caption">a</p><p>b</p><p>c</p>',
  },
  {
    name: 'a size stands on pictures and cells',
    html: cell('width="50%" height="20"'),
    out: cell('width="50%" height="20"'),
  },
  {
    name: 'five digits are too many',
    html: cell('width="10000"'),
    out: '<table><tbody><tr><td>字</td></tr></tbody></table>',
  },
  { name: '99 columns are the most', html: cell('colspan="100" rowspan="999"'), out: cell('rowspan="999"') },
  {
    name: 'a list starts where it did',
    html: '<ol start="-3" reversed type="A"><li value="7">字</li></ol>',
    out: '<ol start="-3" reversed="" type="A"><li value="7">字</li></ol>',
  },
  { name: '… within six digits', html: '<ol start="1234567"><li>字</li></ol>', out: '<ol><li>字</li></ol>' },
  {
    name: 'an old colour is kept',
    html: '<font color="#C00" face="a" size="7">字</font>',
    out: '<font color="#C00">字</font>',
  },
  {
    name: 'details open, without a group',
    html: '<details open name="a"><summary>字</summary></details>',
    out: '<details open=""><summary>字</summary></details>',
  },
  {
    name: 'nothing hides, acts or takes focus',
    html: '<p hidden role="button" tabindex="0" contenteditable popover aria-label="x" onclick="x">字</p>',
    out: '<p>字</p>',
  },
  { name: 'long values go', html: `<p title="${'字'.repeat(16_385)}">字</p>`, out: '<p>字</p>' },
])('$name', ({ html, out }) => expect(clean(html)).toBe(out))
