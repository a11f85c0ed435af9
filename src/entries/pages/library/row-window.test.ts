import { describe, expect, test } from 'vitest'
import { drawnPlaces, rowWindow, type Scrolled } from './row-window'

const CASES: { name: string; scrolled: Scrolled; first: number; end: number }[] = [
  { name: 'at the top', scrolled: { top: -129, height: 800, row: 100, count: 10_000 }, first: 0, end: 16 },
  { name: 'in the middle', scrolled: { top: 500_000, height: 800, row: 100, count: 10_000 }, first: 4_992, end: 5_020 },
  { name: 'at the end', scrolled: { top: 999_200, height: 800, row: 100, count: 10_000 }, first: 9_984, end: 10_012 },
  { name: 'a short list is there whole', scrolled: { top: -129, height: 800, row: 100, count: 3 }, first: 0, end: 16 },
  {
    name: 'a list that became short behind the window',
    scrolled: { top: 500_000, height: 800, row: 100, count: 30 },
    first: 20,
    end: 5_020,
  },
  { name: 'an empty list', scrolled: { top: 0, height: 800, row: 100, count: 0 }, first: 0, end: 20 },
]
describe('rows to have in the document', () => {
  test.each(CASES)('$name', ({ scrolled, first, end }) => expect(rowWindow(scrolled)).toEqual({ first, end }))

  test('every row in sight is among them, wherever the list stands, and never 100', () => {
    for (let top = -200; top < 10_000; top += 37) {
      const { first, end } = rowWindow({ top, height: 2_160, row: 84, count: 100 })
      expect(first).toBeLessThanOrEqual(Math.max(0, Math.floor(top / 84)))
      expect(end).toBeGreaterThanOrEqual(Math.min(100, Math.max(0, Math.ceil((top + 2_160) / 84))))
      expect(end - first).toBeLessThan(100)
    }
  })
})

test.each([
  { name: 'the row with the focus above the window', rows: { first: 4, end: 6 }, active: 1, places: [1, 4, 5] },
  { name: 'below it', rows: { first: 4, end: 6 }, active: 8, places: [4, 5, 8] },
  { name: 'in it, once', rows: { first: 4, end: 6 }, active: 5, places: [4, 5] },
  { name: 'none', rows: { first: 4, end: 6 }, active: undefined, places: [4, 5] },
  { name: 'a window beyond the end', rows: { first: 8, end: 14 }, active: undefined, places: [8, 9] },
])('drawn besides: $name', ({ rows, active, places }) => expect(drawnPlaces(rows, 10, active)).toEqual(places))
