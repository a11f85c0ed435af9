import { expect, test } from 'vitest'
import { defaultSettings } from '../../../settings/settings'
import type { OptionsState } from './state'

test('setting all back lets a theme go that was too faint to be stored', async () => {
  // The rim under it wants to stand in an extension.
  const runtime = { id: 'qingdu', sendMessage: () => Promise.reject(new Error('nobody there')) }
  Object.assign(globalThis, { chrome: { runtime } })
  const { createActs } = await import('./acts')
  const draft = { paper: '#ffffff', ink: '#eeeeee', link: '#0000ff' }
  const state = { settings: defaultSettings, draft } as Partial<OptionsState> as OptionsState
  createActs(state, () => undefined, {} as Parameters<typeof createActs>[2]).reset()
  expect(state.draft).toBeNull()
})
