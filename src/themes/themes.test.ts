import { describe, expect, test } from 'vitest'
import { contrast } from '../color/contrast'
import { parseHex, type Rgb } from '../color/rgb'
import { findCustomFault } from './custom-colours'
import { toCustomTheme } from './made/custom-theme'
import { toHighContrast } from './made/high-contrast'
import type { Theme } from './theme'
import { findTheme, themes } from './themes'

const hex = (text: string): Rgb => parseHex(text) ?? [Number.NaN, 0, 0]

test('the palettes stand in the order of the chips, light ones first', () =>
  expect(themes.map(({ id }) => id)).toEqual(['light', 'sepia', 'slate', 'dark', 'oled']))

test('an unknown id is null, not a crash', () => expect(findTheme('gone')).toBeNull())

/** Each pair that stands on each other somewhere, with the contrast of its two colours. */
function textPairs({ bg, fg, link, tokens }: Theme): [name: string, ratio: number][] {
  const backs = { paper: bg, surface: tokens.surface, canvas: tokens.canvas }
  const marks = ['mark', 'highlight-green', 'highlight-blue', 'highlight-pink', 'highlight-violet'] as const
  const pairs: [name: string, text: string, back: string][] = [
    ['link on paper', link, bg],
    ['link on selection', link, tokens.selection],
    ['link on code', link, tokens['code-bg']],
    ['visited on paper', tokens.visited, bg],
    ['visited on code', tokens.visited, tokens['code-bg']],
    ['ink on code', fg, tokens['code-bg']],
    ['ink on selection', fg, tokens.selection],
    ['ink on accent-soft', fg, tokens['accent-soft']],
    ['ink-2 on accent-soft', tokens['ink-2'], tokens['accent-soft']],
    ['accent on accent-soft', tokens.accent, tokens['accent-soft']],
    ['on-accent on accent', tokens['on-accent'], tokens.accent],
    ['warn on paper', tokens.warn, bg],
    ['red on paper', tokens.red, bg],
    ...marks.map((mark): [string, string, string] => [`ink on ${mark}`, fg, tokens[mark]]),
    ...Object.entries(backs).flatMap(([name, back]): [string, string, string][] => [
      [`ink on ${name}`, fg, back],
      [`ink-2 on ${name}`, tokens['ink-2'], back],
      [`accent on ${name}`, tokens.accent, back],
      [`danger on ${name}`, tokens.danger, back],
    ]),
  ]
  return pairs.map(([name, text, back]) => [name, contrast(hex(text), hex(back))])
}

const outlines = ({ bg, tokens }: Theme): number[] =>
  [bg, tokens.surface, tokens.canvas].map((back) => contrast(hex(tokens['border-strong']), hex(back)))

describe.each(themes)('$id', (theme) => {
  test('body text has at least 7:1 on paper', () =>
    expect(contrast(hex(theme.fg), hex(theme.bg))).toBeGreaterThanOrEqual(7))

  test.each(textPairs(theme))('%s has at least 4.5:1', (_, ratio) => expect(ratio).toBeGreaterThanOrEqual(4.5))

  test('a control outline has at least 3:1 on whatever it stands on', () =>
    expect(Math.min(...outlines(theme))).toBeGreaterThanOrEqual(3))

  test('with high contrast every text has 7:1, the ink more, and the paper is the same', () => {
    const high = toHighContrast(theme)
    expect(textPairs(high).filter(([, ratio]) => ratio < 7)).toEqual([])
    expect(Math.min(...outlines(high))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(hex(high.fg), hex(high.bg))).toBeGreaterThanOrEqual(11)
    expect([high.id, high.bg, high.dark]).toEqual([theme.id, theme.bg, theme.dark])
  })
})

/** Papers of all hues and brightnesses, each with inks and links between what just holds and the most there is. */
const picked = [
  { paper: '#ffffff', ink: '#000000', link: '#0000ee' },
  { paper: '#c7edcc', ink: '#1f3d24', link: '#0b5f86' },
  { paper: '#fdf6e3', ink: '#4a4a4a', link: '#1d5a73' },
  { paper: '#ffe4ec', ink: '#5a2336', link: '#8a1d4a' },
  { paper: '#b0b0b0', ink: '#111111', link: '#1a1a6e' },
  { paper: '#000000', ink: '#959595', link: '#7b7bff' },
  { paper: '#10241a', ink: '#cfe8d6', link: '#7fd0a8' },
  { paper: '#1d1b2f', ink: '#d8d2f5', link: '#9a8cff' },
  { paper: '#3b2a1a', ink: '#f3e2c8', link: '#ffb870' },
  { paper: '#595959', ink: '#ffffff', link: '#e6f2ff' },
]

describe.each(picked)('picked by the reader, $ink on $paper', (colours) => {
  const theme = toCustomTheme(colours)
  test('is a palette as good as ours, in the colours that were picked', () => {
    expect(findCustomFault(colours)).toBeNull()
    expect([theme.bg, theme.fg, theme.link]).toEqual([colours.paper, colours.ink, colours.link])
    expect(textPairs(theme).filter(([, ratio]) => ratio < 4.5)).toEqual([])
    expect(Math.min(...outlines(theme))).toBeGreaterThanOrEqual(3)
  })
  test('has 7:1 with high contrast', () =>
    expect(textPairs(toHighContrast(theme)).filter(([, ratio]) => ratio < 7)).toEqual([]))
})

test.each([
  { name: 'ink just short of 7', colours: { paper: '#ffffff', ink: '#5a5a5a', link: '#0000ee' }, of: 'ink' },
  { name: 'a link short of 4.5', colours: { paper: '#ffffff', ink: '#000000', link: '#808080' }, of: 'link' },
  { name: 'no colour at all', colours: { paper: 'white', ink: '#000000', link: '#0000ee' }, of: 'ink' },
])('$name is refused, and it is said which', ({ colours, of }) =>
  expect(findCustomFault(colours)).toMatchObject({ of, floor: of === 'ink' ? 7 : 4.5 }),
)
