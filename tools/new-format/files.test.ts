import { expect, test } from 'vitest'
import { formatFiles } from './files.ts'

test('module, test, page and origin', () =>
  expect(Object.keys(formatFiles('my-site') ?? {})).toEqual([
    'my-site.ts',
    'my-site.test.ts',
    'fixtures/my-site/plain/page.html',
    'fixtures/my-site/plain/origin.md',
  ]))

test.each([[''], ['My'], ['../x'], ['a--b'], ['1a']])('%j is no id', (id) => expect(formatFiles(id)).toBeNull())
