import { expect, test } from 'vitest'
import { parseInert } from '../../dom/parse-inert'
import { fold } from './fold'
import { openAside } from './set-aside'

/** Elements that Readability would see of this page, and whether all came back in order. */
function folded(html: string): { seen: number; isWhole: boolean } {
  const page = parseInert(`<body>${html}`)
  const before = page.body.innerHTML
  const aside = openAside(page)
  fold(page, aside)
  const seen = page.body.querySelectorAll('*').length
  aside.restore(page.body)
  return { seen, isWhole: page.body.innerHTML === before }
}
const many = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index)).join('')

test.each([
  {
    name: 'a thousand paragraphs are looked at as 81',
    html: `<div>${many(1_000, (n) => `<p class="t">${n}</p>`)}</div>`,
    seen: 82,
  },
  { name: '… with their headings', html: `<div>${many(500, (n) => `<h2>${n}</h2><p>${n}</p>`)}</div>`, seen: 82 },
  {
    name: '… rows of divs too',
    html: `<div>${many(1_000, (n) => `<div class="row"><div>${n}</div></div>`)}</div>`,
    seen: 162,
  },
  {
    name: 'what is between two runs stays',
    html: `<div>${many(150, () => '<p>a</p>')}<table></table>${many(150, () => '<p>a</p>')}</div>`,
    seen: 302,
  },
  {
    name: 'paragraphs of links are looked at each',
    html: `<div>${many(300, () => '<p><a href="/x">a</a></p>')}</div>`,
    seen: 601,
  },
  { name: 'comments are looked at each', html: `<div>${many(300, () => '<p class="comment">a</p>')}</div>`, seen: 301 },
])('$name', ({ html, seen }) => expect(folded(html)).toEqual({ seen, isWhole: true }))
