import { expect, test } from 'vitest'
import { isSmall } from './size'

const circle: { self?: unknown } = {}
circle.self = circle

test.each<{ name: string; message: unknown; small: boolean }>([
  { name: 'an ordinary message', message: { call: 'detected', argument: { title: '春天' } }, small: true },
  { name: 'as long as is allowed', message: 'x'.repeat(100), small: true },
  { name: 'one longer', message: 'x'.repeat(101), small: false },
  { name: 'long in all, though no string is', message: Array.from({ length: 11 }, () => 'x'.repeat(10)), small: false },
  { name: 'names count too', message: { ['x'.repeat(101)]: 1 }, small: false },
  { name: 'deep inside', message: [[[[['x'.repeat(101)]]]]], small: false },
  { name: 'a million numbers', message: Array.from({ length: 1_000_000 }, () => 1), small: false },
  { name: 'bytes', message: { argument: new Uint8Array(8) }, small: false },
  { name: 'one that holds itself', message: circle, small: false },
  { name: 'nothing at all', message: undefined, small: true },
])('$name: $small', ({ message, small }) => expect(isSmall(message, 100)).toBe(small))
