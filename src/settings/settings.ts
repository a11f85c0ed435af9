import * as v from 'valibot'
import { findCustomFault } from '../themes/custom-colours'

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

const hex = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/))

/** Three colours the reader picked; too faint ones are none. */
const customSchema = v.pipe(
  v.object({ paper: hex, ink: hex, link: hex }),
  v.check((colours) => findCustomFault(colours) === null),
)

const themeId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))

export const themeChoiceSchema = v.object({
  /** auto follows the system; light and dark are picked by hand and win over it. */
  mode: v.picklist(['auto', 'light', 'dark']),
  /** Theme ids: by day, by night. Either may be `custom`. */
  light: themeId,
  dark: themeId,
  /** The theme of that id; null: none was picked yet. */
  custom: v.nullable(customSchema),
})
export type ThemeChoice = v.InferOutput<typeof themeChoiceSchema>

/** What is done to the colours of authors and pictures. */
export const coloursSchema = v.object({
  /** Kept in hue, softened, or left out; readable in each. */
  author: v.picklist(['kept', 'calm', 'off']),
  /** 7:1 for every text; a system that asks for more contrast gets it without this. */
  highContrast: v.boolean(),
  /** In dark themes: as they are; drawings fitted to the paper; and photos dimmed, too. */
  nightPictures: v.picklist(['as-is', 'drawings', 'dimmed']),
})
export type ColourSettings = v.InferOutput<typeof coloursSchema>

/** What concerns only how it looks; what a script in a web page may read, and but for the custom theme change. */
export const lookSchema = v.object({ reading: readingSchema, theme: themeChoiceSchema, colours: coloursSchema })
export type Look = v.InferOutput<typeof lookSchema>

/** Counted up with each change of the shape; each has a migration and a frozen example. */
export const SETTINGS_VERSION = 2

export const settingsSchema = v.object({
  version: v.literal(SETTINGS_VERSION),
  reading: readingSchema,
  theme: themeChoiceSchema,
  colours: coloursSchema,
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
  theme: { mode: 'auto', light: 'light', dark: 'dark', custom: null },
  colours: { author: 'kept', highContrast: false, nightPictures: 'drawings' },
  detectEverywhere: false,
}
