import { expect, test } from 'vitest'
import { isSelectionAddress, selectionAddress } from './selection-address'

const PAGE = 'https://site.example/a?b=1'

test.each([
  { name: 'a few words are told whole', page: PAGE, lines: ['ab'], told: 'ab' },
  { name: 'a fragment of the page gives way', page: `${PAGE}#top`, lines: ['ab'], told: 'ab' },
  { name: 'signs that mean something are escaped', page: PAGE, lines: ['a-b,c&d'], told: 'a%2Db%2Cc%26d' },
  { name: 'many lines are told by both ends', page: PAGE, lines: ['ab', 'x', 'cd'], told: 'ab,cd' },
  {
    name: 'a long line is told by its ends',
    page: PAGE,
    lines: [`${'a'.repeat(40)}${'b'.repeat(40)}`],
    told: `${'a'.repeat(24)},${'b'.repeat(24)}`,
  },
  { name: 'half a letter is left out', page: PAGE, lines: ['a\ud83d'], told: 'a' },
])('$name', ({ page, lines, told }) => {
  const address = selectionAddress(page, lines)
  expect(address).toBe(`${PAGE}#:~:text=${told}`)
  expect(new URL(address).href).toBe(address)
  expect(isSelectionAddress(address)).toBe(true)
})

test('a page with a fragment of its own is no selection', () => expect(isSelectionAddress(`${PAGE}#text`)).toBe(false))
