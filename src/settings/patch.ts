import * as v from 'valibot'
import { fail, ok, type Result } from '../problem/result'
import { coloursSchema, readingSchema, type Settings, settingsSchema, themeChoiceSchema } from './settings'

// undefined is taken for "not named": structured clone and some senders keep such keys.
const lookPatchSchema = v.object({
  reading: v.optional(v.partial(readingSchema)),
  // A theme of the reader's own is picked in our options page; elsewhere it is only chosen.
  theme: v.optional(v.partial(v.omit(themeChoiceSchema, ['custom']))),
  colours: v.optional(v.partial(coloursSchema)),
})
const settingsPatchSchema = v.object({
  ...lookPatchSchema.entries,
  theme: v.optional(v.partial(themeChoiceSchema)),
  detectEverywhere: v.optional(v.boolean()),
})

/** The parts of Look that change; what is not named stays. */
export type LookPatch = v.InferOutput<typeof lookPatchSchema>
/** The parts of Settings that change. */
export type SettingsPatch = v.InferOutput<typeof settingsPatchSchema>

/** What a patch names. An undefined that was spread would erase a setting. */
const named = (patch: object | undefined): Record<string, unknown> =>
  Object.fromEntries(Object.entries(patch ?? {}).filter(([, entry]) => entry !== undefined))

/** The settings with the patch in them. Out of range: `broken-data`, and nothing changes. */
export function patchSettings(settings: Settings, patch: SettingsPatch): Result<Settings> {
  return read(settingsSchema, {
    ...settings,
    reading: { ...settings.reading, ...named(patch.reading) },
    theme: { ...settings.theme, ...named(patch.theme) },
    colours: { ...settings.colours, ...named(patch.colours) },
    detectEverywhere: patch.detectEverywhere ?? settings.detectEverywhere,
  })
}

function read<T>(schema: v.GenericSchema<unknown, T>, input: unknown): Result<T> {
  const parsed = v.safeParse(schema, input)
  return parsed.success ? ok(parsed.output) : fail('broken-data')
}

/** A patch that crossed a context. Problem: `broken-data`. */
export const readSettingsPatch = (input: unknown): Result<SettingsPatch> => read(settingsPatchSchema, input)
/** A patch of the look from a script in a web page. Problem: `broken-data`. */
export const readLookPatch = (input: unknown): Result<LookPatch> => read(lookPatchSchema, input)
