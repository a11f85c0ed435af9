import { localStore } from '../../../platform/storage'
import { defaultSettings, type Settings } from '../../../settings/settings'
import { readStoredSettings, SETTINGS_KEY } from '../../../settings/stored'
import { rememberLook } from './remember-look'

/** What is stored, or the defaults where it cannot be read; a page only shows, so nothing is written over it. */
function toSettings(stored: unknown): Settings {
  const read = readStoredSettings(stored)
  const settings = read.ok ? read.value : defaultSettings
  rememberLook(settings)
  return settings
}

/** The settings, straight from storage: no worker has to wake for a first paint. `stored`: asked for before. */
export const readPageSettings = async (stored = localStore.read(SETTINGS_KEY)): Promise<Settings> =>
  toSettings(await stored)

/** Tells of each change, wherever in Qingdu it was made. */
export const onSettingsChange = (listener: (settings: Settings) => void): void =>
  localStore.onChange(SETTINGS_KEY, (stored) => listener(toSettings(stored)))
