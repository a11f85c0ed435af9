import { toGamut } from '../color/gamut'
import { fromLightness, luminance, toLightness } from '../color/luminance'
import { chroma, distance, type Oklab, toOklab, withChroma } from '../color/oklab'
import { over, type Rgb, type Rgba } from '../color/rgb'
import { attempt } from './attempt'
import { compose, faded, withPicture } from './composites'
import { carriesText, type Demand, demand, UNDER_WHITE, UNDER_WHITE_HIGH } from './demand'
import { FLOOR, INK_FLOOR } from './floors'
import type { Surface } from './keys'
import type { Palette } from './palette'
import { atLuminance, worst } from './reach'

/** A surface in a theme: its own layers, and what may lie under its text. */
export interface SolvedSurface {
  background: Rgba | null
  /** Colours of each image layer. */
  stops: readonly (readonly Rgba[])[]
  composites: readonly Rgb[]
  /** Luminance of each composite. */
  under: readonly number[]
  changed: boolean
}

/** Least step in L* that is seen as one, near black and near white. */
const SEEN_DARK = 4.4
const SEEN_LIGHT = 3.7
/** From this chroma a fill is loud: an accent. */
const LOUD = 0.09
/** Up to this a colour has hardly a hue of its own; and up to this none at all, and takes the paper's. */
const NEAR_GREY = 0.02
const NO_HUE = 0.012
/** L* from which a tinted box is a page of its own rather than a box on one: its tint stays faint by night too. */
const PAGE = 97
/** L* of accents in dark themes: white reaches 4.5:1 on the first, 7:1 on the second, and a tint too on the last. */
const ACCENT = 46
const ACCENT_UNDER_INK = 37
const ACCENT_HIGH = 34
/** Luminance from which black has room for 4.5:1, and for more. */
const UNDER_BLACK = 0.24
const UNDER_BLACK_HIGH = 0.46

/** ΔE_OK from which two colours of an author are two. */
const DIFFERS = 0.003

const accent = (high: boolean, ink: boolean): number => (high ? ACCENT_HIGH : ink ? ACCENT_UNDER_INK : ACCENT)

/** Lightness and chroma of a colour in a dark theme. */
function toDark(
  lightness: number,
  c: number,
  { paperLightness: paper, high }: Palette,
  ink: boolean,
): [number, number] {
  if (c >= LOUD) {
    const most = Math.max(accent(high, ink), paper + 15)
    return [Math.min(most, Math.max(lightness, paper + 14)), 0.9 * c]
  }
  if (lightness < 50) return [Math.max(paper + SEEN_DARK, Math.min(lightness, high ? ACCENT_HIGH : ACCENT)), c]
  const kept = lightness >= PAGE ? 0.6 * c : Math.min(1.25 * c, Math.max(c * 0.8, 0.06))
  return [paper + SEEN_DARK + 0.32 * (100 - lightness), kept]
}

/** A colour's place in a light theme: paper's tint over all, white is paper. */
function toTinted(own: Oklab, { paperLab }: Palette): Oklab {
  const lightness = own[0] * paperLab[0]
  const [c, tint] = [chroma(own), chroma(paperLab)]
  // White paper has no tint to give.
  if (tint < 0.005) return [lightness, own[1], own[2]]
  const isNear = own[1] * paperLab[1] + own[2] * paperLab[2] > 0.7 * c * tint
  if (c < NO_HUE || (isNear && c < NEAR_GREY)) return [lightness, paperLab[1], paperLab[2]]
  // A fainter tint near the paper's own hue would look grey on it.
  const [, a, b] = isNear ? withChroma(own, Math.max(c, tint)) : own
  return [lightness, a, b]
}

interface Target {
  /** Hue and chroma as seen; its lightness is not used. */
  lab: Oklab
  /** The same of the layer itself, which is stronger where it is half-transparent. */
  own: Oklab
  y: number
}

