import type { Theme } from './theme'

/**
 * A palette as a CSS rule of custom properties (`--paper`, `--ink`, `--link` and the tokens) under `selector`.
 * One text for the static sheet of our pages and the constructed sheet of the overlay.
 */
export function toCss(theme: Theme, selector: string): string {
  const tokens = Object.entries(theme.tokens).map(([token, colour]) => `--${token}:${colour}`)
  const own = [
    `color-scheme:${theme.dark ? 'dark' : 'light'}`,
    `--paper:${theme.bg}`,
    `--ink:${theme.fg}`,
    `--link:${theme.link}`,
  ]
  return `${selector}{${[...own, ...tokens].join(';')}}`
}
