import { expect, test } from 'vitest'
import { decodePercent } from './percent'

test.each([
  { text: '%3Cp%3E%E5%AD%97', gives: '<p>字' },
  { text: '%253Cp%253E', gives: '%3Cp%3E' },
  { text: '100% %E5%AD%3Cp%3E', gives: '100% %E5%AD<p>' },
  { text: '%3Cp+id%3E1%2B1', gives: '<p id>1+1' },
  { text: '%3Cp%3E1+1 = 2', gives: '<p>1+1 = 2' },
  { text: '%', gives: '%' },
])('$text is $gives', ({ text, gives }) => expect(decodePercent(text)).toBe(gives))
