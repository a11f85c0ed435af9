/** Any author's colour on any surface in any theme: what the engine promises, without a browser's help. */
import { describe, expect, test } from 'vitest'
import { luminance } from '../color/luminance'
import { chroma, hue, toOklab } from '../color/oklab'
import type { Rgba } from '../color/rgb'
import { Analysis } from './analysis'
import type { Surface } from './keys'
import { emptyPaint, sealPaint } from './paint'
import { type RecolorTheme, SOURCE, toPalette } from './palette'
import { worst } from './reach'
import { solveSurfaces } from './solve-surfaces'
import { solveText, toGround } from './solve-texts'

const THEMES: RecolorTheme[] = [
  { dark: false, bg: '#ffffff', fg: '#191919', link: '#576b95' },
  { dark: false, bg: '#f4ecd8', fg: '#5b4636', link: '#3b5998' },
  { dark: true, bg: '#2b2a33', fg: '#e6e6ea', link: '#8ab4f8' },
  { dark: true, bg: '#191919', fg: '#d0d0d0', link: '#7d90a9' },
  { dark: true, bg: '#000000', fg: '#c8c8c8', link: '#7d90a9' },
  { dark: false, bg: '#cce8cf', fg: '#1b2a1c', link: '#0b5f86' },
]

/** The same numbers at every run: a multiplicative generator (Park and Miller). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

const turned = (a: number, b: number): number => Math.abs(((a - b + 540) % 360) - 180)

interface Drawn {
  analysis: Analysis
  surface: Surface
  colour: Rgba
  /** Of the group that the text is in. */
  opacity: number
}

/** Up to three boxes in each other, each opaque, half there or a gradient, and a text on the innermost, maybe faded. */
function draw(random: () => number): Drawn {
  const analysis = new Analysis(SOURCE.paper, 100)
  const byte = () => Math.floor(random() * 256)
  const colour = (alpha: number): Rgba => [byte(), byte(), byte(), alpha]
  let surface = analysis.paper
  for (let depth = Math.floor(random() * 4); depth > 0; depth -= 1) {
    const alpha = random() < 0.7 ? 1 : random()
    const stops = random() < 0.2 ? [colour(1), colour(1)] : []
    const images =
      stops.length > 0 ? [{ text: 'linear-gradient(red,red)', stops, picture: false, size: '', line: false }] : []
    surface = analysis.surface(surface, sealPaint({ ...emptyPaint(), background: colour(alpha), images }), 1)
  }
  // Text under .3 is nearly what lies under it: then it is no colour any more but a fault of the page.
  const alpha = random() < 0.2 ? 0.3 + 0.7 * random() : 1
  const opacity = random() < 0.2 ? 0.5 + 0.5 * random() : 1
  return { analysis, surface, colour: random() < 0.3 ? [byte(), 0, 0, alpha] : colour(alpha), opacity }
}

describe.each(THEMES)('on $bg', (theme) => {
  test.each([
    { high: false, floor: 4.5 },
    { high: true, floor: 7 },
  ])('every character has $floor (high contrast: $high)', ({ high, floor }) => {
    const palette = toPalette({ ...theme, highContrast: high })
    const random = numbers(high ? 11 : 5)
    const failed: string[] = []
    for (let count = 0; count < 600; count += 1) {
      const { analysis, surface, colour, opacity } = draw(random)
      const text = analysis.text(surface, 'author', { colour, opacity, filled: false })
      text.characters = 10
      const solved = solveSurfaces(analysis.surfaces, palette)[surface.id]
      if (!solved) throw new Error('a surface without an answer')
      const shown = solveText(text, toGround(solved, palette)).colour
      const ratio = worst(luminance(shown), solved.under)
      if (ratio < floor) failed.push(`${colour} on ${surface.composites.join(' / ')}: ${ratio.toFixed(2)}`)
    }
    expect(failed).toEqual([])
  })

  test('coloured text keeps its hue within 10 degrees where the gamut has room for it', () => {
    const palette = toPalette(theme)
    const random = numbers(3)
    const bent: string[] = []
    for (let count = 0; count < 600; count += 1) {
      const { analysis, surface, colour, opacity } = draw(random)
      const own = toOklab([colour[0], colour[1], colour[2]])
      if (chroma(own) < 0.05) continue
      const text = analysis.text(surface, 'author', { colour, opacity, filled: false })
      text.characters = 10
      const solved = solveSurfaces(analysis.surfaces, palette)[surface.id]
      if (!solved) throw new Error('a surface without an answer')
      const now = toOklab(solveText(text, toGround(solved, palette)).colour)
      // White and black have no hue: the gamut left none.
      if (chroma(now) >= 0.02 && turned(hue(own), hue(now)) > 10) bent.push(`${colour}: ${turned(hue(own), hue(now))}`)
    }
    expect(bent).toEqual([])
  })
})
