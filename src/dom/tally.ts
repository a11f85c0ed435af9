import type { Tally } from '../article/receipt'
import { find, findAll } from './unclobbered'
import { visibleLines } from './visible-text'

/** Code points without building an array of them. */
function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/** Players as authors write them and as the step `media` leaves them. */
const MEDIA = 'video, audio, iframe, embed, object, [data-qd="card"]'

/**
 * What an element holds. `characters` are the code points of its lines, each collapsed and trimmed; `paragraphs` are
 * those lines.
 */
export function tally(root: Element): Tally {
  const lines = visibleLines(root)
  return {
    characters: lines.reduce((sum, line) => sum + countCharacters(line.replace(/\s+/g, ' ')), 0),
    paragraphs: lines.length,
    images: findAll(root, 'img').length,
    tables: findAll(root, 'table').filter((table) => find(table, 'td, th')).length,
    codeBlocks: findAll(root, 'pre').length,
    media: findAll(root, MEDIA).length,
    links: findAll(root, 'a[href]').length,
  }
}
