import { contrastOf } from '../color/contrast'
import { toGamut } from '../color/gamut'
import { luminance } from '../color/luminance'
import { distance, type Oklab, toOklab } from '../color/oklab'
import type { Rgb } from '../color/rgb'
import { darkFloor, emphasisFloor, FLOOR, INK_FLOOR, lightFloor } from './floors'
import type { TextKey } from './keys'
import type { Palette } from './palette'
import { darken, lighten, worst } from './reach'
import type { SolvedSurface } from './solve-surfaces'

/** A text in a theme. */
export interface SolvedText {
  colour: Rgb
  /** The least contrast it may be moved to. */
  floor: number
  /** Theme ink on the same surface: what a weaker text stays weaker than. */
  inkRatio: number
  kind: 'ink' | 'grey' | 'colour' | 'fixed'
}

/** OKLCH chroma below which a text is grey. */
const GREY = 0.04
/** Contrast on white from which grey is body text. */
const BODY = 7
/** Contrast of an author's text that lost what it stood on: white on paper. */
const LOST = 1.15
/** Characters up to which coloured text is emphasis. */
const SHORT = 80
/** ΔE_OK from ink under which a long text may be moved to the contrast of a short one, where more of its colour is seen. */
const LIKE_INK = 0.085
/** Weakest grey that is told from paper, and the span from it to body text. */
const FAINT = 1.2
const GREY_SPAN = BODY - FAINT
/** Greys against ink: at the strong end, and at most. */
const NEAR_INK = 0.93
const BELOW_INK = 0.965
/** Contrast of unmoved ink from which a surface is near paper. */
const NEAR_PAPER = 5.5
/** OKLab lightness of light grey text on fills. */
const LIGHT_TEXT = 0.87

/** What a surface offers the text on it in a theme. */
export interface Ground {
  under: readonly number[]
  /** Theme ink there, and its contrast. */
  ink: Rgb
  inkRatio: number
  /** What a text needs at least. */
  floor: number
  palette: Palette
}

/** Theme ink on a surface: as it is where it reaches `floor`, else moved there in its own hue. */
function inkOn(under: readonly number[], floor: number, { ink, dark }: Palette): Rgb {
  const y = luminance(ink)
  if (worst(y, under) >= floor) return ink
  const lab = toOklab(ink)
  const [up, down] = [worst(1, under), worst(0, under)]
  if (dark ? up >= Math.min(floor, down) : up > down && down < floor) return lighten(lab, under, Math.min(floor, up))
  return darken(lab, under, Math.min(floor, down))
}

/** Toward the side that has more room, or the wanted one where it has enough. */
function reach(lab: Oklab, { under }: Ground, target: number, light: boolean): Rgb {
  const [up, down] = [worst(1, under), worst(0, under)]
  const upward = light ? up >= target || up >= down : up > down && down < target
  return upward ? lighten(lab, under, Math.min(target, up)) : darken(lab, under, Math.min(target, down))
}

function grey(text: TextKey, ground: Ground): Rgb {
  const { under, inkRatio, floor, palette } = ground
  const most = Math.max(palette.high ? floor : FLOOR, BELOW_INK * inkRatio)
  const share = Math.min(1, Math.max(0, (text.ratio - FAINT) / GREY_SPAN))
  const lightest = Math.min(floor, most)
  const white = !palette.dark && palette.paperLab[0] > 0.999
  // On white an author's greys stay; only those too weak move, and no further than they must.
  const target = white ? lightest : Math.min(most, lightest + share * Math.max(0, NEAR_INK * inkRatio - lightest))
  const own = worst(text.y, under)
  if (white && own >= floor && own <= most && text.y < Math.min(...under)) return toGamut(text.lab)
  const lab: Oklab =
    palette.dark || !white ? [0, toOklab(palette.ink)[1] * 0.5, toOklab(palette.ink)[2] * 0.5] : text.lab
  return reach(lab, ground, target, palette.dark)
}

