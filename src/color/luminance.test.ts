import { expect, test } from 'vitest'
import { fromLightness, luminance, toEncoded, toLightness, toLinear } from './luminance'
import { fromOklab, toOklab, withChroma } from './oklab'
import { toHex } from './rgb'

test.each([
  { name: 'black', y: 0, lightness: 0 },
  { name: 'white', y: 1, lightness: 100 },
  { name: 'mid grey', y: 0.18418651851244416, lightness: 50 },
  { name: 'the end of the straight line', y: 216 / 24389, lightness: 8 },
  { name: 'near black', y: 0.001, lightness: 0.9033 },
])('$name: L* $lightness, and back', ({ y, lightness }) => {
  expect(toLightness(y)).toBeCloseTo(lightness, 3)
  expect(fromLightness(lightness)).toBeCloseTo(y, 5)
})

test('light and its encoding undo each other, below zero as well', () => {
  for (let value = -1.2; value <= 1.2; value += 0.01) expect(toEncoded(toLinear(value))).toBeCloseTo(value, 6)
})

test('luminance weighs green most and blue least', () => {
  expect(luminance([255, 0, 0])).toBeCloseTo(0.2126, 4)
  expect(luminance([0, 255, 0])).toBeCloseTo(0.7152, 4)
  expect(luminance([0, 0, 255])).toBeCloseTo(0.0722, 4)
})

test('every grey and the primaries come back from OKLab as they went', () => {
  for (let grey = 0; grey < 256; grey += 1)
    expect(toHex(fromOklab(toOklab([grey, grey, grey])))).toBe(toHex([grey, grey, grey]))
  for (const hex of ['ff0000', '00ff00', '0000ff', 'ffff00', '00ffff', 'ff00ff']) {
    const at = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16)
    expect(toHex(fromOklab(toOklab([at(0), at(2), at(4)])))).toBe(`#${hex}`)
  }
})

test('a grey stays one whatever chroma it is given', () => expect(withChroma([0.5, 0, 0], 0.1)).toEqual([0.5, 0, 0]))
