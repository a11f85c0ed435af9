import { describe, expect, test } from 'vitest'
import { createDetectEverywhere } from './detect-everywhere'
import { fakeStore } from './fixtures/fakes'
import { createSettingsWriter } from './settings-writer'

/** A browser with its grant and its registered scripts; `state` is all there is to see. */
async function browser(state: { granted: boolean; registered: boolean; wished: boolean }) {
  const store = fakeStore()
  const settings = createSettingsWriter(store, () => 0)
  await settings.change({ detectEverywhere: state.wished })
  const forgotten: string[] = []
  const everywhere = createDetectEverywhere({
    settings,
    hasGrant: async () => state.granted,
    removeGrant: async () => {
      state.granted = false
      return true
    },
    isRegistered: async () => state.registered,
    register: async () => {
      if (state.registered) throw new Error('Duplicate script ID')
      state.registered = true
    },
    unregister: async () => {
      if (!state.registered) throw new Error('Nonexistent script ID')
      state.registered = false
    },
    forgetDetected: async () => void forgotten.push('forgotten'),
  })
  const seen = async () => ({ ...state, wished: (await settings.read()).detectEverywhere, forgotten: forgotten.length })
  return { everywhere, settings, seen }
}

describe('the browser follows wish and grant', () => {
  test.each([
    {
      name: 'both there: registered',
      granted: true,
      registered: false,
      wished: true,
      after: { granted: true, registered: true, wished: true, forgotten: 0 },
    },
    {
      name: 'registered already: left alone',
      granted: true,
      registered: true,
      wished: true,
      after: { granted: true, registered: true, wished: true, forgotten: 0 },
    },
    {
      name: 'the grant was taken: off, and the switch shows it',
      granted: false,
      registered: true,
      wished: true,
      after: { granted: false, registered: false, wished: false, forgotten: 1 },
    },
    {
      name: 'never granted: the wish does not last',
      granted: false,
      registered: false,
      wished: true,
      after: { granted: false, registered: false, wished: false, forgotten: 0 },
    },
    {
      name: 'granted by other means, not wished: nothing is taken from the reader',
      granted: true,
      registered: false,
      wished: false,
      after: { granted: true, registered: false, wished: false, forgotten: 0 },
    },
    {
      name: 'registered, not wished: gone',
      granted: true,
      registered: true,
      wished: false,
      after: { granted: true, registered: false, wished: false, forgotten: 1 },
    },
  ])('$name', async ({ after, granted, registered, wished }) => {
    const { everywhere, seen } = await browser({ granted, registered, wished })
    await everywhere.follow()
    expect(await seen()).toEqual(after)
  })
})

test('turned off by the reader, the grant is given back', async () => {
  const { everywhere, settings, seen } = await browser({ granted: true, registered: true, wished: true })
  await settings.change({ detectEverywhere: false })
  await everywhere.wish(false)
  expect(await seen()).toEqual({ granted: false, registered: false, wished: false, forgotten: 1 })
})

test('two at once register once', async () => {
  const { everywhere, seen } = await browser({ granted: true, registered: false, wished: true })
  await Promise.all([everywhere.follow(), everywhere.wish(true)])
  expect(await seen()).toEqual({ granted: true, registered: true, wished: true, forgotten: 0 })
})
