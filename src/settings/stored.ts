import * as v from 'valibot'
import { fail, ok, type Result } from '../problem/result'
import { type Migrate, migrate } from './migrate'
import { defaultSettings, SETTINGS_VERSION, type Settings, settingsSchema } from './settings'

/** Key in storage.local. */
export const SETTINGS_KEY = 'settings'

/** One file a version in migrations/, named by the version it starts from: `export const migrate: Migrate`. */
const files = import.meta.glob<Migrate>(['./migrations/*.ts', '!./migrations/*.test.ts'], {
  eager: true,
  import: 'migrate',
})

/** By the version they start from. */
export const migrations: ReadonlyMap<number, Migrate> = new Map(
  Object.entries(files).map(([path, step]) => [Number.parseInt(path.replace('./migrations/', ''), 10), step]),
)

/**
 * Settings as they stand in storage, brought to today's shape; nothing stored: the defaults.
 * Problems: `newer-data` (written by a newer Qingdu), `broken-data`. Whoever gets one shows the defaults and never
 * writes over what is stored.
 */
export function readStoredSettings(stored: unknown): Result<Settings> {
  if (stored === undefined) return ok(defaultSettings)
  const migrated = migrate(stored, SETTINGS_VERSION, migrations)
  return migrated.ok ? readSettings(migrated.value) : migrated
}

/** Settings of today's shape from unknown. Problem: `broken-data`. */
export function readSettings(input: unknown): Result<Settings> {
  const read = v.safeParse(settingsSchema, input)
  return read.success ? ok(read.output) : fail('broken-data')
}
