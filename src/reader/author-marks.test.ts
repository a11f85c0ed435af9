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

test.each([
  { name: 'an address may break anywhere', text: 'https://river.example/2026/03/stalls?page=2', isAddress: true },
  { name: 'words break between them', text: 'The second stall from the bridge', isAddress: false },
  {
    name: 'a sentence with an address in it breaks around it',
    text: '见 https://river.example/2026/03',
    isAddress: false,
  },
  { name: 'a short name stays whole', text: 'river.example', isAddress: false },
])('$name', ({ text, isAddress }) => {
  const body = document.createElement('div')
  body.innerHTML = `<p><a href="https://river.example/">${text}</a></p>`
  authorMarks(body)
  expect(body.querySelector('a')?.classList.contains('qd-address')).toBe(isAddress)
})
