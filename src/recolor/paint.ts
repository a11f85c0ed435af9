import { parseColour } from '../color/parse-colour'
import type { Rgba } from '../color/rgb'
import { type ImageLayer, readImages } from './background-images'
import { canMove } from './can-move'

/** Colours of one element, as its style attribute or its presentational attributes say them. Null: not said. */
export interface Paint {
  color: Rgba | null
  /** `-webkit-text-fill-color` */
  fill: Rgba | null
  background: Rgba | null
  /** Uppermost first. */
  images: ImageLayer[]
  /** The background is seen through the letters only. */
  clipsText: boolean
  /** Of LINES */
  borders: (Rgba | null)[] | null
  opacity: number
  shadow: boolean
  boxShadow: boolean
  /** filter, mix-blend-mode, text stroke */
  effect: boolean
  /** Of the letters' outline. */
  stroke: Rgba | null
  /** It changes over time where its style changes. */
  transition: boolean
  /** Properties of OVERRIDDEN that it says with `!important`. */
  important: readonly string[]
  /** It can lie elsewhere than in its place in the text. */
  moves: boolean
  /** Equal for equal backgrounds. */
  surfaceKey: string
  borderKey: string
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const

/** Lines that have a colour of their own: the four borders, and the line through or under the text. */
export const LINES = [...SIDES.map((side) => `border-${side}-color`), 'text-decoration-color']

/** Longest style attribute whose text is searched for what need not be asked, UTF-16 units. */
export const LONGEST_STYLE = 65_536

export const emptyPaint = (): Paint => ({
  color: null,
  fill: null,
  background: null,
  images: [],
  clipsText: false,
  borders: null,
  opacity: 1,
  shadow: false,
  boxShadow: false,
  effect: false,
  stroke: null,
  transition: false,
  important: [],
  moves: false,
  surfaceKey: '',
  borderKey: '',
})

/** Whether it says anything of what we look at. */
export const saysNothing = (paint: Paint): boolean =>
  !(paint.color || paint.fill || paint.borders) &&
  paint.surfaceKey === '' &&
  paint.opacity === 1 &&
  !(paint.shadow || paint.boxShadow || paint.effect || paint.transition || paint.moves || paint.clipsText)

/** Sets the keys from the colours; after the last change. */
export function sealPaint(paint: Paint): Paint {
  const { background, images, borders } = paint
  if (background || images.length > 0) {
    paint.surfaceKey = `${background ?? ''}|${images.map(({ text, line }) => `${text}${line ? '-' : ''}`).join()}`
  }
  if (borders) paint.borderKey = borders.map((side) => side ?? '').join('|')
  return paint
}

/** Properties that a sheet of ours sets, where an author's inline `!important` would win over it. */
const OVERRIDDEN = [
  ...['color', '-webkit-text-fill-color', 'background-color', 'background-image', 'opacity'],
  ...['text-shadow', 'box-shadow', 'filter', 'mix-blend-mode', 'transition'],
  ...LINES,
  ...['-webkit-text-stroke-width', '-webkit-text-stroke-color'],
]

/** Not the `border-box` of so many articles. */
const BORDER = /(?:^|[;\s])border/

const isSet = (value: string, none: string): boolean => value !== '' && value !== none && value !== 'initial'

function readBorders(style: CSSStyleDeclaration): (Rgba | null)[] {
  // One question for the commonest answer; it is empty where the sides differ.
  if (style.getPropertyValue('border-style') === 'none') return []
  return SIDES.map((side) => {
    const line = style.getPropertyValue(`border-${side}-style`)
    if (line === '' || line === 'none' || line === 'hidden') return null
    return parseColour(style.getPropertyValue(`border-${side}-color`))
  })
}

function readLines(style: CSSStyleDeclaration, text: string): Paint['borders'] {
  const lines = BORDER.test(text) ? readBorders(style) : []
  if (text.includes('text-decoration')) lines[4] = parseColour(style.textDecorationColor)
  return lines.some((line) => line) ? lines : null
}

function readBackground(style: CSSStyleDeclaration, text: string, paint: Paint): void {
  paint.background = parseColour(style.getPropertyValue('background-color'))
  if (paint.background?.[3] === 0) paint.background = null
  const image = style.getPropertyValue('background-image')
  if (image !== '' && image !== 'none') {
    const [size, repeat] = [style.getPropertyValue('background-size'), style.getPropertyValue('background-repeat')]
    paint.images = readImages(image, size, repeat)
  }
  if (paint.images.length === 0 && !text.includes('clip')) return
  const clip = style.getPropertyValue('background-clip') || style.getPropertyValue('-webkit-background-clip')
  paint.clipsText = clip.includes('text')
}

function readEffects(style: CSSStyleDeclaration, text: string, paint: Paint): void {
  if (text.includes('opacity')) {
    const value = style.opacity
    const opacity = Number.parseFloat(value) / (value.endsWith('%') ? 100 : 1)
    paint.opacity = opacity >= 0 && opacity <= 1 ? opacity : 1
  }
  if (text.includes('shadow')) {
    paint.shadow = isSet(style.textShadow, 'none')
    paint.boxShadow = isSet(style.boxShadow, 'none')
  }
  if (text.includes('filter') || text.includes('blend') || text.includes('stroke')) {
    paint.effect =
      isSet(style.filter, 'none') ||
      isSet(style.mixBlendMode, 'normal') ||
      isSet(style.getPropertyValue('-webkit-text-stroke-width'), '0px')
    paint.stroke = parseColour(style.getPropertyValue('-webkit-text-stroke-color'))
  }
}

/**
 * What a style declares of colours. `text` is the attribute in lower case, and tells what need not be
 * asked. Also reads a computed style, whose `text` must name what is wanted.
 */
export function readPaint(style: CSSStyleDeclaration, text: string): Paint {
  const paint = emptyPaint()
  if (text.includes('color')) paint.color = parseColour(style.color)
  if (text.includes('text-fill')) paint.fill = parseColour(style.getPropertyValue('-webkit-text-fill-color'))
  if (text.includes('background')) readBackground(style, text, paint)
  paint.borders = readLines(style, text)
  readEffects(style, text, paint)
  paint.transition = text.includes('transition')
  if (text.includes('!')) paint.important = OVERRIDDEN.filter((name) => style.getPropertyPriority(name) === 'important')
  paint.moves = canMove(text)
  return sealPaint(paint)
}
