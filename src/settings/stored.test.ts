import { describe, expect, test } from 'vitest'
import { fail, ok } from '../problem/result'
import { defaultSettings, FACES, SETTINGS_VERSION } from './settings'
import { migrations, readStoredSettings } from './stored'

/** What each version wrote, once and for all: a file that is committed is never changed. */
const frozen = import.meta.glob<object[]>('./frozen/*.json', { eager: true, import: 'default' })
const examplesOf = (version: number) => frozen[`./frozen/${version}.json`] ?? []
const versions = Array.from({ length: SETTINGS_VERSION }, (_, index) => index + 1)

/** Names of all that can be set, as paths. */
const paths = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, entry]) => paths(entry, `${path}/${name}`))
    : [path]

/** A theme of the reader's own is there or it is not. */
const withoutCustom = (example: object): unknown =>
  'theme' in example ? { ...Object(example.theme), custom: null } : {}

describe('what earlier versions stored', () => {
  test.each(versions)('version %i has frozen examples, and they read', (version) => {
    const examples = examplesOf(version)
    expect(examples.length).toBeGreaterThan(0)
    for (const example of examples) {
      expect(example).toMatchObject({ version })
      expect(readStoredSettings(example).ok).toBe(true)
    }
  })

  test.each(versions.slice(0, -1))('version %i has a migration', (version) => {
    expect(migrations.has(version)).toBe(true)
  })

  test('today’s examples read to the letter: a change of shape needs a version and a migration', () => {
    for (const example of examplesOf(SETTINGS_VERSION)) {
      expect(readStoredSettings(example)).toEqual(ok(example))
      expect(paths({ ...example, theme: withoutCustom(example) })).toEqual(paths(defaultSettings))
    }
  })

  test('what version 1 stored comes with the colours of before, and its choices', () => {
    for (const example of examplesOf(1)) {
      const read = readStoredSettings(example)
      expect(read).toMatchObject({ value: { ...example, version: 2, colours: defaultSettings.colours } })
    }
  })

  test('today’s examples hold every face', () => {
    const text = JSON.stringify(examplesOf(SETTINGS_VERSION))
    expect(FACES.filter((face) => !text.includes(`"${face}"`))).toEqual([])
  })
})

describe('reading what is stored', () => {
  test('nothing stored gives the defaults', () => {
    expect(readStoredSettings(undefined)).toEqual(ok(defaultSettings))
  })

  test('the defaults read as themselves', () => {
    expect(readStoredSettings(defaultSettings)).toEqual(ok(defaultSettings))
  })

  test('names nobody knows are left behind', () => {
    expect(readStoredSettings({ ...defaultSettings, colour: 'red' })).toEqual(ok(defaultSettings))
  })

  test.each([
    {
      name: 'of a newer version',
      stored: { ...defaultSettings, version: SETTINGS_VERSION + 1 },
      code: 'newer-data' as const,
    },
    {
      name: 'without a part',
      stored: { version: SETTINGS_VERSION, reading: defaultSettings.reading },
      code: 'broken-data' as const,
    },
    {
      name: 'with letters too large',
      stored: { ...defaultSettings, reading: { ...defaultSettings.reading, fontSize: 99 } },
      code: 'broken-data' as const,
    },
    {
      name: 'with a theme that is no id',
      stored: { ...defaultSettings, theme: { ...defaultSettings.theme, dark: '../x' } },
      code: 'broken-data' as const,
    },
    { name: 'of another kind', stored: [defaultSettings], code: 'broken-data' as const },
    { name: 'emptied', stored: null, code: 'broken-data' as const },
  ])('settings $name are a problem: $code', ({ stored, code }) => {
    expect(readStoredSettings(stored)).toEqual(fail(code))
  })
})
