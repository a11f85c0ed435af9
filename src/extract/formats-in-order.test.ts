import { expect, test } from 'vitest'
import { formatsInOrder, inOrder, type NamedFormat } from './formats-in-order'

const format = (id: string, before: string[] = []): NamedFormat => ({ id, before, sign: {}, read: () => null })

test('the order is total: each format names the one after it', () => {
  const loose = formatsInOrder.filter(({ before }, index) => {
    const next = formatsInOrder[index + 1]
    return next !== undefined && !before?.includes(next.id)
  })
  expect(loose.map(({ id }) => id)).toEqual([])
})

test('no format is before one that is not there', () => {
  const ids = new Set(formatsInOrder.map(({ id }) => id))
  expect(formatsInOrder.flatMap(({ before }) => before ?? []).filter((id) => !ids.has(id))).toEqual([])
})

test('files in any order come out the same', () => {
  const formats = [format('c'), format('a', ['b', 'c']), format('b', ['c'])]
  expect(inOrder(formats).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(inOrder(formats.reverse()).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

test('two formats before each other are refused', () =>
  expect(() => inOrder([format('a', ['b']), format('b', ['a'])])).toThrow('a, b'))
