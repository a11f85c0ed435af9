import { describe, expect, test } from 'vitest'
import { fail, ok } from '../../problem/result'
import { defaultSettings } from '../../settings/settings'
import { fakeStore } from './fixtures/fakes'
import { createSettingsWriter } from './settings-writer'

function written(values: Record<string, unknown> = {}) {
  const store = fakeStore(values)
  return { store, writer: createSettingsWriter(store, () => 99) }
}
const dark = { ...defaultSettings, theme: { ...defaultSettings.theme, mode: 'dark' as const } }

describe('settings are changed', () => {
  test('on top of the defaults, where nothing is stored', async () => {
    const { store, writer } = written()
    expect(await writer.change({ theme: { mode: 'dark' } })).toEqual(ok(dark))
    expect(store.values).toEqual({ settings: dark })
  })

  test('one after the other: of two at once, none is lost', async () => {
    const { store, writer } = written()
    await Promise.all([writer.change({ theme: { mode: 'dark' } }), writer.change({ reading: { fontSize: 20 } })])
    expect(store.values.settings).toEqual({ ...dark, reading: { ...dark.reading, fontSize: 20 } })
  })

  test('not at all by a patch out of range', async () => {
    const { store, writer } = written({ settings: dark })
    expect(await writer.change({ reading: { fontSize: 99 } })).toEqual(fail('broken-data'))
    expect(store.values).toEqual({ settings: dark })
  })
})

describe('what cannot be read', () => {
  const unreadable = [
    { name: 'broken', stored: { version: 1, theme: 'dark' }, code: 'broken-data' as const },
    { name: 'from a newer version', stored: { ...dark, version: 99, colours: 7 }, code: 'newer-data' as const },
  ]
  test.each(unreadable)('being $name, is shown as the defaults', async ({ stored }) => {
    expect(await written({ settings: stored }).writer.read()).toEqual(defaultSettings)
  })

  test.each(unreadable)('being $name, is never written over: $code', async ({ stored, code }) => {
    const { store, writer } = written({ settings: stored })
    expect(await writer.change({ theme: { mode: 'dark' } })).toEqual(fail(code))
    expect(store.values).toEqual({ settings: stored })
  })

  test.each(unreadable)('being $name, is put aside by a reset', async ({ stored }) => {
    const { store, writer } = written({ settings: stored })
    expect(await writer.reset()).toEqual(ok(defaultSettings))
    expect(store.values).toEqual({ settings: defaultSettings, 'settings-kept-99': stored })
  })

  test('is still there when putting it aside fails', async () => {
    const [{ stored } = { stored: null }] = unreadable
    const { store, writer } = written({ settings: stored })
    store.write = () => Promise.reject(new Error('full'))
    await expect(writer.reset()).rejects.toThrow('full')
    expect(store.values).toEqual({ settings: stored })
  })
})

test('a reset of what can be read keeps no copy', async () => {
  const { store, writer } = written({ settings: dark })
  expect(await writer.reset()).toEqual(ok(defaultSettings))
  expect(store.values).toEqual({ settings: defaultSettings })
})
