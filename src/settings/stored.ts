import * as v from 'valibot'
import { fail, ok, type Result } from '../problem/result'
import { defaultSettings, SETTINGS_VERSION, type Settings, settingsSchema } from './settings'

/** Key in storage.local. */
export const SETTINGS_KEY = 'settings'

/** One file a version in migrations/, each `migrate(from: version n) → version n + 1`, named by n. */
const migrations = import.meta.glob<(stored: object) => object>(['./migrations/*.ts', '!./migrations/*.test.ts'], {
  eager: true,
  import: 'migrate',
})

const versioned = v.looseObject({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) })

/**
 * Settings as they stand in storage, brought to today's shape; nothing stored: the defaults.
 * Problems: `newer-data` (written by a newer Qingdu), `broken-data`. Whoever gets one shows the defaults and never
 * writes over what is stored.
 */
export function readStoredSettings(stored: unknown): Result<Settings> {
  if (stored === undefined) return ok(defaultSettings)
  const found = v.safeParse(versioned, stored)
  if (!found.success) return fail('broken-data')
  if (found.output.version > SETTINGS_VERSION) return fail('newer-data')
  let value: object = found.output
  for (let version = found.output.version; version < SETTINGS_VERSION; version += 1) {
    const migrate = migrations[`./migrations/${version}.ts`]
    if (!migrate) return fail('broken-data')
    value = migrate(value)
  }
  return readSettings(value)
}

/** Settings of today's shape from unknown. Problem: `broken-data`. */
export function readSettings(input: unknown): Result<Settings> {
  const read = v.safeParse(settingsSchema, input)
  return read.success ? ok(read.output) : fail('broken-data')
}
