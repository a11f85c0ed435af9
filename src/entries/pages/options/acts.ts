import { extensionCaller } from '../../../messages/from-extension'
import { removeAllSites, requestAllSites } from '../../../platform/permissions'
import { send } from '../../../platform/send'
import type { Result } from '../../../problem/result'
import { patchSettings } from '../../../settings/patch'
import type { Settings } from '../../../settings/settings'
import type { LibraryPartActs } from './library-acts'
import type { OptionsActs, OptionsState } from './state'

const caller = extensionCaller(send)

/** The acts over a state; `draw` shows it. */
export function createActs(state: OptionsState, draw: () => void, library: LibraryPartActs): OptionsActs {
  /** What is known to be stored; shown again when a change was not. */
  let kept = state.settings
  async function store(storing: Promise<Result<Settings>>): Promise<boolean> {
    const stored = await storing
    state.problem = stored.ok ? null : stored.problem
    if (stored.ok) kept = stored.value
    state.settings = kept
    draw()
    return stored.ok
  }
  return {
    change(patch, done = true) {
      const shown = patchSettings(state.settings, patch)
      if (shown.ok) state.settings = shown.value
      draw()
      if (done) void store(caller.changeSettings(patch))
    },
    async detectEverywhere(on) {
      // The browser asks only from a click, so nothing may be awaited before.
      const granted = on ? await requestAllSites() : true
      state.refused = !granted
      const stored = await store(caller.changeSettings({ detectEverywhere: on && granted }))
      // A grant nobody uses is not kept.
      if (on && granted && !stored) await removeAllSites()
    },
    reset: () => void store(caller.resetSettings()),
    library,
    search(query) {
      state.query = query
      draw()
    },
  }
}
