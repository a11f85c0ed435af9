import { type Rgb, type Rgba, toCss, toExactCss, toHex } from '../color/rgb'
import { attempt } from './attempt'
import { repaint } from './background-images'
import { describeText } from './describe-text'
import type { Analysed } from './entry'
import { keepApart } from './keep-apart'
import type { ClipKey, Surface, TextKey } from './keys'
import { LINES } from './paint'
import type { Palette } from './palette'
import { solveBorder } from './solve-borders'
import { isUntouched, onPaper, PLATE, type SolvedSurface, solveSurfaces } from './solve-surfaces'
import { type Ground, type SolvedText, solveText, toGround } from './solve-texts'

/** Names of the classes an element may get; `prefix` is the root's own. */
export const surfaceClass = (prefix: string, id: number): string => `${prefix}s${id}`
export const textClass = (prefix: string, id: number): string => `${prefix}t${id}`
export const borderClass = (prefix: string, id: number): string => `${prefix}b${id}`
export const clipClass = (prefix: string, id: number): string => `${prefix}c${id}`
export const plateClass = (prefix: string, plate: 'night' | 'always'): string => `${prefix}plate-${plate}`

export const veilClass = (prefix: string, plate: 'night' | 'always', id: number): string => `${prefix}${plate[0]}v${id}`

const rule = (name: string, declarations: string[]): string =>
  declarations.length === 0 ? '' : `.${name}{${declarations.map((one) => `${one}!important`).join(';')}}`

const imageText = (images: Surface['images'], stops: readonly (readonly Rgba[])[]): string =>
  images.map(({ text, picture }, index) => (picture ? text : repaint(text, stops[index] ?? []))).join()

interface SheetOf {
  palette: Palette
  prefix: string
  /** The plates that this theme shows. */
  plates: readonly ('night' | 'always')[]
}

const platesOf = ({ dark, high }: Palette): SheetOf['plates'] => (dark || high ? ['night', 'always'] : ['always'])

/** Ground and a soft edge; isolated, since a block's ground is otherwise painted below a picture that stands in a line. */
function plateOf({ paper }: Palette): string[] {
  const plate = plateColour(paper)
  return ['isolation:isolate', `background-color:${plate}`, `box-shadow:0 0 0 .3em ${plate}`, 'border-radius:.3em']
}

const plateColour = (paper: Rgb): string => `${toHex(paper)}${Math.round(PLATE * 255).toString(16)}`

function surfaceRule(
  surface: Surface,
  solved: SolvedSurface | undefined,
  { prefix, palette, plates }: SheetOf,
): string {
  const { images } = surface
  if (!solved || !surface.parent || (!surface.background && images.length === 0)) return ''
  const declarations: string[] = []
  const shown = imageText(images, solved.stops)
  if (solved.background) declarations.push(`background-color:${toCss(solved.background)}`)
  if (images.some(({ picture }) => !picture)) declarations.push(`background-image:${shown}`)
  const own = rule(surfaceClass(prefix, surface.id), declarations)
  if (images.length === 0 || !surface.picture) return own
  const plate = plateColour(palette.paper)
  const veil = [
    `background-image:linear-gradient(${plate},${plate}),${shown}`,
    `background-size:100% 100%,${images.map(({ size }) => size || 'auto').join()}`,
  ]
  return own + plates.map((name) => rule(veilClass(prefix, name, surface.id), veil)).join('')
}

/** Letters in the shape of a gradient: each stop is a text of its own, and a plate lies behind them in the same element. */
function clipRule(
  { id, images, surface, background, plate }: ClipKey,
  ground: Ground,
  { prefix, palette, plates }: SheetOf,
): string {
  const isPlated = plate !== null && plates.includes(plate)
  if (plate && !isPlated) return ''
  const asText = (colour: Rgba): Rgba => {
    if (colour[3] === 0) return colour
    return [...solveText(describeText(surface, 'author', { colour, opacity: 1, filled: false }), ground).colour, 1]
  }
  const solid = background && toCss(asText(background))
  const stops = images.map((image) => image.stops.map(asText))
  const shown = imageText(images, stops) || `linear-gradient(${solid},${solid})`
  const declarations = images.length > 0 || isPlated ? [`background-image:${shown}${isPlated ? ',none' : ''}`] : []
  if (isPlated) {
    const clips = (images.length > 0 ? images : [plate]).map(() => 'text').join()
    declarations.push(`-webkit-background-clip:${clips},border-box`, ...plateOf(palette))
  } else if (solid) declarations.push(`background-color:${solid}`)
  return rule(clipClass(prefix, id), declarations)
}

