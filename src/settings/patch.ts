import * as v from 'valibot'
import { fail, ok, type Result } from '../problem/result'
import { type Look, lookSchema, readingSchema, type Settings, settingsSchema, themeChoiceSchema } from './settings'

const lookPatchSchema = v.object({
  reading: v.optional(v.partial(readingSchema)),
  theme: v.optional(v.partial(themeChoiceSchema)),
})
const settingsPatchSchema = v.object({ ...lookPatchSchema.entries, detectEverywhere: v.optional(v.boolean()) })

/** The parts of Look that change; what is not named stays. */
export interface LookPatch {
  reading?: Partial<Settings['reading']>
  theme?: Partial<Settings['theme']>
}
export interface SettingsPatch extends LookPatch {
  detectEverywhere?: boolean
}

const defined = <T extends object>(value: T): T =>
  // JSON of some senders turns "not named" into undefined, which would erase a setting when spread.
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T

/** The settings with the patch in them. Out of range: `broken-data`, and nothing changes. */
export function patchSettings(settings: Settings, patch: SettingsPatch): Result<Settings> {
  const next = {
    ...settings,
    reading: { ...settings.reading, ...defined(patch.reading ?? {}) },
    theme: { ...settings.theme, ...defined(patch.theme ?? {}) },
    detectEverywhere: patch.detectEverywhere ?? settings.detectEverywhere,
  }
  const read = v.safeParse(settingsSchema, next)
  return read.success ? ok(read.output) : fail('broken-data')
}

const read = <T>(schema: v.GenericSchema<unknown, T>, input: unknown): Result<T> => {
  const parsed = v.safeParse(schema, input)
  return parsed.success ? ok(parsed.output) : fail('broken-data')
}

/** A patch that crossed a context. Problem: `broken-data`. */
export const readSettingsPatch = (input: unknown): Result<SettingsPatch> =>
  read(settingsPatchSchema, input) as Result<SettingsPatch>
/** A patch of the look from a script in a web page. Problem: `broken-data`. */
export const readLookPatch = (input: unknown): Result<LookPatch> => read(lookPatchSchema, input) as Result<LookPatch>
/** Look from unknown. Problem: `broken-data`. */
export const readLook = (input: unknown): Result<Look> => read(lookSchema, input)
