import type { Tally } from '../article/receipt'
import { countOf, find, findAll } from './unclobbered'
import { visibleLines } from './visible-text'

/** Code points without building an array of them. */
function countCharacters(text: string): number {
  let count = text.length
  for (let index = 0; index < text.length - 1; index += 1) {
    if ((text.charCodeAt(index) & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00) count -= 1
  }
  return count
}

/** Players as authors write them and as the step `media` leaves them. */
const MEDIA = 'video, audio, iframe, embed, object, [data-qd="card"]'

/**
 * What an element holds. `characters` are the code points of its lines, each collapsed and trimmed; `paragraphs` are
 * those lines. `lines`: those of the element, where they are known already.
 */
export function tally(root: Element, lines: readonly string[] = visibleLines(root)): Tally {
  return {
    characters: lines.reduce((sum, line) => sum + countCharacters(line.replace(/\s+/g, ' ').trim()), 0),
    paragraphs: lines.length,
    images: countOf(root, 'img'),
    tables: findAll(root, 'table').filter((table) => find(table, 'td, th')).length,
    codeBlocks: countOf(root, 'pre'),
    media: findAll(root, MEDIA).length,
    links: findAll(root, 'a[href]').length,
  }
}
