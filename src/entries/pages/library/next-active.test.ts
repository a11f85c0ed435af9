import { expect, test } from 'vitest'
import { nextActive } from './next-active'

test.each([
  { name: 'itself while it is there', after: 'abd', active: 'b', next: 'b' },
  { name: 'the next that stayed', after: 'ade', active: 'b', next: 'd' },
  { name: 'the last, when none behind it stayed', after: 'ab', active: 'e', next: 'b' },
  { name: 'nothing in an empty list', after: '', active: 'e', next: null },
  { name: 'nothing where nothing was', after: 'ab', active: null, next: null },
])('$name', ({ after, active, next }) => {
  const places = new Map([...after].map((url, at) => [url, at]))
  expect(nextActive([...'abcde'], places, active)).toBe(next)
})
