import type { Look, ThemeChoice } from '../settings/settings'
import { CUSTOM } from '../themes/custom-colours'
import { toCustomTheme } from '../themes/made/custom-theme'
import { toHighContrast } from '../themes/made/high-contrast'
import type { Theme } from '../themes/theme'
import { findTheme, themes } from '../themes/themes'

/** What the system asks for. */
export interface SystemLook {
  dark: boolean
  /** prefers-contrast: more */
  contrast: boolean
}

/** The system's wishes as queries that can be listened to. */
export const systemQueries = (): Record<keyof SystemLook, MediaQueryList> => ({
  dark: matchMedia('(prefers-color-scheme: dark)'),
  contrast: matchMedia('(prefers-contrast: more)'),
})

/** What the system asks for now. */
export const systemLook = ({ dark, contrast } = systemQueries()): SystemLook => ({
  dark: dark.matches,
  contrast: contrast.matches,
})

/** The palette of that id, the reader's own among them, or null. */
export const findChosen = (id: string, { custom }: Pick<ThemeChoice, 'custom'>): Theme | null =>
  id === CUSTOM ? custom && toCustomTheme(custom) : findTheme(id)

/** Whether the reader, or else the system, asks for 7:1 everywhere. */
export const isHighContrast = ({ colours }: Pick<Look, 'colours'>, system: SystemLook): boolean =>
  colours.highContrast || system.contrast

/** The last one made: asked again at each step of a slider. */
let made: { key: string; theme: Theme } | null = null

/** The palette in use now. An id that is no more falls to the first light or dark one. */
export function themeInUse(look: Pick<Look, 'theme' | 'colours'>, system: SystemLook): Theme {
  const { theme: choice } = look
  const dark = choice.mode === 'dark' || (choice.mode === 'auto' && system.dark)
  const id = dark ? choice.dark : choice.light
  const high = isHighContrast(look, system)
  const key = JSON.stringify([id, dark, high, choice.custom])
  if (made?.key === key) return made.theme
  const wanted = findChosen(id, choice) ?? themes.find((theme) => theme.dark === dark) ?? themes[0]
  if (!wanted) throw new Error('no palettes')
  made = { key, theme: high ? toHighContrast(wanted) : wanted }
  return made.theme
}

/** What picking that chip changes: `auto` only the mode; a light one the day's theme, a dark one the night's. */
export function choosingTheme(id: string, choice: ThemeChoice): Partial<ThemeChoice> {
  const theme = findChosen(id, choice)
  if (!theme) return { mode: 'auto' }
  return theme.dark ? { mode: 'dark', dark: id } : { mode: 'light', light: id }
}

/** The next mode of the theme button: auto, day, night, and round again. */
export const nextMode = (mode: ThemeChoice['mode']): ThemeChoice['mode'] =>
  mode === 'auto' ? 'light' : mode === 'light' ? 'dark' : 'auto'
