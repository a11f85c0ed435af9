import type { Theme, Token } from '../theme'
import { raised, yielding } from './reach'

/** Least contrasts of a palette. */
export interface Floors {
  /** Ink on paper. */
  ink: number
  /** Every text on whatever it stands on. */
  text: number
  /** Outlines of controls. */
  outline: number
}

/** Grounds of the ink alone. */
const MARKS: readonly Token[] = ['mark', 'highlight-green', 'highlight-blue', 'highlight-pink', 'highlight-violet']

/** That palette with those floors held: texts move in lightness, grounds give way toward the paper, which stays. */
export function settle(theme: Theme, { ink, text, outline }: Floors): Theme {
  const { bg, tokens } = theme
  const fg = raised(theme.fg, [bg], ink)
  const link = raised(theme.link, [bg], text)
  const under = (token: Token, texts = [fg, link]): string => yielding(tokens[token], bg, texts, text)
  const [surface, canvas, code] = [under('surface'), under('canvas'), under('code-bg')]
  const grounds = [bg, surface, canvas]
  const on = (token: Token, more: readonly string[] = []): string => raised(tokens[token], [...grounds, ...more], text)
  const accent = on('accent')
  const soft = under('accent-soft', [fg, accent])
  return {
    ...theme,
    fg,
    link,
    tokens: {
      ...tokens,
      ...Object.fromEntries(MARKS.map((mark) => [mark, under(mark, [fg])])),
      surface,
      canvas,
      accent,
      'accent-soft': soft,
      'code-bg': code,
      selection: under('selection'),
      'ink-2': on('ink-2', [soft]),
      visited: on('visited', [code]),
      'on-accent': raised(tokens['on-accent'], [accent], text),
      danger: on('danger'),
      warn: on('warn'),
      red: on('red'),
      'border-strong': raised(tokens['border-strong'], grounds, outline),
    },
  }
}
