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

test('a second press on the same button leaves what the first one can be undone to', async () => {
  const settings: Settings = { ...defaultSettings, reading: { ...defaultSettings.reading, fontSize: 27 } }
  const { state, acts } = await reset({ settings })
  acts.reset()
  await new Promise((resolve) => setTimeout(resolve))
  state.undoReset?.()
  expect(sendMessage.mock.lastCall?.[0]).toMatchObject({ argument: { reading: { fontSize: 27 } } })
})

test('what was changed elsewhere is set back too, comes back with it, and ends the undoing of an earlier one', async () => {
  const { state, acts } = await reset({})
  const changed: Settings = { ...defaultSettings, reading: { ...defaultSettings.reading, fontSize: 25 } }
  // The page hears of its own change as well.
  acts.heard(defaultSettings)
  expect(state.undoReset).not.toBeNull()
  acts.heard(changed)
  expect([state.undoReset, state.settings]).toEqual([null, changed])
  acts.reset()
  await new Promise((resolve) => setTimeout(resolve))
  state.undoReset?.()
  expect(sendMessage.mock.lastCall?.[0]).toMatchObject({ argument: { reading: { fontSize: 25 } } })
})

test('detection turned on since is not taken back, and asked for again by an undoing that had it', async () => {
  const request = vi.fn(async () => true)
  Object.assign(browser, { permissions: { request } })
  const { state, acts } = await reset({ settings: { ...defaultSettings, detectEverywhere: true } })
  const undo = state.undoReset
  acts.detectEverywhere(true)
  expect(state.undoReset).toBeNull()
  request.mockClear()
  undo?.()
  // In the click itself.
  expect(request).toHaveBeenCalledTimes(1)
  await vi.waitFor(() => expect(sendMessage.mock.lastCall?.[0]).toMatchObject({ argument: { detectEverywhere: true } }))
})

test('settings that could not be read are no look to come back to', async () => {
  expect((await reset({ stored: 'broken-data' })).state.undoReset).toBeNull()
})

test('where nothing was set back there is nothing to undo', async () => {
  sendMessage.mockRejectedValue(new Error('nobody there'))
  expect((await reset({})).state.undoReset).toBeNull()
})
