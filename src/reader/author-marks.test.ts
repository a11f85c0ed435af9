import { expect, test } from 'vitest'
import { authorMarks } from './author-marks'

test.each([
  { name: 'a share of a box with a line in it becomes a corner', html: '<p>从前有一座桥</p>', radius: '1em' },
  { name: 'a number stands in its circle', html: '<p>12</p>', radius: '50%' },
  { name: 'a picture keeps its shape', html: '<img alt="">', radius: '50%' },
])('$name', ({ html, radius }) => {
  const body = document.createElement('div')
  body.innerHTML = html
  const [box] = body.children
  if (!(box instanceof HTMLElement)) throw new Error('no box')
  box.style.borderRadius = '50%'
  authorMarks(body)
  expect(box.style.borderRadius).toBe(radius)
})
