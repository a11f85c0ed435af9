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
  /** top, right, bottom, left */
  borders: (Rgba | null)[] | null
  opacity: number
  shadow: boolean
  boxShadow: boolean
  /** filter, mix-blend-mode, text stroke */
  effect: boolean
  /** A line through or under the text in a colour of its own. */
  decoration: Rgba | null
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

export const SIDES = ['top', 'right', 'bottom', 'left'] as const

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
  decoration: null,
  transition: false,
  important: [],
  moves: false,
  surfaceKey: '',
  borderKey: '',
})

/** Whether it says anything of what we look at. */
export const saysNothing = (paint: Paint): boolean =>
  !(paint.color || paint.fill || paint.borders || paint.decoration) &&
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
  ...SIDES.map((side) => `border-${side}-color`),
  ...['text-decoration-color', '-webkit-text-stroke-width', '-webkit-text-stroke-color'],
]

/** Not the `border-box` of so many articles. */
const BORDER = /(?:^|[;\s])border/

const isSet = (value: string, none: string): boolean => value !== '' && value !== none && value !== 'initial'

function readBorders(style: CSSStyleDeclaration): (Rgba | null)[] | null {
  // One question for the commonest answer; it is empty where the sides differ.
  if (style.getPropertyValue('border-style') === 'none') return null
  const sides = SIDES.map((side) => {
    const line = style.getPropertyValue(`border-${side}-style`)
    if (line === '' || line === 'none' || line === 'hidden') return null
    return parseColour(style.getPropertyValue(`border-${side}-color`))
  })
  return sides.some((side) => side !== null) ? sides : null
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
  if (text.includes('text-decoration')) paint.decoration = parseColour(style.textDecorationColor)
  if (text.includes('filter') || text.includes('blend') || text.includes('stroke')) {
    paint.effect =
      isSet(style.filter, 'none') ||
      isSet(style.mixBlendMode, 'normal') ||
      isSet(style.getPropertyValue('-webkit-text-stroke-width'), '0px')
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
  if (BORDER.test(text)) paint.borders = readBorders(style)
  readEffects(style, text, paint)
  paint.transition = text.includes('transition')
  if (text.includes('!')) paint.important = OVERRIDDEN.filter((name) => style.getPropertyPriority(name) === 'important')
  paint.moves = canMove(text)
  return sealPaint(paint)
}
