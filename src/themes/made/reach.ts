import { contrast } from '../../color/contrast'
import { toGamut } from '../../color/gamut'
import { luminance } from '../../color/luminance'
import { type Oklab, toOklab } from '../../color/oklab'
import { parseHex, type Rgb, toHex } from '../../color/rgb'

/** Of the way to an end, so that no halving is needed: some thirty colours are made at a time, once a theme. */
const STEPS = 40
/** Above a floor, for rounding. */
const ROOM = 0.05

/** A palette's colour; what is none is black. */
export const hexOf = (text: string): Rgb => parseHex(text) ?? [0, 0, 0]

const between = (a: Oklab, b: Oklab, share: number): Oklab => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
]

/** `share` 0–1 of the way from one colour to another, in OKLab. Hex in, hex out. */
export const mix = (from: string, to: string, share: number): string =>
  toHex(toGamut(between(toOklab(hexOf(from)), toOklab(hexOf(to)), share)))

const holds = (colour: Rgb, others: readonly Rgb[], floor: number): boolean =>
  others.every((other) => contrast(colour, other) >= floor)

/**
 * The nearest colour of that hue and chroma (as the gamut holds) with at least `floor` on each of `backs`: lighter on
 * dark ones, darker on light ones. Where none has it, white or black. Hex in, hex out.
 */
export function raised(text: string, backs: readonly string[], floor: number): string {
  const under = backs.map(hexOf)
  if (holds(hexOf(text), under, floor)) return text
  const [lightness, a, b] = toOklab(hexOf(text))
  const dark = under.reduce((sum, back) => sum + luminance(back), 0) / under.length < 0.18
  const end = dark ? 1 : 0
  for (let step = 1; step <= STEPS; step += 1) {
    const colour = toGamut([lightness + ((end - lightness) * step) / STEPS, a, b])
    if (holds(colour, under, floor + ROOM)) return toHex(colour)
  }
  return dark ? '#ffffff' : '#000000'
}

/** A ground that gives way toward `paper` until each of `texts` has `floor` on it; at last it is the paper. */
export function yielding(back: string, paper: string, texts: readonly string[], floor: number): string {
  const over = texts.map(hexOf)
  if (holds(hexOf(back), over, floor)) return back
  for (let step = 1; step < STEPS; step += 1) {
    const colour = hexOf(mix(back, paper, step / STEPS))
    if (holds(colour, over, floor + ROOM)) return toHex(colour)
  }
  return paper
}
