import { isText, rawTextOf } from '../../dom/unclobbered'
import { isInsideCode } from './code'
import type { ImageMap } from './image-map'
import { placeImage } from './placed-image'
import { NUMBERED_NAMES } from './placeholder-grammar'

/** Numbers of more digits are names of files: `IMG_0417`. */
const EATEN = new RegExp(
  `(?<![\\w/.\\\\-])(?:!--\\s{0,4})?(${NUMBERED_NAMES.join('|')})_(\\d{1,3})(?:\\s{0,4}--)?(?![\\w/.\\\\-])`,
  'g',
)

/** Takes placeholders that stand as text out of it, known names with a number only; answers with the lost pictures. */
export function resolveEaten(body: Element, images: ImageMap): string[] {
  const lost: string[] = []
  for (const text of textsOf(body)) {
    const written = text.data
    let done = 0
    for (const match of written.matchAll(EATEN)) {
      const [token, name, number] = match
      text.before(written.slice(done, match.index))
      done = match.index + token.length
      const key = `IMG_${number}`
      if (name === 'IMG' && !placeImage(text, images.get(key))) lost.push(key)
    }
    if (done > 0) text.data = written.slice(done)
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
