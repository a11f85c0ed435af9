import * as v from 'valibot'

/** Faces offered for Chinese text; which fonts they are stands in reader/. */
export const FACES = ['hei', 'song', 'kai', 'fangsong'] as const

const between = (min: number, max: number) => v.pipe(v.number(), v.minValue(min), v.maxValue(max))

/** How an article is set. Ranges and defaults: docs/architecture.md, "Chinese typography". */
export const readingSchema = v.object({
  face: v.picklist(FACES),
  /** CSS pixels */
  fontSize: v.pipe(between(14, 32), v.integer()),
  /** In font sizes. */
  lineHeight: between(1.5, 2.2),
  /** Characters (字) a line. */
  measure: v.pipe(between(20, 48), v.integer()),
  /** In lines. */
  paragraphGap: between(0, 1.5),
  /** First line of a body paragraph indented by two characters. */
  indent: v.boolean(),
  justify: v.boolean(),
  /** A gap between Han and Latin. */
  autospace: v.boolean(),
})
export type ReadingSettings = v.InferOutput<typeof readingSchema>

const themeId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))

export const themeChoiceSchema = v.object({
  /** auto follows the system; light and dark are picked by hand and win over it. */
  mode: v.picklist(['auto', 'light', 'dark']),
  /** Theme ids: by day, by night. */
  light: themeId,
  dark: themeId,
})
export type ThemeChoice = v.InferOutput<typeof themeChoiceSchema>

/** What concerns only how it looks; the part that a script in a web page may read and change. */
export const lookSchema = v.object({ reading: readingSchema, theme: themeChoiceSchema })
export type Look = v.InferOutput<typeof lookSchema>

/** Counted up with each change of the shape; each has a migration and a frozen example. */
export const SETTINGS_VERSION = 1

export const settingsSchema = v.object({
  version: v.literal(SETTINGS_VERSION),
  reading: readingSchema,
  theme: themeChoiceSchema,
  /** The reader's wish; whether the browser's grant stands is asked of the browser. */
  detectEverywhere: v.boolean(),
})
export type Settings = v.InferOutput<typeof settingsSchema>

export const defaultSettings: Settings = {
  version: SETTINGS_VERSION,
  reading: {
    face: 'hei',
    fontSize: 18,
    lineHeight: 1.8,
    measure: 36,
    paragraphGap: 0.6,
    indent: false,
    justify: true,
    autospace: true,
  },
  theme: { mode: 'auto', light: 'light', dark: 'dark' },
  detectEverywhere: false,
}
