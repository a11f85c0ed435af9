/**
 * The style properties an author keeps: colour, line, weight and alignment, what the colour engine reads. Whatever
 * moves, covers, hides, animates or loads is missing. Lengths are bounds in CSS pixels.
 */
export interface Property {
  /** Keywords besides the ones every property has. */
  words: ReadonlySet<string>
  colour: boolean
  gradient: boolean
  /** Largest and smallest length, CSS pixels. */
  max: number
  min: number
  /** Largest percentage. */
  percent: number
}

interface Written {
  words?: string
  colour?: true
  gradient?: true
  max?: number
  min?: number
  percent?: number
}

const WIDE = 2000
const LINE = 40
const ROOM = 64
const SHADOW = 8

const toProperty = ({ words = '', colour, gradient, max = WIDE, min = 0, percent = 100 }: Written): Property => ({
  words: new Set(words.split(' ').filter(Boolean)),
  colour: colour === true,
  gradient: gradient === true,
  max,
  min,
  percent,
})

const BOXES = 'border-box padding-box content-box text'
const PLACES = 'left right top bottom center'
const REPEAT = 'repeat no-repeat repeat-x repeat-y space round'
const SIZE = 'auto cover contain'
const STROKES = 'none hidden dotted dashed solid double groove ridge inset outset'
const THICK = 'thin medium thick'
const UNDERLINE = 'none underline overline line-through blink'
const WAVES = 'solid double dotted dashed wavy'
const DOTS = 'none filled open dot circle double-circle triangle sesame'
const LIST_TYPES =
  'none disc circle square decimal decimal-leading-zero lower-roman upper-roman lower-greek lower-latin upper-latin ' +
  'lower-alpha upper-alpha cjk-decimal cjk-ideographic cjk-earthly-branch cjk-heavenly-stem simp-chinese-informal ' +
  'simp-chinese-formal trad-chinese-informal trad-chinese-formal hiragana katakana disclosure-open disclosure-closed'

const colour: Written = { colour: true }
const line: Written = { words: `${STROKES} ${THICK}`, colour: true, max: LINE }
const lineWidth: Written = { words: THICK, max: LINE }
const lineStyle: Written = { words: STROKES }
const room: Written = { max: ROOM }
const corner: Written = {}
const extent: Written = { words: 'auto' }

const SIDES = ['top', 'right', 'bottom', 'left']
const CORNERS = ['top-left', 'top-right', 'bottom-right', 'bottom-left']

const WRITTEN: [name: string, rule: Written][] = [
  ['color', colour],
  ['background', { words: `none ${BOXES} ${PLACES} ${REPEAT} ${SIZE} scroll local`, colour: true, gradient: true }],
  ['background-color', colour],
  ['background-image', { words: 'none', gradient: true }],
  ['background-clip', { words: BOXES }],
  ['background-repeat', { words: REPEAT }],
  ['background-size', { words: SIZE }],
  ['background-position', { words: PLACES }],
  ['border', line],
  ['border-width', lineWidth],
  ['border-style', lineStyle],
  ['border-color', colour],
  ...SIDES.flatMap((side): [string, Written][] => [
    [`border-${side}`, line],
    [`border-${side}-width`, lineWidth],
    [`border-${side}-style`, lineStyle],
    [`border-${side}-color`, colour],
    [`padding-${side}`, room],
  ]),
  ['border-radius', corner],
  ...CORNERS.map((at): [string, Written] => [`border-${at}-radius`, corner]),
  ['border-collapse', { words: 'collapse separate' }],
  ['border-spacing', { max: LINE }],
  ['outline', { ...line, words: `${STROKES} ${THICK} auto` }],
  ['outline-color', colour],
  ['padding', room],
  ...['inline', 'block'].flatMap((axis): [string, Written][] => [
    [`padding-${axis}`, room],
    [`padding-${axis}-start`, room],
    [`padding-${axis}-end`, room],
  ]),
  [
    'text-align',
    { words: 'left right center justify start end match-parent -webkit-left -webkit-right -webkit-center' },
  ],
  ['text-align-last', { words: 'auto left right center justify start end' }],
  ['text-indent', { words: 'hanging each-line', max: ROOM }],
  ['text-decoration', { words: `${UNDERLINE} ${WAVES} auto from-font`, colour: true, max: LINE }],
  ['text-decoration-line', { words: UNDERLINE }],
  ['text-decoration-style', { words: WAVES }],
  ['text-decoration-color', colour],
  ['text-decoration-thickness', { words: 'auto from-font', max: LINE }],
  ['text-emphasis', { words: DOTS, colour: true }],
  ['text-emphasis-style', { words: DOTS }],
  ['text-emphasis-color', colour],
  ['text-emphasis-position', { words: 'over under left right auto' }],
  ['text-shadow', { words: 'none', colour: true, max: SHADOW, min: -SHADOW }],
  ['-webkit-text-fill-color', colour],
  ['-webkit-text-stroke-color', colour],
  ['font-weight', { words: 'normal bold bolder lighter' }],
  ['font-style', { words: 'normal italic oblique' }],
  [
    'font-size',
    { words: 'xx-small x-small small medium large x-large xx-large xxx-large smaller larger', max: ROOM, percent: 400 },
  ],
  ['white-space', { words: 'normal nowrap pre pre-wrap pre-line break-spaces' }],
  // -12 ex: how far a formula's picture reaches under its line.
  ['vertical-align', { words: 'baseline sub super text-top text-bottom middle top bottom', min: -96 }],
  ['list-style-type', { words: LIST_TYPES }],
  ['direction', { words: 'ltr rtl' }],
  ['opacity', { max: 1 }],
  ['width', extent],
  ['height', extent],
]

const PROPERTIES: ReadonlyMap<string, Property> = new Map(WRITTEN.map(([name, rule]) => [name, toProperty(rule)]))

/** Two names of one property, the older one still written by editors. Text filled by a gradient depends on it. */
const ALIASES: ReadonlyMap<string, string> = new Map([['-webkit-background-clip', 'background-clip']])

/** A size that is the author's to give only where it cannot break the column. */
const SIZED = new Set(['img', 'td', 'th', 'col', 'table'])

/** The property as we write it, on an element of this local name; null: not kept. */
export function findProperty(written: string, element: string): { name: string; property: Property } | null {
  const name = ALIASES.get(written) ?? written
  const property = PROPERTIES.get(name)
  if (!property || ((name === 'width' || name === 'height') && !SIZED.has(element))) return null
  return { name, property }
}
