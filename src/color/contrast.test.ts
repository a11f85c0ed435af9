import { expect, test } from 'vitest'
import { contrast } from './contrast'
import { parseHex, type Rgb } from './rgb'

const hex = (text: string): Rgb => parseHex(text) ?? [Number.NaN, 0, 0]

test.each([
  { name: 'black on white is the most there is', a: '#000000', b: '#ffffff', ratio: 21 },
  { name: 'a colour on itself has none', a: '#c0392b', b: '#c0392b', ratio: 1 },
  { name: 'order does not matter', a: '#ffffff', b: '#000000', ratio: 21 },
  { name: '#767676 is the lightest grey that passes 4.5 on white', a: '#767676', b: '#ffffff', ratio: 4.54 },
])('$name', ({ a, b, ratio }) => expect(contrast(hex(a), hex(b))).toBeCloseTo(ratio, 2))

test.each(['#fff', 'red', '#12345g', '', '#1234567'])('%j is no #rrggbb', (text) => expect(parseHex(text)).toBeNull())
