import { expect, test } from 'vitest'
import { decodeBareEscapes } from './bare-escapes'

test.each([
  { name: 'tags', text: 'u003cp class="a"u003eu003C/pu003E', decoded: '<p class="a"></p>' },
  { name: 'quotes, ampersand, equals sign', text: 'u0022u0026u0027u003d', decoded: '"&\'=' },
  { name: 'other numbers are words', text: 'u0041 u4e2d menu0035', decoded: 'u0041 u4e2d menu0035' },
  { name: 'a layer, not two', text: 'uu003c003c', decoded: 'u<003c' },
  { name: 'cut', text: 'u003', decoded: 'u003' },
])('$name', ({ text, decoded }) => expect(decodeBareEscapes(text)).toBe(decoded))
