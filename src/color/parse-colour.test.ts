import { describe, expect, test } from 'vitest'
import { parseColour } from './parse-colour'
import { parseLegacyColour } from './parse-legacy-colour'
import { over, type Rgb, type Rgba, toCss, toHex } from './rgb'

describe('a CSS colour', () => {
  test.each<{ text: string; read: Rgba }>([
    { text: '  RED ', read: [255, 0, 0, 1] },
    { text: 'transparent', read: [0, 0, 0, 0] },
    { text: 'rgb(300,-5,0)', read: [255, 0, 0, 1] },
    { text: 'rgb(1 2 3 / 200%)', read: [1, 2, 3, 1] },
    { text: 'rgba(1, 2, 3, -1)', read: [1, 2, 3, 0] },
    { text: 'hsl(720 100% 50%)', read: [255, 0, 0, 1] },
    { text: 'windowtext', read: [0, 0, 0, 1] },
    { text: 'Canvas', read: [255, 255, 255, 1] },
    { text: '#12345678', read: [18, 52, 86, 120 / 255] },
  ])('$text is read', ({ text, read }) => expect(parseColour(text)).toEqual(read))

  test.each([
    '',
    '#12',
    '#12345',
    '#ggg',
    'rot',
    'inherit',
    'currentcolor',
    'var(--x)',
    'rgb(1,2)',
    'rgb(1,2,3,4,5)',
    'rgb(a,b,c)',
    'rgb()',
    'rgb(1 2 3',
    'color-mix(in srgb, red, blue)',
    'light-dark(red, blue)',
    'color(nowhere 1 1 1)',
    'color()',
    'rgb(from red r g b)',
    'constructor(1 2 3)',
    'color(constructor 1 1 1)',
    '__proto__',
    'hsl(1px 2 3)x',
  ])('%j is none', (text) => expect(parseColour(text)).toBeNull())
})

describe('a colour of an HTML attribute', () => {
  test.each<{ text: string; hex: string }>([
    { text: 'f2f2f2', hex: '#f2f2f2' },
    { text: '#abc', hex: '#aabbcc' },
    { text: 'abc', hex: '#0a0b0c' },
    { text: 'Red', hex: '#ff0000' },
    { text: 'chucknorris', hex: '#c00000' },
    { text: '#12', hex: '#010200' },
    { text: '#1', hex: '#010000' },
    { text: 'rgb(255,0,0)', hex: '#002500' },
    { text: 'ffffffffffffffffffffffffffffffff', hex: '#ffffff' },
    { text: '000000001000000002000000003', hex: '#010203' },
  ])('$text is $hex', ({ text, hex }) => expect(toHex(parseLegacyColour(text) ?? [0, 0, 0, 0])).toBe(hex))

  test.each(['', '  ', 'transparent'])('%j is none', (text) => expect(parseLegacyColour(text)).toBeNull())
})

describe('a colour is written', () => {
  test.each<{ colour: Rgba; css: string }>([
    { colour: [255, 0, 0, 1], css: '#ff0000' },
    { colour: [0.4, 15.6, 300, 1], css: '#0010ff' },
    { colour: [Number.NaN, 0, 0, 1], css: '#000000' },
    { colour: [1, 2, 3, 0.5], css: 'rgb(1 2 3/0.5)' },
    { colour: [1, 2, 3, 0.12345], css: 'rgb(1 2 3/0.123)' },
  ])('as $css', ({ colour, css }) => expect(toCss(colour)).toBe(css))
})

test.each<{ name: string; top: Rgba; below: Rgb; seen: Rgb }>([
  { name: 'opaque', top: [1, 2, 3, 1], below: [9, 9, 9], seen: [1, 2, 3] },
  { name: 'not there', top: [1, 2, 3, 0], below: [9, 9, 9], seen: [9, 9, 9] },
  { name: 'half there, on encoded channels', top: [0, 0, 0, 0.5], below: [255, 255, 255], seen: [128, 128, 128] },
])('a colour $name over another', ({ top, below, seen }) => expect(over(top, below)).toEqual(seen))