/** The host's own sheet gives that colour already, to links with another one for those that were visited. */
const isSaidByHost = ({ role, rule, surface }: TextKey, colour: string, { link, host }: Palette): boolean =>
  (role === 'link' && colour === toHex(link) && !surface.plate) ||
  (role === 'host' && colour === toHex(host[rule]?.color ?? link))

/** The style sheet of an article in a theme. */
export function toSheet(analysed: Analysed, palette: Palette, prefix: string): string {
  const { analysis } = analysed
  const surfaces = solveSurfaces(analysis.surfaces, palette)
  const grounds = new Map<Surface, Ground>()
  const groundOf = (surface: Surface): Ground => {
    const known = grounds.get(surface)
    if (known) return known
    const ground = toGround(surfaces[surface.id] ?? onPaper(palette), palette)
    grounds.set(surface, ground)
    return ground
  }
  const sheet: SheetOf = { palette, prefix, plates: platesOf(palette) }
  const solved = analysis.texts.map((text): SolvedText | null => {
    // Without characters it is nobody's: an element that says a colour for others to change.
    if (text.role === 'hidden' || text.role === 'clip' || text.characters === 0) return null
    const failed: SolvedText = { colour: palette.ink, floor: 0, inkRatio: 0, kind: 'fixed' }
    return attempt(() => solveText(text, groundOf(text.surface)), failed)
  })
  keepApart(analysis.texts, surfaces, solved, palette.ink)
  const rules: string[] = []
  for (const surface of analysis.surfaces) rules.push(surfaceRule(surface, surfaces[surface.id], sheet))
  for (const text of analysis.texts) {
    const own = solved[text.id]
    if (!own) continue
    const colour = isUntouched(text.surface, palette) ? toExactCss(text.colour) : toHex(own.colour)
    if (isSaidByHost(text, colour, palette)) continue
    const declarations = [`${text.role === 'outline' ? '-webkit-text-stroke-' : ''}color:${colour}`]
    if (text.filled) declarations.push(`-webkit-text-fill-color:${colour}`)
    rules.push(rule(textClass(prefix, text.id), declarations))
  }
  for (const border of analysis.borders) {
    const colours = attempt(() => solveBorder(border, surfaces, palette), [])
    const declarations = LINES.flatMap((line, index) => {
      const colour = colours[index]
      return colour ? [`${line}:${toCss(colour)}`] : []
    })
    rules.push(rule(borderClass(prefix, border.id), declarations))
  }
  for (const clip of analysis.clips) rules.push(attempt(() => clipRule(clip, groundOf(clip.surface), sheet), ''))
  rules.push(effects(sheet))
  return `@media not (forced-colors:active){${rules.join('')}}@media (forced-colors:active){.${prefix}image{background-image:none!important}}`
}

/** Rules that hang on no colour of the article's. */
function effects({ palette, prefix, plates }: SheetOf): string {
  const isWhite = !palette.dark && toHex(palette.paper) === '#ffffff'
  return [
    `.${prefix}root{color-scheme:${palette.dark ? 'dark' : 'light'}}`,
    // Not 1: a faded group is painted above what is beside it, and with 1 it would sink below a picture it lies on.
    `.${prefix}opaque{opacity:.999!important}`,
    palette.dark || palette.high ? `.${prefix}opaque-night{opacity:.999!important}` : '',
    `.${prefix}flat{background:none!important}`,
    `.${prefix}still{transition:none!important}`,
    `.${prefix}plain{filter:none!important;mix-blend-mode:normal!important;-webkit-text-stroke:0!important}`,
    isWhite ? '' : `.${prefix}shade{text-shadow:none!important}`,
    palette.dark ? `.${prefix}lift{box-shadow:0 0 0 1px rgb(255 255 255/.08)!important}` : '',
    ...plates.map((name) => rule(plateClass(prefix, name), plateOf(palette))),
  ].join('')
}
