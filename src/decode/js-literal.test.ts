import { describe, expect, test } from 'vitest'
import { findAssigned } from './js-assigned'
import { type JsValue, readJsLiteral } from './js-literal'

/** Maps as plain pairs, so that a row can be read. */
const plain = (value: JsValue): unknown =>
  value instanceof Map
    ? Object.fromEntries([...value].map(([key, item]) => [`${key}`, plain(item)]))
    : Array.isArray(value)
      ? value.map(plain)
      : value

describe('a value', () => {
  test.each([
    { name: 'a string in single quotes', text: '\'a "b"\'', value: 'a "b"' },
    { name: 'escapes of either kind', text: "'\\x3cp\\x3e \\u4e00\\ud83d\\ude00 \\'\\x0a'", value: "<p> 一😀 '\n" },
    { name: 'an escaped backslash begins no escape', text: "'\\x5cx3c'", value: '\\x3c' },
    { name: 'a call that hands it through', text: "JsDecode('A \\x26amp; B')", value: 'A &amp; B' },
    { name: 'a method that does', text: "'题'.html(false)", value: '题' },
    { name: 'the one that no test server gave', text: "xml ? getXmlValue('a.DATA') : '题'", value: '题' },
    { name: 'that in brackets', text: "(xml ? getXmlValue('a.DATA') : '题').html(false)", value: '题' },
    { name: 'any other choice', text: "a ? 'x' : 'y'", value: undefined },
    { name: 'a number made of a string', text: "'1762747210' * 1", value: 1762747210 },
    { name: 'an empty one is zero', text: "'' * 1", value: 0 },
    { name: 'letters are no number', text: "'abc' * 1", value: undefined },
    { name: 'another where the first is empty', text: "'' || '8' || 'x'", value: '8' },
    { name: 'the first where it is not', text: "'0' || ''", value: '0' },
    { name: 'an unknown call', text: "run('x')", value: undefined },
    { name: 'trailing commas', text: "[ '1', { a: 2, }, ]", value: ['1', { a: 2 }] },
    {
      name: 'keys of all kinds',
      text: '{ a: true, "b": false, \'c\': null, 7: -1.5 }',
      value: { 7: -1.5, a: true, b: false, c: null },
    },
    { name: 'comments', text: '{ /* } */ a: 1, // }\n b: 2 }', value: { a: 1, b: 2 } },
    {
      name: 'an unknown value is left out alone',
      text: "{ a: f({x: '}'}, [1]), b: 'c' + d, e: 2 }",
      value: { a: undefined, b: undefined, e: 2 },
    },
    { name: 'a missing comma', text: "{ a: '1' b: '2', c: '3' }", value: { a: '1', b: '2', c: '3' } },
    {
      name: 'a missing comma before a key with a quote in it',
      text: `{ a: '1' "b\\"c": '2', d: '\\'', e: '3' }`,
      value: { a: '1', 'b"c': '2', d: "'", e: '3' },
    },
    { name: 'rubbish instead of a key', text: '{ ...x, a: 1 }', value: { a: 1 } },
    { name: 'cut', text: "{ a: '1', b: [ 'c", value: { a: '1', b: ['c'] } },
  ])('$name', ({ text, value }) => expect(plain(readJsLiteral(text, 0))).toEqual(value))

  test('__proto__ is a key like any other', () => {
    const value = readJsLiteral('{ __proto__: { title: 1 } }', 0)
    expect(value instanceof Map && [value.has('__proto__'), value.has('title')]).toEqual([true, false])
  })

  test('200 deep is cut at 64, and the rest is still read', () => {
    const value = readJsLiteral(`{ a: ${'['.repeat(200)}${']'.repeat(200)}, b: 1 }`, 0)
    expect(value instanceof Map && value.get('b')).toBe(1)
  })

  test('a string of five million characters, half of them backslashes', () => {
    const value = readJsLiteral(`{ a: '${'\\\\x'.repeat(1_700_000)}', b: 1 }`, 0)
    expect(value instanceof Map && value.get('b')).toBe(1)
  })

  test('only what is wanted is read', () =>
    expect(plain(readJsLiteral("{ a: 1, b: { c: ',' }, d: { a: 2 } }", 0, new Set(['d'])))).toEqual({ d: { a: 2 } }))
})

describe('an assignment', () => {
  test.each([
    { name: 'of a global', text: 'var ct = "1574683643"*1;', value: 1574683643 },
    { name: 'of a property', text: "d.ct = '7';", value: '7' },
    { name: 'by brackets', text: "window['ct']='7'", value: '7' },
    { name: 'a comparison is none', text: "if (ct == '1') x; ct = '2'", value: '2' },
    { name: 'part of a name is none', text: "direct = '1'; ctx = '3'", value: undefined },
    { name: 'an empty one before', text: "ct = ''; ct = '2'", value: '2' },
  ])('$name', ({ text, value }) => expect(findAssigned(text, 'ct')).toBe(value))
})
