import { extensionCaller } from '../../../messages/from-extension'
import { removeAllSites, removeSite, requestAllSites } from '../../../platform/permissions'
import { send } from '../../../platform/send'
import type { Result } from '../../../problem/result'
import { systemLook, themeInUse } from '../../../reader/theme-choice'
import { patchSettings, type SettingsPatch } from '../../../settings/patch'
import { defaultSettings, type Settings } from '../../../settings/settings'
import { CUSTOM, findCustomFault } from '../../../themes/custom-colours'
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
  function change(patch: SettingsPatch, done = true): void {
    // Undone now, it would take this back with it.
    state.undoReset = null
    const shown = patchSettings(state.settings, patch)
    if (shown.ok) state.settings = shown.value
    draw()
    if (done) void store(caller.changeSettings(patch))
  }
  const acts: OptionsActs = {
    change,
    pickCustom(custom, done) {
      const faint = findCustomFault(custom) !== null
      state.draft = faint ? custom : null
      // A first theme of one's own is worn at once, where one is now.
      const slot = themeInUse(state.settings, systemLook()).dark ? 'dark' : 'light'
      const first = state.settings.theme.custom === null ? { [slot]: CUSTOM } : {}
      if (faint) draw()
      else change({ theme: { custom, ...first } }, done)
    },
    removeCustom() {
      state.draft = null
      const { light, dark } = defaultSettings.theme
      const { theme } = state.settings
      const back = { ...(theme.light === CUSTOM ? { light } : {}), ...(theme.dark === CUSTOM ? { dark } : {}) }
      change({ theme: { custom: null, ...back } })
    },
    heard(changed) {
      if (JSON.stringify(changed) !== JSON.stringify(kept)) state.undoReset = null
      kept = changed
      state.settings = changed
    },
    async detectEverywhere(on) {
      state.undoReset = null
      // The browser asks only from a click, so nothing may be awaited before.
      const granted = on ? await requestAllSites() : true
      state.refused = !granted
      const stored = await store(caller.changeSettings({ detectEverywhere: on && granted }))
      // A grant nobody uses is not kept.
      if (on && granted && !stored) await removeAllSites()
    },
    // Shown once the browser tells of it.
    takeBack: (pattern) => void removeSite(pattern),
    async reset() {
      state.draft = null
      // What could not be read is kept apart by who resets it; the defaults were shown in its place already.
      const before = state.stored === null ? kept : null
      const isReset = await store(caller.resetSettings())
      // A second press finds nothing that the first one's undoing would not bring back.
      if (!isReset || !before || state.undoReset) return
      const { version: _, detectEverywhere: detects, ...look } = before
      state.undoReset = () => {
        // The browser asks only from a click, so this comes first.
        if (detects) acts.detectEverywhere(true)
        change(look)
      }
      draw()
    },
    library,
    search(query) {
      state.query = query
      draw()
    },
  }
  return acts
}
