import { expect, test } from 'vitest'
import { record } from '../../../library/fixtures/record'
import { cleanTag, knownTag, tagOn } from './tags'

test.each([
  ['  人工  智能 ', '人工 智能'],
  ['#城市', '城市'],
  ['＃＃ 城市', '城市'],
  ['C#', 'C#'],
  [' # ', ''],
  ['e\u0301', '\u00e9'],
  ['长'.repeat(50), '长'.repeat(40)],
])('%j is kept as %j', (typed, kept) => expect(cleanTag(typed)).toBe(kept))

test('a tag that differs in capitals alone is the one that is there', () => {
  expect(knownTag('ai', ['城市', 'AI'])).toBe('AI')
  expect(knownTag('ai', ['城市'])).toBe('ai')
})

test.each([
  ['河', 'all'],
  ['桥', 'some'],
  ['山', 'none'],
] as const)('%s: %s of them have it', (tag, on) => {
  expect(tagOn([record({ tags: ['河'] }), record({ tags: ['河', '桥'] })], tag)).toBe(on)
})
