import { expect, test } from 'vitest'
import { firstFormat, formatFiles } from './files.ts'

test('module, test, page and origin', () =>
  expect(Object.keys(formatFiles('my-site', 'first') ?? {})).toEqual([
    'my-site.ts',
    'my-site.test.ts',
    'fixtures/my-site/plain/page.html',
    'fixtures/my-site/plain/origin.md',
  ]))

test.each([[''], ['My'], ['../x'], ['a--b'], ['1a']])('%j is no id', (id) =>
  expect(formatFiles(id, 'first')).toBeNull(),
)

test('a new format is asked before the first one', () => {
  const texts = {
    a: 'export const sign = {}',
    b: "export const before = [\n  'c',\n  'a',\n]",
    c: "export const before = ['a']",
  }
  expect(firstFormat(texts)).toBe('b')
  expect(formatFiles('my-site', 'b')?.['my-site.ts']).toContain("export const before = ['b']")
})
