import { describe, expect, test } from 'vitest'
import { fail, ok } from '../problem/result'
import { patchSettings, readLookPatch, readSettingsPatch } from './patch'
import { readLook } from './read-look'
import { defaultSettings } from './settings'

describe('a patch changes what it names', () => {
  test('and leaves the rest', () => {
    const patch = { reading: { fontSize: 20 }, theme: { mode: 'dark' }, colours: { author: 'calm' } } as const
    expect(patchSettings(defaultSettings, patch)).toEqual(
      ok({
        ...defaultSettings,
        reading: { ...defaultSettings.reading, fontSize: 20 },
        theme: { ...defaultSettings.theme, mode: 'dark' },
        colours: { ...defaultSettings.colours, author: 'calm' },
      }),
    )
  })

  test.each([
    { name: 'nothing', patch: {} },
    { name: 'nothing of its parts', patch: { reading: {}, theme: {} } },
    { name: 'undefined', patch: { reading: { fontSize: undefined }, theme: undefined, detectEverywhere: undefined } },
  ])('one that names $name changes nothing', ({ patch }) => {
    expect(patchSettings(defaultSettings, patch)).toEqual(ok(defaultSettings))
  })

  test('the settings it is given stay themselves', () => {
    const before = structuredClone(defaultSettings)
    patchSettings(defaultSettings, { reading: { fontSize: 20 }, detectEverywhere: true })
    expect(defaultSettings).toEqual(before)
  })

  test.each([
    { name: 'too large', patch: { reading: { fontSize: 33 } } },
    { name: 'between two pixels', patch: { reading: { fontSize: 18.5 } } },
    { name: 'no number', patch: { reading: { lineHeight: Number.NaN } } },
  ])('a size that is $name is refused', ({ patch }) => {
    expect(patchSettings(defaultSettings, patch)).toEqual(fail('broken-data'))
  })
})

describe("a theme of the reader's own", () => {
  const custom = { paper: '#c7edcc', ink: '#1f3d24', link: '#0b5f86' }
  test('is taken as it was picked, and taken away again', () => {
    const picked = patchSettings(defaultSettings, { theme: { custom, light: 'custom' } })
    expect(picked).toMatchObject({ ok: true, value: { theme: { custom, light: 'custom', dark: 'dark' } } })
    expect(picked.ok && patchSettings(picked.value, { theme: { custom: null } })).toMatchObject({
      value: { theme: { custom: null } },
    })
  })
  test.each([
    { name: 'with ink below 7:1', colours: { ...custom, ink: '#5a6b5d' } },
    { name: 'with links below 4.5:1', colours: { ...custom, link: '#4d90b0' } },
    { name: 'in words', colours: { ...custom, paper: 'white' } },
  ])('is refused $name', ({ colours }) =>
    expect(patchSettings(defaultSettings, { theme: { custom: colours } })).toEqual(fail('broken-data')),
  )
  test('is picked in our own pages only', () => {
    expect(readSettingsPatch({ theme: { custom } })).toEqual(ok({ theme: { custom } }))
    expect(readLookPatch({ theme: { custom, light: 'custom' } })).toEqual(ok({ theme: { light: 'custom' } }))
  })
})

describe('a patch that crossed a context', () => {
  test.each<{ name: string; input: unknown; read: unknown }>([
    { name: 'is read as it is', input: { theme: { mode: 'dark' } }, read: ok({ theme: { mode: 'dark' } }) },
    {
      name: 'loses names nobody knows',
      input: { theme: { mode: 'dark', x: 1 }, y: 2 },
      read: ok({ theme: { mode: 'dark' } }),
    },
    { name: 'loses an own __proto__', input: JSON.parse('{"__proto__":{"detectEverywhere":true}}'), read: ok({}) },
    { name: 'from a web page never names where to detect', input: { detectEverywhere: true }, read: ok({}) },
    { name: 'of a wrong kind is refused', input: { theme: 'dark' }, read: fail('broken-data') },
    { name: 'that is no object is refused', input: 'dark', read: fail('broken-data') },
    { name: 'out of range is refused', input: { reading: { measure: 1_000 } }, read: fail('broken-data') },
  ])('$name', ({ input, read }) => expect(readLookPatch(input)).toEqual(read))

  test('from our own pages may name where to detect', () => {
    expect(readSettingsPatch({ detectEverywhere: true })).toEqual(ok({ detectEverywhere: true }))
  })

  test('a look holds nothing but the look', () => {
    const { reading, theme, colours } = defaultSettings
    expect(readLook(defaultSettings)).toEqual(ok({ reading, theme, colours }))
  })
})
