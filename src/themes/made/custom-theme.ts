import { toGamut } from '../../color/gamut'
import { luminance } from '../../color/luminance'
import { fromOklch, toOklab } from '../../color/oklab'
import { toHex } from '../../color/rgb'
import { CUSTOM, CUSTOM_FLOORS, type CustomColours } from '../custom-colours'
import { theme as darkTheme } from '../dark'
import { theme as lightTheme } from '../light'
import type { Theme } from '../theme'
import { hexOf, mix } from './reach'
import { settle } from './settle'

/** Hue of visited links, degrees in OKLCH, and their chroma: the violet of our palettes. */
const VISITED_HUE = 305
const VISITED_CHROMA = 0.11

/**
 * A whole palette from the three colours a reader picked: grounds lie near the paper, greys on the way to the ink,
 * signals come from our own light or dark palette; then each is moved until it has what the palettes' test asks.
 */
export function toCustomTheme({ paper, ink, link }: CustomColours): Theme {
  const dark = luminance(hexOf(paper)) < luminance(hexOf(ink))
  const { tokens } = dark ? darkTheme : lightTheme
  const toward = (share: number, colour = ink): string => mix(paper, colour, share)
  const visited = toHex(toGamut(fromOklch(toOklab(hexOf(link))[0], VISITED_CHROMA, VISITED_HUE)))
  const picked: Theme = {
    ...{ id: CUSTOM, order: 6, dark, bg: paper, fg: ink, link },
    tokens: {
      ...tokens,
      visited,
      'ink-2': toward(0.72),
      surface: toward(dark ? 0.05 : 0.03),
      canvas: dark ? toward(0.25, '#000000') : toward(0.05),
      'code-bg': toward(0.05),
      border: toward(0.14),
      'border-strong': toward(0.5),
      'accent-soft': toward(0.12, tokens.accent),
      selection: toward(0.22, tokens.accent),
      'quote-bar': toward(0.45, tokens.accent),
    },
  }
  return settle(picked, { ink: CUSTOM_FLOORS.ink, text: CUSTOM_FLOORS.link, outline: 3 })
}