/** Light text on a darker surface keeps its place; grey is near white, a tint stays where it passes. */
function light(text: TextKey, ground: Ground): Rgb {
  const { under, palette } = ground
  const floor = lightFloor(under, palette.high)
  const isGrey = text.chroma < GREY
  const own: Oklab = isGrey && palette.dark ? [Math.max(text.lab[0], LIGHT_TEXT), text.lab[1], text.lab[2]] : text.lab
  const shown = toGamut(own)
  const y = luminance(shown)
  const target = isGrey || palette.high ? floor : FLOOR
  if (y > Math.max(...under) && worst(y, under) >= target) return shown
  return reach(own, ground, target, true)
}

function coloured(text: TextKey, ground: Ground): Rgb {
  const { under, floor, palette } = ground
  const { lab } = text
  const isShort = text.characters <= SHORT
  if (!palette.dark) {
    if (text.y < Math.min(...under) && worst(text.y, under) >= floor) return toGamut(lab)
    return reach(lab, ground, floor, false)
  }
  const target = emphasisFloor(floor, isShort, palette.high)
  const least = toOklab(lighten(lab, under, Math.min(target, worst(1, under))))[0]
  const place = Math.min(0.9, Math.max(0.25, lab[0]))
  const wanted = least + Math.max(0, 0.75 * (0.9 - least) * ((place - 0.25) / 0.65))
  const shown = toGamut([wanted, lab[1], lab[2]])
  return worst(luminance(shown), under) >= target ? shown : reach(lab, ground, target, true)
}

/** A colour of the theme: as it is where it passes, else moved in its own hue. */
function themed(own: Rgb, ground: Ground): Rgb {
  const { under, floor, palette } = ground
  if (worst(luminance(own), under) >= floor) return own
  return reach(toOklab(own), ground, floor, palette.dark)
}

/** A colour of the host is chosen for its paper: only another ground asks for another. */
function onHost({ rule }: TextKey, ground: Ground): Rgb {
  const { palette } = ground
  return themed(palette.host[rule]?.color ?? palette.ink, { ...ground, floor: palette.high ? ground.floor : FLOOR })
}

/** The ground that texts stand on, once for each surface. */
export function toGround({ under }: SolvedSurface, palette: Palette): Ground {
  const floor = palette.dark ? lightFloor(under, palette.high) : darkFloor(under, palette.high)
  const ink = inkOn(under, Math.min(INK_FLOOR, 21), palette)
  const own = worst(luminance(ink), under)
  const plain = worst(luminance(palette.ink), under)
  // On a box near paper ink is moved a little, and a grey there stays weaker than the ink beside the box too.
  return { under, ink, inkRatio: plain >= NEAR_PAPER ? Math.min(own, plain) : own, floor, palette }
}

/** One text on its surface in a theme. */
export function solveText(text: TextKey, ground: Ground): SolvedText {
  const { floor, inkRatio, palette } = ground
  const done = (colour: Rgb, kind: SolvedText['kind'], least = floor): SolvedText => ({
    colour,
    floor: least,
    inkRatio,
    kind,
  })
  if (text.role === 'ink') return done(ground.ink, 'ink')
  if (text.role === 'link' || text.role === 'linked') return done(themed(palette.link, ground), 'fixed')
  if (text.role === 'host') return done(onHost(text, ground), 'fixed', FLOOR)
  const below = Math.max(...text.surface.composites.map(luminance))
  const isGrey = text.chroma < GREY
  if (isGrey && text.ratio < LOST) return done(ground.ink, 'ink')
  if (text.y > below) {
    const colour = light(text, ground)
    return done(colour, isGrey ? 'fixed' : 'colour', isGrey || palette.high ? floor : Math.min(floor, FLOOR))
  }
  if (!isGrey) {
    const colour = coloured(text, ground)
    const mayFall = text.characters <= SHORT || distance(toOklab(colour), toOklab(ground.ink)) < LIKE_INK
    return done(colour, 'colour', emphasisFloor(floor, palette.dark && mayFall, palette.high))
  }
  return contrastOf(text.y, 1) >= BODY ? done(ground.ink, 'ink') : done(grey(text, ground), 'grey')
}
