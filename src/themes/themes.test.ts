import { describe, expect, test } from 'vitest'
import { contrast } from '../color/contrast'
import { parseHex, type Rgb } from '../color/rgb'
import { findTheme, themes } from './themes'

const hex = (text: string): Rgb => parseHex(text) ?? [Number.NaN, 0, 0]

test('the palettes stand in the order of the chips, light ones first', () =>
  expect(themes.map(({ id }) => id)).toEqual(['light', 'sepia', 'slate', 'dark', 'oled']))

test('an unknown id is null, not a crash', () => expect(findTheme('gone')).toBeNull())

describe.each(themes)('$id', (theme) => {
  const { bg, fg, link, tokens } = theme
  const backs = { paper: bg, surface: tokens.surface, canvas: tokens.canvas }

  test('body text has at least 7:1 on paper', () => expect(contrast(hex(fg), hex(bg))).toBeGreaterThanOrEqual(7))

  test.each([
    { name: 'link on paper', text: link, back: bg },
    { name: 'link on selection', text: link, back: tokens.selection },
    { name: 'link on code', text: link, back: tokens['code-bg'] },
    { name: 'visited on paper', text: tokens.visited, back: bg },
    { name: 'visited on code', text: tokens.visited, back: tokens['code-bg'] },
    { name: 'ink on code', text: fg, back: tokens['code-bg'] },
    { name: 'ink on selection', text: fg, back: tokens.selection },
    { name: 'ink on accent-soft', text: fg, back: tokens['accent-soft'] },
    { name: 'ink-2 on accent-soft', text: tokens['ink-2'], back: tokens['accent-soft'] },
    { name: 'accent on accent-soft', text: tokens.accent, back: tokens['accent-soft'] },
    { name: 'on-accent on accent', text: tokens['on-accent'], back: tokens.accent },
    { name: 'warn on paper', text: tokens.warn, back: bg },
    { name: 'red on paper', text: tokens.red, back: bg },
    ...['mark', 'highlight-green', 'highlight-blue', 'highlight-pink', 'highlight-violet'].map((token) => ({
      name: `ink on ${token}`,
      text: fg,
      back: Object.entries(tokens).find(([name]) => name === token)?.[1] ?? '',
    })),
    ...Object.entries(backs).flatMap(([name, back]) => [
      { name: `ink on ${name}`, text: fg, back },
      { name: `ink-2 on ${name}`, text: tokens['ink-2'], back },
      { name: `accent on ${name}`, text: tokens.accent, back },
      { name: `danger on ${name}`, text: tokens.danger, back },
    ]),
  ])('$name has at least 4.5:1', ({ text, back }) => expect(contrast(hex(text), hex(back))).toBeGreaterThanOrEqual(4.5))

  test.each(Object.entries(backs))('a control outline has at least 3:1 on %s', (_, back) =>
    expect(contrast(hex(tokens['border-strong']), hex(back))).toBeGreaterThanOrEqual(3),
  )
})
