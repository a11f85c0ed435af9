import type { ThemeChoice } from '../settings/settings'
import { findTheme, themes } from '../themes/themes'

/** The palette in use now. An id that is no more falls to the first light or dark one. */
export function themeInUse(choice: ThemeChoice, systemDark: boolean): string {
  const dark = choice.mode === 'dark' || (choice.mode === 'auto' && systemDark)
  const wanted = findTheme(dark ? choice.dark : choice.light)
  return (wanted ?? themes.find((theme) => theme.dark === dark) ?? themes[0])?.id ?? 'light'
}

/** What picking that chip changes: `auto` only the mode; a light one the day's theme, a dark one the night's. */
export function choosingTheme(id: string): Partial<ThemeChoice> {
  const theme = findTheme(id)
  if (!theme) return { mode: 'auto' }
  return theme.dark ? { mode: 'dark', dark: id } : { mode: 'light', light: id }
}

/** The next mode of the theme button: auto, day, night, and round again. */
export const nextMode = (mode: ThemeChoice['mode']): ThemeChoice['mode'] =>
  mode === 'auto' ? 'light' : mode === 'light' ? 'dark' : 'auto'
