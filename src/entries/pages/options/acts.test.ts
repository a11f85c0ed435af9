import { beforeEach, expect, test, vi } from 'vitest'
import { ok } from '../../../problem/result'
import type { ToastWords } from '../../../reader/contract'
import { defaultSettings, type Settings } from '../../../settings/settings'
import type { OptionsState } from './state'

const sendMessage = vi.fn<(message: { call: string; argument: unknown }) => Promise<unknown>>()
// The rim under it wants to stand in an extension; words are their own names.
const browser = { runtime: { id: 'qingdu', sendMessage }, i18n: { getMessage: (key: string) => key } }
Object.assign(globalThis, { chrome: browser, browser })

beforeEach(() => void sendMessage.mockReset().mockResolvedValue(ok(defaultSettings)))

/** What stands in the line at the foot once all was set back. */
async function reset(of: Partial<OptionsState>): Promise<{ state: OptionsState; told: ToastWords[] }> {
  const { createActs } = await import('./acts')
  const state = { settings: defaultSettings, stored: null, draft: null, ...of } as Partial<OptionsState> as OptionsState
  const told: ToastWords[] = []
  const toast = { show: (words: ToastWords) => void told.push(words), hide: () => undefined }
  createActs(state, { draw: () => undefined, toast }, {} as Parameters<typeof createActs>[2]).reset()
  await vi.waitFor(() => expect(sendMessage).toHaveBeenCalled())
  await new Promise((resolve) => setTimeout(resolve))
  return { state, told }
}

test('setting all back lets a theme go that was too faint to be stored', async () => {
  const { state } = await reset({ draft: { paper: '#ffffff', ink: '#eeeeee', link: '#0000ff' } })
  expect(state.draft).toBeNull()
})

test('setting all back can be undone: the look comes back as it was', async () => {
  const settings: Settings = { ...defaultSettings, reading: { ...defaultSettings.reading, fontSize: 27, indent: true } }
  const { told } = await reset({ settings })
  expect(told).toMatchObject([{ words: 'resetDone', action: { words: 'undo' } }])
  told[0]?.action?.run()
  const { reading, theme, colours } = settings
  expect(sendMessage.mock.lastCall?.[0]).toMatchObject({
    call: 'changeSettings',
    argument: { reading, theme, colours },
  })
})

test('settings that could not be read are no look to come back to', async () => {
  const { told } = await reset({ stored: 'broken-data' })
  expect(told).toEqual([{ words: 'resetDone' }])
})

test('where nothing was set back nothing is told to be', async () => {
  sendMessage.mockRejectedValue(new Error('nobody there'))
  expect((await reset({})).told).toEqual([])
})
