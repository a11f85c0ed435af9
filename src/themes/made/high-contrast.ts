import type { Theme } from '../theme'
import { settle } from './settle'

/** That palette with 7:1 for every text on what it stands on; paper stays, greys become ink, hairlines outlines. */
export function toHighContrast(theme: Theme): Theme {
  // The colour engine's own figures: ink is more than the rest, so that what is weaker still shows.
  const high = settle(theme, { ink: 11, text: 7, outline: 4.5 })
  return { ...high, tokens: { ...high.tokens, 'ink-2': high.fg, border: high.tokens['border-strong'] } }
}
