import { describe, expect, test } from 'vitest'
import { readAssigned } from './json-assigned'

const all = () => true

describe('what a script assigns', () => {
  test.each([
    { name: 'a property of window', script: 'window.DATA = {"a":1};', found: [['window.DATA', { a: 1 }]] },
    { name: 'without a semicolon', script: 'window.DATA={"a":1}\n', found: [['window.DATA', { a: 1 }]] },
    { name: 'a variable', script: 'var initData = [1]', found: [['initData', [1]]] },
    { name: 'a name in brackets', script: 'window["DATA"] = {"a":1}', found: [['DATA', { a: 1 }]] },
    {
      name: 'what keeps an older value',
      script: 'window.DATA = window.DATA || {"a":1}',
      found: [['window.DATA', { a: 1 }]],
    },
    {
      name: 'the end of one in a string',
      script: 'window.DATA = {"a":"};","b":2};next()',
      found: [['window.DATA', { a: '};', b: 2 }]],
    },
    {
      name: 'an assignment in a string',
      script: 'window.DATA = {"a":"b = [1]"}',
      found: [['window.DATA', { a: 'b = [1]' }]],
    },
    {
      name: 'a decoy before it',
      script: 'window.DATA={};window.DATA = {"a":1}',
      found: [
        ['window.DATA', {}],
        ['window.DATA', { a: 1 }],
      ],
    },
    {
      name: 'code before it',
      script: 'var f = {run:function(){return 1}};window.DATA = {"a":1}',
      found: [['window.DATA', { a: 1 }]],
    },
    { name: 'a byte order mark', script: '\uFEFFwindow.DATA = {"a":1}', found: [['window.DATA', { a: 1 }]] },
    { name: 'a comparison', script: 'if (a == {"b":1}) c()', found: [] },
    { name: 'a cut value', script: 'window.DATA = {"a":"b', found: [] },
    { name: 'nothing', script: '', found: [] },
  ])('$name', ({ script, found }) =>
    expect(readAssigned(script, all).map(({ name, value }) => [name, value])).toEqual(found),
  )

  test('a trap in the data is an own property, and changes no prototype', () => {
    const [first] = readAssigned('window.DATA = {"__proto__":{"a":1}}', all)
    expect(Object.keys(first?.value ?? {})).toEqual(['__proto__'])
    expect(Reflect.get({}, 'a')).toBeUndefined()
  })

  test('a name that is not wanted is not read', () =>
    expect(readAssigned('a = {"b":1};c = {"d":1}', (name) => name === 'c')).toEqual([{ name: 'c', value: { d: 1 } }]))
})

describe('hostile scripts come to an end', () => {
  test.each([
    { name: 'a megabyte that never ends', script: `window.DATA = {"a":"${'x'.repeat(1_000_000)}` },
    { name: 'ten thousand beginnings', script: 'a={"b":'.repeat(10_000) },
    { name: 'ten thousand open strings', script: 'a={"'.repeat(10_000) },
    { name: 'a hundred thousand braces', script: `a=${'{'.repeat(100_000)}` },
    { name: 'equals signs and spaces', script: `a${' '.repeat(500_000)}=${' '.repeat(500_000)}{` },
    { name: 'a name of a megabyte', script: `${'a.'.repeat(500_000)}={"b":` },
    { name: 'brackets', script: ']='.repeat(200_000) },
  ])('$name', ({ script }) => expect(readAssigned(script, all)).toEqual([]))
})