function aim(own: Oklab, seen: Rgb, palette: Palette, wants: Demand): Target {
  const seenLab = toOklab(seen)
  if (!palette.dark) {
    const lab = toTinted([seenLab[0], own[1], own[2]], palette)
    return { lab, own: lab, y: luminance(toGamut(lab)) }
  }
  // What is seen of it decides whether it is loud: a red of alpha .08 is a pale pink.
  const [lightness, c] = toDark(
    toLightness(luminance(seen)),
    Math.min(chroma(own), chroma(seenLab)),
    palette,
    wants.ink,
  )
  const isGrey = chroma(own) < NEAR_GREY / 2
  const lab: Oklab = isGrey ? [0, palette.paperLab[1], palette.paperLab[2]] : withChroma(own, c)
  return { lab, own: isGrey ? lab : withChroma(own, Math.max(c, 0.9 * chroma(own))), y: fromLightness(lightness) }
}

/** Moves a target away from what lies under it until the step is seen. */
function apart(y: number, below: number, { dark }: Palette, most: number): number {
  const [own, under] = [toLightness(y), toLightness(below)]
  const step = dark ? SEEN_DARK : SEEN_LIGHT
  if (Math.abs(own - under) >= step) return y
  const up = under + step
  const down = under - step
  const upward = dark ? fromLightness(up) <= most || down < 0 : own > under && up <= 100
  return fromLightness(upward ? up : down)
}

/** The layer colour whose composite has the wanted luminance; opaque where its alpha cannot reach it. */
function layer(target: Target, alpha: number, below: Rgb): Rgba {
  const whole = atLuminance(target.lab, target.y)
  if (alpha >= 1) return [...whole, 1]
  let [low, high] = [0, 1]
  let found: Rgb = whole
  for (let step = 0; step < 10; step += 1) {
    const middle = (low + high) / 2
    found = toGamut([middle, target.own[1], target.own[2]])
    if (luminance(over([...found, alpha], below)) < target.y) low = middle
    else high = middle
  }
  const seen = over([...found, alpha], below)
  const reached = Math.abs(toLightness(luminance(seen)) - toLightness(target.y)) < 1
  const hued = chroma(toOklab(found)) >= Math.min(NEAR_GREY, chroma(target.own) * 0.9)
  return reached && hued ? [...found, alpha] : [...whole, 1]
}

/** Surfaces of an article in a theme, by id. Parents come before children in `surfaces`. */
export function solveSurfaces(surfaces: readonly Surface[], palette: Palette): SolvedSurface[] {
  const solved: SolvedSurface[] = []
  const failed = onPaper(palette)
  for (const surface of surfaces) solved.push(attempt(() => solve(surface, solved, palette), failed))
  return solved
}

/** A surface whose own layers cannot be shown: the theme's paper. */
export const onPaper = ({ paper }: Palette): SolvedSurface => seal([...paper, 1], [], [paper], true)

const seal = (
  background: Rgba | null,
  stops: readonly (readonly Rgba[])[],
  composites: readonly Rgb[],
  changed: boolean,
): SolvedSurface => ({ background, stops, composites, under: composites.map(luminance), changed })

/** Text on a picture stays as its author had it, where a theme is as light as theirs. */
export const isUntouched = ({ plate }: Surface, palette: Palette): boolean => plate === 'night' && isDay(palette)

const isDay = ({ dark, high }: Palette): boolean => !dark && !high

/** Alpha of the plate under text on pictures. */
export const PLATE = 0.88

