import { expect, test } from 'vitest'
import { NOT_TRIED, readPageCopy } from './page-copy'

const drawn = (type: string) =>
  Object.assign(document.createElement('canvas'), { width: 4, height: 3 })
    .toDataURL(type)
    .replace(/^[^,]*,/, '')

test.each(['image/png', 'image/jpeg'])('%s is told by its bytes', (type) => {
  const base64 = drawn(type)
  expect(readPageCopy(base64)).toEqual({ ok: true, type, base64 })
})

test.each([
  { name: 'a page for a picture', base64: btoa('<!doctype html><title>403</title>') },
  { name: 'a pixel', base64: 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7' },
  { name: 'no base64', base64: '<svg>' },
  { name: 'nothing', base64: null },
])('$name is none', ({ base64 }) => expect(readPageCopy(base64)).toEqual(NOT_TRIED))
