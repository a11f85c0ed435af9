import { expect, test } from 'vitest'
import { markupWeight } from './markup-weight'

test.each([
  { name: 'a paragraph', html: '<div><p>清 读</p></div>', weight: { depth: 1, elements: 2, text: 2 } },
  { name: 'tags without an end do not nest', html: '<p>a<br>b<p>c', weight: { depth: 0, elements: 3, text: 3 } },
  { name: 'a comment is no text', html: '<!--IMG_0-->a<!-- <b> -->', weight: { depth: 0, elements: 0, text: 1 } },
  { name: 'a cut tag', html: 'a<span sty', weight: { depth: 1, elements: 1, text: 1 } },
  {
    name: 'open formatting counts in every element after it',
    html: '<b><i></p><p><p>',
    weight: { depth: 2, elements: 9, text: 0 },
  },
  { name: 'ends without a beginning', html: '</div></b>', weight: { depth: 0, elements: 0, text: 0 } },
  { name: 'an angle bracket alone', html: '1 < 2', weight: { depth: 0, elements: 0, text: 2 } },
])('$name', ({ html, weight }) => expect(markupWeight(html)).toEqual(weight))

test.each([
  { name: 'nested', unit: '<div>', weight: { depth: 2 ** 18, elements: 2 ** 18, text: 0 } },
  { name: 'brackets', unit: '<', weight: { depth: 0, elements: 0, text: 0 } },
])('a megabyte of $name comes to an end', ({ unit, weight }) =>
  expect(markupWeight(unit.repeat(2 ** 18))).toEqual(weight),
)
