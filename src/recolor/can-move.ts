/** Half a line of text, CSS pixels: what is shifted by less lies under no line's middle. */
const HALF_LINE = 8

/** Declarations that can lay an element over one that comes before it. A float cannot. */
const PLACING =
  /(?:^|[;\s])(?:-webkit-)?(position|margin|margin-[a-z]+|height|max-height|top|right|bottom|left|inset|transform|translate|grid-(?:area|row|column)[a-z-]*)\s*:\s*([^;]*)/g
const CLIPPED = /overflow[^:]*:\s*(?:hidden|clip)/
const LENGTH = /(-?)(\d*\.?\d+)(px)?/g
/** Turns and scales of nothing, and mirrors: the box stays where it is. */
const IN_PLACE =
  /(?:perspective|rotatex|rotatey|translate(?:x|y|z|3d)?)\([^)]*\)|scale\(1(?:\s*,\s*1)*\)|rotatez?\((?:0|180|360)(?:deg)?\)/g

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
  [...value.matchAll(/translate(?:x|y|z|3d)?\(([^)]*)\)/g)].some(([, lengths = '']) => isFar(lengths, false))

/** Declarations that move by themselves. */
const MOVES: Record<string, (value: string) => boolean> = {
  margin: (value) => isFar(value, true),
  transform: transforms,
  translate: (value) => isFar(value, false),
  position: (value) => /absolute|fixed/.test(value),
  grid: () => true,
  // What is in it runs over what follows it.
  height: (value) => Number.parseFloat(value) === 0,
}
const OFFSET = /^(?:top|right|bottom|left|inset)$/

/** Whether a style attribute, in lower case, can lay its element over another that is no ancestor. */
export function canMove(text: string): boolean {
  let [positioned, offset] = [false, false]
  for (const [, name = '', value = ''] of text.matchAll(PLACING)) {
    const moves = MOVES[name.replace(/^max-|-.*$/g, '')]
    if (moves?.(value) && !(name.endsWith('height') && CLIPPED.test(text))) return true
    if (name === 'position') positioned = /relative|sticky/.test(value)
    if (OFFSET.test(name) && isFar(value, false)) offset = true
  }
  return positioned && offset
}
