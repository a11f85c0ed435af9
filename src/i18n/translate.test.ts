import { expect, test } from 'vitest'
import { createTranslate } from './translate'

const says = (message: string, params: Record<string, string | number> = {}) =>
  createTranslate(() => message)('save', params)

test.each([
  { name: 'a name is filled in', message: '{n} of {total}', params: { n: 2, total: 3 }, said: '2 of 3' },
  {
    name: 'one has its own word',
    message: '{n} {n?image was|images were} gone',
    params: { n: 1 },
    said: '1 image was gone',
  },
  { name: 'none and many have the other', message: '{n} {n?image|images}', params: { n: '0' }, said: '0 images' },
  { name: 'two in a sentence', message: '{a?x|y}, {b?x|y}', params: { a: '1', b: '2' }, said: 'x, y' },
  { name: 'what is not given stays, so that it is seen', message: '{n}', params: {}, said: '{n}' },
])('$name', ({ message, params, said }) => expect(says(message, params)).toBe(said))

test('a message that is missing shows its name', () => expect(createTranslate(() => '')('save')).toBe('save'))
