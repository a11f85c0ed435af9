import { isText, rawTextOf } from '../../dom/unclobbered'
import { isInsideCode } from './code'
import type { ImageMap } from './image-map'
import { wrapNoise } from './noise-mark'
import { placeImage } from './placed-image'
import { NUMBERED_NAMES } from './placeholder-grammar'

/** Numbers of more digits are names of files: `IMG_0417`. */
const EATEN = new RegExp(
  `(?<![\\w/.\\\\-])(?:!--\\s{0,4})?(${NUMBERED_NAMES.join('|')})_(\\d{1,3})(?:\\s{0,4}--)?(?![\\w/.\\\\-])`,
  'g',
)

/** Marks placeholders that stand as text as noise, known names with a number only; answers with the lost pictures. */
export function resolveEaten(body: Element, images: ImageMap): string[] {
  const lost: string[] = []
  for (const text of textsOf(body)) {
    let rest = text
    let done = 0
    for (const { 0: token, 1: name, 2: number, index } of text.data.matchAll(EATEN)) {
      const found = rest.splitText(index - done)
      rest = found.splitText(token.length)
      done = index + token.length
      const key = `IMG_${number}`
      if (name === 'IMG' && !placeImage(found, images.get(key))) lost.push(key)
      wrapNoise(found)
    }
  }
  return lost
}

/** Text nodes that may hold one, outside of code. */
function textsOf(body: Element): Text[] {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isText(node) && /_\d/.test(rawTextOf(node) ?? '') && !isInsideCode(node, body)) texts.push(node)
  }
  return texts
}
