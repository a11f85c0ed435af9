import { toGamut } from '../../color/gamut'
import { luminance } from '../../color/luminance'
import { fromOklch, toOklab } from '../../color/oklab'
import { toHex } from '../../color/rgb'
import { CUSTOM, type CustomColours } from '../custom-colours'
import { theme as darkTheme } from '../dark'
import { theme as lightTheme } from '../light'
import type { Theme } from '../theme'
import { hexOf, mix, raised, yielding } from './reach'

/** Least contrast of text, and of a control's outline. */
const TEXT = 4.5
const OUTLINE = 3

/** Hue of visited links, degrees in OKLCH, and their chroma: the violet of our palettes. */
const VISITED_HUE = 305
const VISITED_CHROMA = 0.11

const HIGHLIGHTS = ['mark', 'highlight-green', 'highlight-blue', 'highlight-pink', 'highlight-violet'] as const

/**
 * A whole palette from the three colours a reader picked: grounds lie near the paper, greys on the way to the ink,
 * signals come from our own light or dark palette, and each text is moved until it has what the palettes' test asks.
 */
export function toCustomTheme({ paper, ink, link }: CustomColours): Theme {
  const dark = luminance(hexOf(paper)) < luminance(hexOf(ink))
  const own = (dark ? darkTheme : lightTheme).tokens
  const quiet = [ink, link]
  const surface = yielding(mix(paper, ink, dark ? 0.05 : 0.03), paper, quiet, TEXT)
  const canvas = yielding(mix(paper, dark ? '#000000' : ink, dark ? 0.25 : 0.05), paper, quiet, TEXT)
  const grounds = [paper, surface, canvas]
  const accent = raised(own.accent, grounds, TEXT)
  const accentSoft = yielding(mix(paper, accent, 0.12), paper, [ink, accent], TEXT)
  const codeBg = yielding(mix(paper, ink, 0.05), paper, quiet, TEXT)
  const visited = toHex(toGamut(fromOklch(toOklab(hexOf(link))[0], VISITED_CHROMA, VISITED_HUE)))
  const highlights = HIGHLIGHTS.map((name) => [name, yielding(own[name], paper, [ink], TEXT)] as const)
  return {
    id: CUSTOM,
    order: 6,
    dark,
    bg: paper,
    fg: ink,
    link,
    tokens: {
      ...own,
      ...Object.fromEntries(highlights),
      'ink-2': raised(mix(ink, paper, 0.28), [...grounds, accentSoft], TEXT),
      visited: raised(visited, [paper, codeBg], TEXT),
      selection: yielding(mix(paper, accent, 0.22), paper, quiet, TEXT),
      'quote-bar': mix(paper, accent, 0.45),
      'code-bg': codeBg,
      border: mix(paper, ink, 0.14),
      'border-strong': raised(mix(paper, ink, 0.5), grounds, OUTLINE),
      surface,
      canvas,
      accent,
      'on-accent': raised(own['on-accent'], [accent], TEXT),
      'accent-soft': accentSoft,
      danger: raised(own.danger, grounds, TEXT),
      warn: raised(own.warn, [paper], TEXT),
      red: raised(own.red, [paper], TEXT),
    },
  }
}
