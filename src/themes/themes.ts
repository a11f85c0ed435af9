import type { Theme } from './theme'

/** Each file beside this one is a palette: adding one is one new file. */
const files = import.meta.glob<Theme>(
  ['./*.ts', '!./theme.ts', '!./themes.ts', '!./to-css.ts', '!./custom-colours.ts', '!./*.test.ts'],
  { eager: true, import: 'theme' },
)

/** All palettes, in the order of the chips. */
export const themes: readonly Theme[] = Object.values(files).sort((a, b) => a.order - b.order)

/** The palette of that id, or null: it was taken away, or the id comes from a newer version. */
export const findTheme = (id: string): Theme | null => themes.find((theme) => theme.id === id) ?? null
