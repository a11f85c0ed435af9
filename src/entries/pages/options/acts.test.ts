import { beforeEach, expect, test, vi } from 'vitest'
import { ok } from '../../../problem/result'
import { defaultSettings, type Settings } from '../../../settings/settings'
import type { OptionsActs, OptionsState } from './state'

const sendMessage = vi.fn<(message: { call: string; argument: unknown }) => Promise<unknown>>()
// The rim under it wants to stand in an extension; words are their own names.
const browser = { runtime: { id: 'qingdu', sendMessage }, i18n: { getMessage: (key: string) => key } }
Object.assign(globalThis, { chrome: browser, browser })

beforeEach(() => void sendMessage.mockReset().mockResolvedValue(ok(defaultSettings)))

/** All set back. */
async function reset(of: Partial<OptionsState>): Promise<{ state: OptionsState; acts: OptionsActs }> {
  const { createActs } = await import('./acts')
  const state = {
    settings: defaultSettings,
    stored: null,
    draft: null,
    undoReset: null,
    ...of,
  } as Partial<OptionsState> as OptionsState
  const acts = createActs(state, () => undefined, {} as Parameters<typeof createActs>[2])
  acts.reset()
  await vi.waitFor(() => expect(sendMessage).toHaveBeenCalled())
  await new Promise((resolve) => setTimeout(resolve))
  return { state, acts }
}

test('setting all back lets a theme go that was too faint to be stored', async () => {
  const { state } = await reset({ draft: { paper: '#ffffff', ink: '#eeeeee', link: '#0000ff' } })
  expect(state.draft).toBeNull()
})

test('setting all back can be undone: the look comes back as it was', async () => {
  const settings: Settings = { ...defaultSettings, reading: { ...defaultSettings.reading, fontSize: 27, indent: true } }
  const { state } = await reset({ settings })
  state.undoReset?.()
  const { reading, theme, colours } = settings
  expect(sendMessage.mock.lastCall?.[0]).toMatchObject({
    call: 'changeSettings',
    argument: { reading, theme, colours },
  })
  // Once.
  expect(state.undoReset).toBeNull()
})

test('what was changed since is not taken back with it', async () => {
  const { state, acts } = await reset({})
  expect(state.undoReset).not.toBeNull()
  acts.change({ reading: { fontSize: 20 } })
  expect(state.undoReset).toBeNull()
})

test('settings that could not be read are no look to come back to', async () => {
  expect((await reset({ stored: 'broken-data' })).state.undoReset).toBeNull()
})

test('where nothing was set back there is nothing to undo', async () => {
  sendMessage.mockRejectedValue(new Error('nobody there'))
  expect((await reset({})).state.undoReset).toBeNull()
})
