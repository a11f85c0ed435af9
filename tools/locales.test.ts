import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DROP_REASONS } from '../src/article/receipt.ts'
import { PROBLEM_CODES } from '../src/problem/problem.ts'

type Messages = Record<string, { message: string }>

const read = (locale: string): Messages => JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8'))
const locales = readdirSync('public/_locales')
const en = read('en')
const keys = Object.keys(en)

/** All source that may name a message, tests left out: one that only a test names is unused. */
const source = [
  ...readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|html)$/.test(path) && !path.endsWith('.test.ts'))
    .map((path) => join('src', path)),
  'manifest.json',
]
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')

/** Names that code puts together; each family is complete or a reader sees a bare name. */
const families = [
  ...PROBLEM_CODES.flatMap((code) => [`problem_${code}`, `problem_${code}_next`]),
  ...DROP_REASONS.map((reason) => `dropped_${reason}`),
  ...readdirSync('src/themes')
    .filter(
      (file) =>
        file.endsWith('.ts') &&
        !file.includes('.test.') &&
        /id: '([a-z-]+)'/.test(readFileSync(join('src/themes', file), 'utf8')),
    )
    .map((file) => `theme_${file.replace('.ts', '')}`),
  'theme_auto',
].map((key) => key.replaceAll('-', '_'))

const namedInSource = new Set([
  ...[...source.matchAll(/['"`]([A-Za-z][A-Za-z0-9_]*)['"`]/g)].map((found) => found[1] ?? ''),
  ...[...source.matchAll(/__MSG_([A-Za-z0-9_]+)__/g)].map((found) => found[1] ?? ''),
])
const placeholders = (message: string) => (message.match(/\{[a-z]+\}/gi) ?? []).sort()

test('no message is unused', () => {
  expect(keys.filter((key) => !namedInSource.has(key) && !families.includes(key))).toEqual([])
})
test('no message of a family or of the manifest is missing', () => {
  const wanted = [...families, ...[...source.matchAll(/__MSG_([A-Za-z0-9_]+)__/g)].map((found) => found[1] ?? '')]
  expect(wanted.filter((key) => !keys.includes(key))).toEqual([])
})
test('names hold letters, digits and _ only, as browsers demand', () => {
  expect(keys.filter((key) => !/^[A-Za-z0-9_]+$/.test(key))).toEqual([])
})

test('English says one thing as one: {n} {n?image|images}', () => {
  // A line never holds a single character.
  const plural = keys.filter((key) => /\{(?:n|total)\} (?:more )?[a-z]+s\b/.test(en[key]?.message ?? ''))
  expect(plural).toEqual(['measureValue'])
})

describe.each(locales)('%s', (locale) => {
  const messages = read(locale)
  test('has the same names in the same order', () => {
    expect(Object.keys(messages)).toEqual(keys)
  })
  test('has the same placeholders', () => {
    const differ = keys.filter(
      (key) => `${placeholders(messages[key]?.message ?? '')}` !== `${placeholders(en[key]?.message ?? '')}`,
    )
    expect(differ).toEqual([])
  })
  test('leaves no sentence empty', () => {
    expect(keys.filter((key) => !messages[key]?.message.trim())).toEqual([])
  })
  test('asks for no placeholder of the browser: $ would be taken out', () => {
    expect(keys.filter((key) => messages[key]?.message.includes('$'))).toEqual([])
  })
})
