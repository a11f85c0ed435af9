import { expect, test } from 'vitest'
import { record } from '../../../library/fixtures/record'
import { matching, sourceOf } from './match'

const river = record({ tags: ['城市'] })
const clock = record({ url: 'https://clock.example/b', title: 'A Clock Shop', byline: 'Lin', siteName: null })

test.each([
  { name: 'no query shows all', query: '  ', found: [river, clock] },
  { name: 'part of a title is enough', query: '后的', found: [river] },
  { name: 'capitals do not matter', query: 'CLOCK', found: [clock] },
  { name: 'the account is searched', query: '河流', found: [river] },
  { name: 'the author is searched', query: 'lin', found: [clock] },
  { name: 'the site is searched, without www.', query: 'river.example', found: [river] },
  { name: 'a tag is searched', query: '城市', found: [river] },
  { name: 'a tag is searched as it is shown', query: '#城', found: [river] },
  { name: 'a # stands before a tag only', query: '#雨', found: [] },
  { name: 'every word must be there', query: '雨 clock', found: [] },
  { name: 'words may stand in different places', query: '雨 河流与城', found: [river] },
])('$name', ({ query, found }) => expect(matching([river, clock], query)).toEqual(found))

test.each([
  { name: 'the account names the source', of: river, source: '河流与城' },
  { name: 'else the author', of: clock, source: 'Lin' },
  { name: 'else the host', of: record({ siteName: null }), source: 'river.example' },
  { name: 'a file has none', of: record({ siteName: null, url: 'file:///a.html' }), source: '' },
])('$name', ({ of, source }) => expect(sourceOf(of)).toBe(source))
