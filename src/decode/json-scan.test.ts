import { expect, test } from 'vitest'
import { findJsonEnd, parseJson } from './json-scan'

test.each([
  { name: 'an object', text: '{"a":1};', end: 7 },
  { name: 'what looks like the end in a string', text: '{"a":"};"} ', end: 10 },
  { name: 'an escaped quote in a string', text: '{"a":"\\"}"}', end: 11 },
  { name: 'a string that ends in a backslash', text: '{"a":"\\\\"}', end: 10 },
  { name: 'a script end in a string', text: '{"a":"</script>"}', end: 17 },
  { name: 'lists in objects', text: '[{"a":[1,-2.5e+3,true,null]}] ', end: 29 },
  { name: 'program code', text: '{a:function(){}}', end: null },
  { name: 'a string in single quotes', text: "{'a':1}", end: null },
  { name: 'a comment', text: '{/* } */}', end: null },
  { name: 'an end that never comes', text: '{"a":{', end: null },
  { name: 'a string that never ends', text: '{"a":"b', end: null },
  { name: 'a backslash at the end', text: '{"a":"\\', end: null },
])('$name', ({ text, end }) => expect(findJsonEnd(text, 0)).toBe(end))

test('200 deep is read, 300 deep is not', () => {
  const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
  expect(findJsonEnd(nested(200), 0)).toBe(nested(200).length)
  expect(findJsonEnd(nested(300), 0)).toBeNull()
})

test('nine million characters without an end are left', () =>
  expect(findJsonEnd(`[${'"b",'.repeat(2_250_000)}1]`, 0)).toBeNull())

test.each([
  { name: 'a raw line break in a string', text: '{"a":"b\nc"}', value: { a: 'b c' } },
  { name: 'white space of all kinds', text: '{\r\n\t"a" : 1 }', value: { a: 1 } },
  { name: 'no JSON', text: '{"a":}', value: undefined },
])('parses $name', ({ text, value }) => expect(parseJson(text)).toEqual(value))