function solve(surface: Surface, others: readonly SolvedSurface[], palette: Palette): SolvedSurface {
  const parent = surface.parent && others[surface.parent.id]
  if (!parent) return seal(null, [], [palette.paper], false)
  if (surface.host !== null) return seal(null, [], [palette.host[surface.host]?.background ?? palette.paper], false)
  if (surface.like) {
    const { background, stops } = others[surface.like.id] ?? parent
    const images = stops.map((own, index) => (surface.like?.images[index]?.line ? [] : own))
    return seal(background, stops, compose(parent.composites, background, images), true)
  }
  if (surface.among.length > 0) {
    const all = surface.among.flatMap(({ id }) => others[id]?.composites ?? [])
    return seal(null, [], all, true)
  }
  if (surface.plate) {
    const paper: Rgba = [...palette.paper, PLATE]
    return seal(paper, [], [over(paper, [255, 255, 255]), over(paper, [0, 0, 0])], true)
  }
  const wants = demand(surface, palette.high)
  const first = paintLayers(surface, parent, palette, (y) => give(y, wants, surface, palette), wants)
  if (!carriesText(surface) || stands(first.under, palette)) return first
  // No ink can stand on all of it: everything goes to one side, and nothing shines through.
  const light = palette.dark || wants.light || luminance(surface.composites[0] ?? palette.paper) < UNDER_WHITE
  const most = Math.min(wants.light ? wants.most : 1, palette.high ? UNDER_WHITE_HIGH : UNDER_WHITE)
  const least = palette.high ? UNDER_BLACK_HIGH : UNDER_BLACK
  return paintLayers(surface, parent, palette, (y) => (light ? Math.min(y, most) : Math.max(y, least)), wants, true)
}

/** Whether some ink has its floor on all composites. */
function stands(under: readonly number[], { high }: Palette): boolean {
  const floor = high ? INK_FLOOR : FLOOR
  return worst(1, under) >= floor || worst(0, under) >= floor
}

/** `bound` has the last word on a layer's luminance; `opaque`: whatever its alpha was. */
function paintLayers(
  surface: Surface,
  parent: SolvedSurface,
  palette: Palette,
  bound: (y: number) => number,
  wants: Demand,
  opaque = false,
): SolvedSurface {
  const ground = surface.parent?.composites[0] ?? [255, 255, 255]
  const groundNow = parent.composites[0] ?? palette.paper
  // On white paper all stays as it is, unless what lies below had to change; over a picture by day as the text there does.
  const isSame =
    !opaque &&
    ((surface.picture && isDay(palette)) ||
      (isWhitePaper(palette) && parent.composites.join() === (surface.parent?.composites ?? []).join()))
  const highest = palette.dark ? fromLightness(accent(palette.high, wants.ink)) : 1
  const place = (own: Rgba, seen: Rgb, line: boolean): Rgba => {
    const target = aim(toOklab([own[0], own[1], own[2]]), seen, palette, wants)
    if (isSame && (line || bound(target.y) === target.y)) return own
    const stepped = apart(target.y, luminance(groundNow), palette, highest)
    // Giving way to its text must not make a fill what lies below it.
    const y = line ? stepped : apart(bound(stepped), luminance(groundNow), palette, highest)
    return layer({ ...target, y }, opaque && !line ? 1 : own[3], groundNow)
  }
  const recolour = (colour: Rgba, line: boolean): Rgba => {
    const own = faded(colour, surface.opacity)
    if (own[3] === 0) return own
    const seen = over(own, ground)
    const isGround = distance(toOklab(seen), toOklab(ground)) < DIFFERS
    return isGround && !opaque ? [...groundNow, own[3]] : place(own, seen, line)
  }
  const background = surface.background && recolour(surface.background, false)
  const stops = surface.images.map(({ stops: own, line }) => own.map((stop) => recolour(stop, line)))
  const shown = stops.map((own, index) => (surface.images[index]?.line ? [] : own))
  return seal(background, stops, withPicture(surface, compose(parent.composites, background, shown)), true)
}

const isWhitePaper = ({ paper, dark }: Palette): boolean => !dark && paper.every((channel) => channel === 255)

/** A fill gives way to the text on it: darker under light text, lighter where a gradient leaves dark text nothing. */
function give(y: number, wants: Demand, surface: Surface, { dark, high }: Palette): number {
  if (wants.light) return Math.min(y, wants.most)
  if (dark || !carriesText(surface)) return y
  if (high) return Math.max(y, UNDER_BLACK_HIGH)
  return surface.composites.length > 1 ? Math.max(y, UNDER_BLACK) : y
}
