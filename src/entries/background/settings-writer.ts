import type { Store } from '../../platform/storage'
import type { Result } from '../../problem/result'
import { ok } from '../../problem/result'
import { patchSettings, type SettingsPatch } from '../../settings/patch'
import { defaultSettings, type Settings } from '../../settings/settings'
import { readStoredSettings, SETTINGS_KEY } from '../../settings/stored'
import { createQueue } from './queue'

/** The one writer of settings: changes come one after the other, so that none writes over another. */
export interface SettingsWriter {
  /** As stored; the defaults where that cannot be read. */
  read(): Promise<Settings>
  /**
   * What is stored with the patch in it. Problems: `broken-data` (the patch, or what is stored) and `newer-data`;
   * then nothing is written.
   */
  change(patch: SettingsPatch): Promise<Result<Settings>>
  /** The defaults; a stored value that could not be read is first put under a key of its own, `settings-kept-<epoch ms>`. */
  reset(): Promise<Result<Settings>>
}

export function createSettingsWriter(store: Pick<Store, 'read' | 'write'>, now: () => number): SettingsWriter {
  const inTurn = createQueue()
  const stored = async () => readStoredSettings(await store.read(SETTINGS_KEY))

  async function change(patch: SettingsPatch): Promise<Result<Settings>> {
    const present = await stored()
    const changed = present.ok ? patchSettings(present.value, patch) : present
    if (changed.ok) await store.write(SETTINGS_KEY, changed.value)
    return changed
  }

  async function reset(): Promise<Result<Settings>> {
    const found = await store.read(SETTINGS_KEY)
    if (!readStoredSettings(found).ok) await store.write(`${SETTINGS_KEY}-kept-${now()}`, found)
    await store.write(SETTINGS_KEY, defaultSettings)
    return ok(defaultSettings)
  }

  return {
    read: async () => {
      const present = await stored()
      return present.ok ? present.value : defaultSettings
    },
    change: (patch) => inTurn(() => change(patch)),
    reset: () => inTurn(reset),
  }
}
