import type { Theme, Token } from '../theme'
import { raised, yielding } from './reach'

/** What every text gets, and the ink, so that what is weaker still shows: the colour engine's own figures. */
const TEXT = 7
const INK = 11
/** Outlines are the only sign of some controls. */
const OUTLINE = 4.5

/** Grounds that ink stands on. */
const SOFT: readonly Token[] = [
  ...(['selection', 'accent-soft', 'code-bg'] as const),
  ...(['mark', 'highlight-green', 'highlight-blue', 'highlight-pink', 'highlight-violet'] as const),
]

/** That palette with 7:1 for every text on what it stands on; paper stays, greys become ink, hairlines outlines. */
export function toHighContrast(theme: Theme): Theme {
  const { bg, tokens } = theme
  const most = raised(theme.fg, [bg], INK)
  const surface = yielding(tokens.surface, bg, [most], TEXT)
  const canvas = yielding(tokens.canvas, bg, [most], TEXT)
  const grounds = [bg, surface, canvas]
  const ink = raised(most, grounds, INK)
  const strong = (colour: string): string => raised(colour, grounds, TEXT)
  const [link, accent] = [strong(theme.link), strong(tokens.accent)]
  const visited = strong(tokens.visited)
  const soft = SOFT.map((name) => {
    const texts = name === 'selection' || name === 'code-bg' ? [ink, link, visited] : [ink]
    return [name, yielding(tokens[name], bg, name === 'accent-soft' ? [ink, accent] : texts, TEXT)] as const
  })
  const outline = raised(tokens['border-strong'], grounds, OUTLINE)
  return {
    ...theme,
    fg: ink,
    link,
    tokens: {
      ...tokens,
      ...Object.fromEntries(soft),
      surface,
      canvas,
      'ink-2': ink,
      visited,
      accent,
      'on-accent': raised(tokens['on-accent'], [accent], TEXT),
      danger: strong(tokens.danger),
      warn: strong(tokens.warn),
      red: strong(tokens.red),
      border: outline,
      'border-strong': outline,
    },
  }
}
