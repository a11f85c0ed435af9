/** Half a line of text, CSS pixels: what is shifted by less lies under no line's middle. */
const HALF_LINE = 8

const CLIPPED = /overflow[^:]*:\s*(?:hidden|clip)/
const LENGTH = /(-?)(\d*\.?\d+)(px)?/g
/** Turns of nothing or of less than a degree, mirrors, and what only shrinks: the box lays itself over no other. */
const IN_PLACE =
  /(?:perspective|rotate[xy]|translate\w*)\([^)]*\)|scale\w*\((?:[\s,]*-?(?:1|0?\.\d+|0)(?![\d.]))+\s*\)|rotatez?\((?:0|180|360|-?0?\.\d+)(?:deg)?\)/g

/** Whether some length of a value is far enough to matter; `negative`: only those that pull. */
function isFar(value: string, negative: boolean): boolean {
  for (const [, sign, digits = '0', px] of value.matchAll(LENGTH)) {
    if (negative && sign !== '-') continue
    if (Number(digits) >= (px ? HALF_LINE : Number.MIN_VALUE)) return true
  }
  return false
}

/** A transform moves by its translations, and by anything that turns or scales. */
const transforms = (value: string): boolean =>
  value.replace(IN_PLACE, '').replace('none', '').trim() !== '' ||
  [...value.matchAll(/translate\w*\(([^)]*)\)/g)].some(([, lengths = '']) => isFar(lengths, false))

const isShifted = (value: string): boolean => isFar(value, false)

/** Declarations that can lay an element over one that comes before it; a float cannot. Margins of all sides are one. */
const MOVES = new Map<string, (value: string) => boolean>([
  ['margin', (value) => isFar(value, true)],
  ['transform', transforms],
  ['translate', isShifted],
  ['rotate', isShifted],
  ['position', (value) => /absolute|fixed/.test(value)],
  ['grid', () => true],
  // What is in it runs over what follows it.
  ['height', (value) => Number.parseFloat(value) === 0],
])
const OFFSETS = new Set(['top', 'right', 'bottom', 'left', 'inset'])

function propertyOf(name: string): string {
  if (name.startsWith('margin')) return 'margin'
  if (/^grid-(?:area|row|column)/.test(name)) return 'grid'
  return name.replace(/^(?:max-|-webkit-)/, '')
}

/** What none of them does without; most styles have no such word, and need not be taken apart. */
const MAY_MOVE = /-[\d.]|transform|translate|rotate|grid-|absolute|fixed|relative|sticky|height\s*:\s*[-+]?[0.]/

/** Whether a style attribute, in lower case, can lay its element over another that is no ancestor. */
export function canMove(text: string): boolean {
  if (!MAY_MOVE.test(text)) return false
  let positioned = false
  let offset = false
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':')
    const name = propertyOf(declaration.slice(0, colon).trim())
    const value = declaration.slice(colon + 1).trim()
    if (MOVES.get(name)?.(value) && !(name === 'height' && CLIPPED.test(text))) return true
    if (name === 'position') positioned = /relative|sticky/.test(value)
    if (OFFSETS.has(name) && isShifted(value)) offset = true
  }
  return positioned && offset
}
