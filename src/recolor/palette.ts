import { contrast } from '../color/contrast'
import { luminance, toLightness } from '../color/luminance'
import { type Oklab, toOklab } from '../color/oklab'
import { parseColour } from '../color/parse-colour'
import type { Rgb } from '../color/rgb'
import { darken, lighten } from './reach'

/** What an article is shown in; colours are any CSS. */
export interface RecolorTheme {
  dark: boolean
  /** Paper. */
  bg: string
  /** Ink. */
  fg: string
  link: string
  /** 7:1 for every text, and more where the eye needs it. */
  highContrast?: boolean
  /** Its selectors are the same in every theme of one article. */
  host?: readonly HostRule[]
}

/** What the sheet of whoever shows the article paints in it, besides paper, ink and links. */
export interface HostRule {
  selector: string
  /** CSS colours; what is not named is not painted. */
  background?: string
  color?: string
}

/** A theme as the solvers need it. */
export interface Palette {
  dark: boolean
  high: boolean
  paper: Rgb
  paperLab: Oklab
  /** L* of the paper. */
  paperLightness: number
  ink: Rgb
  link: Rgb
  /** Colours of the host's rules, in their order. */
  host: readonly { background: Rgb; color: Rgb }[]
}

/** What authors see while they write: white paper, WeChat's ink and link. */
export const SOURCE: { paper: Rgb; ink: Rgb; link: Rgb } = {
  paper: [255, 255, 255],
  ink: [25, 25, 25],
  link: [87, 107, 149],
}

/** Contrast of body text under the high-contrast switch: what weaker text falls back to is 7. */
const HIGH_INK = 11

function read(text: string, fallback: Rgb): Rgb {
  const colour = parseColour(text)
  return colour ? [Math.round(colour[0]), Math.round(colour[1]), Math.round(colour[2])] : fallback
}

/** A theme whose colours are none gets black on white, or the other way round. */
export function toPalette({ dark, bg, fg, link, highContrast = false, host = [] }: RecolorTheme): Palette {
  const paper = read(bg, dark ? [0, 0, 0] : [255, 255, 255])
  const named = read(fg, dark ? [255, 255, 255] : [0, 0, 0])
  const weak = highContrast && contrast(named, paper) < HIGH_INK
  const paperY = luminance(paper)
  const ink = weak ? (dark ? lighten : darken)(toOklab(named), [paperY], HIGH_INK) : named
  return {
    dark,
    high: highContrast,
    paper,
    paperLab: toOklab(paper),
    paperLightness: toLightness(paperY),
    ink,
    link: read(link, ink),
    host: host.map(({ background = '', color = '' }) => ({
      background: read(background, paper),
      color: read(color, ink),
    })),
  }
}
