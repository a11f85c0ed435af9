import { toGamut } from '../color/gamut'
import { fromLightness, luminance, toLightness } from '../color/luminance'
import { chroma, distance, type Oklab, toOklab, withChroma } from '../color/oklab'
import { over, type Rgb, type Rgba } from '../color/rgb'
import type { BorderKey } from './keys'
import type { Palette } from './palette'
import { atLuminance } from './reach'
import type { SolvedSurface } from './solve-surfaces'

/** ΔL* from both sides at which a thin line is still seen; or ΔE_OK where colour tells it. */
const SEEN_DARK = 6.2
const SEEN_LIGHT = 5.6
const SEEN_COLOUR = 0.075
const LOUD = 0.09
/** ΔE_OK under which the author's line was not seen either. */
const UNSEEN = 0.01

/** What a line lies beside. */
interface Beside {
  rgb: Rgb
  lab: Oklab
  /** L* */
  lightness: number
}

interface Sides {
  /** The author's surfaces. */
  source: readonly Rgb[]
  /** The theme's. */
  now: readonly Beside[]
}

const toBeside = (rgb: Rgb): Beside => ({ rgb, lab: toOklab(rgb), lightness: toLightness(luminance(rgb)) })

function isSeen(colour: Rgb, now: readonly Beside[], dark: boolean): boolean {
  const lightness = toLightness(luminance(colour))
  const step = dark ? SEEN_DARK : SEEN_LIGHT
  return now.every(
    (side) => Math.abs(side.lightness - lightness) >= step || distance(side.lab, toOklab(colour)) >= SEEN_COLOUR,
  )
}

function wantedLightness(lab: Oklab, lightness: number, now: readonly Beside[]): number {
  const base = Math.max(...now.map((side) => side.lightness))
  const place = base + 5 + 0.4 * (100 - lightness)
  if (chroma(lab) >= LOUD) return Math.max(base + 12, Math.min(62, Math.max(place, lightness)))
  return Math.min(place, base + 40)
}

/** From a lightness upward, or downward where there is no room, until the line is seen from both sides. */
function untilSeen(lab: Oklab, start: number, now: readonly Beside[], dark: boolean): Rgb {
  const first = dark ? 1 : -1
  for (const direction of [first, -first]) {
    for (let lightness = start; lightness >= 0 && lightness <= 100; lightness += direction) {
      const colour = atLuminance(lab, fromLightness(lightness))
      if (isSeen(colour, now, dark)) return colour
    }
  }
  return atLuminance(lab, fromLightness(start))
}

function side(colour: Rgba, { source, now }: Sides, palette: Palette): Rgba {
  if (colour[3] < 0.05) return colour
  const seen = over(colour, source[0] ?? [255, 255, 255])
  const wasSeen = source.every((ground) => distance(toOklab(ground), toOklab(seen)) >= UNSEEN)
  if (!wasSeen) {
    const nearest = source.findIndex((ground) => distance(toOklab(ground), toOklab(seen)) < UNSEEN)
    return [...(now[nearest]?.rgb ?? palette.paper), 1]
  }
  const own = toOklab([colour[0], colour[1], colour[2]])
  const seenLab = toOklab(seen)
  const isGrey = chroma(own) < 0.02
  const paper = palette.paperLab
  if (palette.dark) {
    const lab: Oklab = isGrey
      ? [0, paper[1], paper[2]]
      : withChroma(own, Math.min(chroma(own), 0.9 * chroma(own) + 0.01))
    const lightness = toLightness(luminance(seen))
    return [...untilSeen(lab, wantedLightness(own, lightness, now), now, true), 1]
  }
  const white = paper[0] > 0.999
  const lab = white ? seenLab : isGrey ? greyOf(seenLab[0], palette) : tinted(seenLab[0] * paper[0], own)
  const shown = toGamut(lab)
  return isSeen(shown, now, false) ? [...shown, 1] : [...untilSeen(lab, toLightness(luminance(shown)), now, false), 1]
}

const tinted = (lightness: number, [, a, b]: Oklab): Oklab => [lightness, a, b]

/** A grey line of a light theme, between its ink (black) and its paper (white). */
function greyOf(lightness: number, { ink, paperLab }: Palette): Oklab {
  const inkLab = toOklab(ink)
  const mix = (at: 0 | 1 | 2) => inkLab[at] + lightness * (paperLab[at] - inkLab[at])
  return [mix(0), mix(1), mix(2)]
}

/** Border colours in a theme, each against the surfaces on its two sides; null where none was said. */
export function solveBorder(
  { colours, outer, inner }: BorderKey,
  surfaces: readonly SolvedSurface[],
  palette: Palette,
): (Rgba | null)[] {
  const [out, own] = [surfaces[outer.id], surfaces[inner.id]]
  const sides: Sides = {
    source: [...outer.composites, ...(inner === outer ? [] : inner.composites)],
    now: [...(out?.composites ?? []), ...(inner === outer ? [] : (own?.composites ?? []))].map(toBeside),
  }
  const solved: (Rgba | null)[] = []
  for (const [index, colour] of colours.entries()) {
    // Mostly all four are one colour.
    const known = colours.findIndex((other) => other?.join() === colour?.join())
    solved.push(known < index ? (solved[known] ?? null) : colour && side(colour, sides, palette))
  }
  return solved
}
