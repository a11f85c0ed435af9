import { expect, test } from 'vitest'
import { toAscii } from './ascii.ts'

test.each([
  { name: 'a string', code: '"正文—字"', value: '正文—字' },
  { name: 'a letter of two units', code: '"😀"', value: '😀' },
  { name: 'a template', code: '`甲`', value: '甲' },
  { name: 'a class of an expression', code: '"x。".search(/[。！？]$/)', value: 1 },
  { name: 'a class of letters of two units', code: '/^[😀-😂]$/u.test("😁")', value: true },
  { name: 'what stands after an escaped backslash', code: '"\\\\字"', value: '\\字' },
])('$name means the same', ({ code, value }) => {
  const ascii = toAscii(code)
  expect(ascii).toMatch(/^[\0-\x7f]*$/)
  // biome-ignore lint/security/noGlobalEval: what the escaped code means is what is tested, and it is written above
  expect(globalThis.eval(ascii)).toBe(value)
})

test('a letter that is escaped already is refused', () => {
  expect(() => toAscii('/\\字/')).toThrow('a backslash before')
})
