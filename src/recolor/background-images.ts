import { parseColour } from '../color/parse-colour'
import { type Rgba, toCss } from '../color/rgb'

/** One entry of `background-image`: a gradient with its colours, or a picture. */
export interface ImageLayer {
  text: string
  /** Colours in the order they are written; of a picture none. */
  stops: Rgba[]
  picture: boolean
  /** Its `background-size`; empty: its own. */
  size: string
  /** A stroke beside or under the text, not something text stands on. */
  line: boolean
}

const COLOUR =
  /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^()]*\)|(?<![\w-])[a-z]{3,}(?![\w(-])/gi
/** Longest list read; what is longer is left as it is. UTF-16 units. */
const LONGEST = 20_000

/** A list's entries, cut at commas outside brackets and quotes. */
export function splitList(text: string): string[] {
  const parts: string[] = []
  let [depth, start, quote] = [0, 0, '']
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? ''
    if (quote !== '') quote = letter === quote ? '' : quote
    else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '(') depth += 1
    else if (letter === ')') depth -= 1
    else if (letter === ',' && depth === 0) {
      parts.push(text.slice(start, at).trim())
      start = at + 1
    }
  }
  parts.push(text.slice(start).trim())
  return parts
}

/** A gradient's text with other colours in the places of its own. */
export function repaint(text: string, colours: readonly Rgba[]): string {
  let index = 0
  return text.replace(COLOUR, (token) => {
    if (!parseColour(token)) return token
    const colour = colours[index]
    index += 1
    return colour ? toCss(colour) : token
  })
}

function stopsOf(text: string): Rgba[] {
  const stops: Rgba[] = []
  for (const [token] of text.matchAll(COLOUR)) {
    const colour = parseColour(token)
    if (colour) stops.push(colour)
  }
  return stops
}

/** Sides up to this are strokes: CSS pixels, and percent of the box. */
const THIN = 4
const NARROW = 25

function isThin(size: string | undefined): boolean {
  if (size === undefined) return false
  const value = Number.parseFloat(size)
  return size.endsWith('%') ? value <= NARROW : size.endsWith('px') && value <= THIN
}

/** A layer that is thin in a direction in which it is not repeated. */
function isLine(size: string, repeat: string): boolean {
  const [width, height] = size.split(' ')
  const [across, down = across] = repeat.split(' ')
  const still = (direction: string | undefined, wanted: string) => direction === 'no-repeat' || direction === wanted
  return (isThin(width) && still(across, 'repeat-y')) || (isThin(height) && still(down, 'repeat-x'))
}

/** The layers of a `background-image`, the uppermost first; `sizes` and `repeats` are the lists that go with it. */
export function readImages(text: string, sizes: string, repeats: string): ImageLayer[] {
  if (text === '' || text === 'none' || text === 'initial' || text.length > LONGEST) return []
  const [sizeList, repeatList] = [splitList(sizes), splitList(repeats)]
  return splitList(text).flatMap((entry, index) => {
    // What a shorthand leaves out is `initial` in its longhand: a layer without an image.
    if (entry === 'none' || entry === 'initial') return []
    const stops = entry.includes('gradient(') ? stopsOf(entry) : []
    const size = sizeList[index % sizeList.length] ?? ''
    const line = isLine(size, repeatList[index % repeatList.length] ?? '')
    return [{ text: entry, stops, picture: stops.length === 0, size, line }]
  })
}
