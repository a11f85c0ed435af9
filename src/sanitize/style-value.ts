/**
 * Reads one value of a style declaration and writes it anew. Only words, colours, bounded numbers and gradients have
 * a way through, so nothing that loads, computes or is escaped can be said.
 */
import { NAMED_COLOURS } from './named-colours'
import type { Property } from './style-properties'

const MAX_VALUE = 800
const MAX_NESTING = 4
const MAX_STOPS = 64

const SPACE = /[\t\n\f\r ]+/g
const CHARACTERS = /^[a-z0-9#%.,()/+ -]*$/
const TOKEN =
  /(?<number>[+-]?(?:\d{1,9}(?:\.\d{1,20})?|\.\d{1,20}))(?<unit>%|[a-z]+)?|(?<name>-?[a-z][a-z0-9-]*)(?<call>\()?|(?<hex>#[0-9a-f]{3,8})|(?<mark>[,/)])| +/y

/** With the hash. */
const HEX_LENGTHS = new Set([4, 5, 7, 9])

const COLOUR_FUNCTIONS = new Set('rgb rgba hsl hsla hwb lab lch oklab oklch color'.split(' '))
const COLOUR_WORDS = new Set(
  'none srgb srgb-linear display-p3 a98-rgb prophoto-rgb rec2020 xyz xyz-d50 xyz-d65'.split(' '),
)
const GRADIENTS = new Set(
  (
    'linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient ' +
    '-webkit-linear-gradient -webkit-radial-gradient'
  ).split(' '),
)
const GRADIENT_WORDS = new Set(
  (
    'to at from in top left right bottom center circle ellipse closest-side closest-corner farthest-side ' +
    'farthest-corner srgb srgb-linear oklab oklch hsl hwb lab lch longer shorter increasing decreasing hue'
  ).split(' '),
)
const ANY_PROPERTY = new Set(['inherit', 'initial', 'unset'])
const ANGLES = new Set(['deg', 'rad', 'grad', 'turn'])

/** One unit in CSS pixels: exact for absolute ones, an upper guess for those of the font and the window. */
const PIXELS: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['px', 1],
  ['pt', 4 / 3],
  ['pc', 16],
  ['in', 96],
  ['cm', 37.8],
  ['mm', 3.78],
  ['em', 16],
  ['rem', 16],
  ['ch', 8],
  ['ex', 8],
  ['vw', 14],
  ['vh', 9],
])

/** What may stand at one level of brackets. */
interface Level {
  words: (word: string) => boolean
  number: (value: number, unit: string) => boolean
  colours: boolean
  gradients: boolean
  commas: number
}

const inColour: Level = {
  words: (word) => COLOUR_WORDS.has(word),
  // Of the colour functions only lab and oklab have negative numbers, and those are no lengths.
  number: (value, unit) => (unit === '' || ANGLES.has(unit) ? Math.abs(value) <= 1000 : unit === '%' && value >= 0),
  colours: false,
  gradients: false,
  commas: 4,
}

const inGradient: Level = {
  words: (word) => GRADIENT_WORDS.has(word) || NAMED_COLOURS.has(word),
  number: (value, unit) =>
    ANGLES.has(unit) ? Math.abs(value) <= 1000 : isWithin(Math.abs(value), unit, { min: 0, max: 2000, percent: 100 }),
  colours: true,
  gradients: false,
  commas: MAX_STOPS,
}

const onTop = (property: Property): Level => ({
  words: (word) =>
    property.words.has(word) ||
    ANY_PROPERTY.has(word) ||
    ((property.colour || property.gradient) && NAMED_COLOURS.has(word)),
  number: (value, unit) => isWithin(value, unit, property),
  colours: property.colour,
  gradients: property.gradient,
  commas: MAX_STOPS,
})

function isWithin(value: number, unit: string, { min, max, percent }: { min: number; max: number; percent: number }) {
  if (unit === '%') return value >= 0 && value <= percent
  const pixels = PIXELS.get(unit)
  return pixels !== undefined && value * pixels >= min && value * pixels <= max
}

/** The value in one way of writing, lower case; null: something in it does not belong to this property. */
export function toStyleValue(written: string, property: Property): string | null {
  if (written.length > MAX_VALUE) return null
  const value = written.toLowerCase().replace(SPACE, ' ').trim()
  if (value === '' || !CHARACTERS.test(value)) return null
  const open: Open[] = [{ level: onTop(property), commas: 0 }]
  let out = ''
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < value.length) {
    const token = TOKEN.exec(value)?.groups
    const piece = token && read(token, open)
    if (piece === undefined || piece === null) return null
    const touching = out === '' || out.endsWith('(') || piece === ')' || piece === ',' || piece === ''
    out += touching ? piece : ` ${piece}`
  }
  return open.length === 1 ? out : null
}

/** A bracket that is open, and the commas counted in it. */
interface Open {
  level: Level
  commas: number
}

/** One token as we write it; '' for white space, null for what may not stand here. */
function read(token: Record<string, string | undefined>, open: Open[]): string | null {
  const here = open.at(-1)
  if (!here) return null
  const { number, unit = '', name, call, hex, mark } = token
  if (number) return here.level.number(Number(number), unit) ? number + unit : null
  if (name && call) return enter(name, here.level, open)
  if (name) return here.level.words(name) ? name : null
  if (hex) return (here.level.colours || here.level.gradients) && HEX_LENGTHS.has(hex.length) ? hex : null
  return mark ? punctuate(mark, here, open) : ''
}

function punctuate(mark: string, here: Open, open: Open[]): string | null {
  if (mark === ')') return open.length > 1 && open.pop() ? mark : null
  if (mark === ',') here.commas += 1
  return here.commas > here.level.commas ? null : mark
}

function enter(name: string, level: Level, open: Open[]): string | null {
  if (open.length > MAX_NESTING) return null
  if (level.colours && COLOUR_FUNCTIONS.has(name)) open.push({ level: inColour, commas: 0 })
  else if (level.gradients && GRADIENTS.has(name)) open.push({ level: inGradient, commas: 0 })
  else return null
  return `${name}(`
}
