import type { Dropped } from '../article/receipt'
import { BLOCKS } from '../dom/blocks'
import type { ReaderOptions } from './contract'
import { pictureKeys } from './night-pictures'
import { toNodes } from './view'
import type { ArticleStage } from './view-state'

/** Blocks that take what is put back inside: beside them only their own kind may stand. */
const TAKES_INSIDE = 'li, td, th, dd, dt, figcaption, summary, caption'
/** Whose children are of one kind only. */
const TAKES_NOTHING = 'table, thead, tbody, tfoot, tr, ul, ol, dl'

/** Where a dropped thing stood that came after the beginning of `block`. */
function putAfter(block: Element, found: Element): void {
  if (block.matches(TAKES_INSIDE)) block.append(found)
  // A container that had only begun: the dropped thing was the first in it.
  else if (!block.matches(TAKES_NOTHING) && [...block.children].some((child) => BLOCKS.has(child.localName))) {
    block.prepend(found)
  } else (block.closest('table, ul, ol, dl') ?? block).after(found)
}

/** Where a dropped block goes, and whether that is a saved copy, which has no bytes of what was dropped. */
type Place = Pick<ArticleStage, 'body' | 'blocks' | 'kept' | 'night'> & Pick<ReaderOptions, 'translate' | 'sanitize'>

/** Puts a dropped block, sanitised, where the receipt says it stood. Answers what stands there; null: none of it may be shown. */
export function putBack(
  dropped: Dropped,
  { body, blocks, kept, night, translate, sanitize }: Place,
  url: string,
): HTMLElement | null {
  let pictures: ReturnType<typeof pictureKeys> = new Map()
  const nodes = toNodes({ content: dropped.html, url }, sanitize, (inert) => {
    if (!kept) {
      pictures = pictureKeys(inert)
      return
    }
    for (const [image, address] of kept.withhold(inert)) kept.standIn(image, address, translate)
  })
  if (!nodes.ok || nodes.value.childNodes.length === 0) return null
  const found = nodes.value
  found.className = 'put-back'
  // After -1 comes the beginning; a place behind the last block (another sanitiser, a forged receipt) is the end.
  const block = dropped.after < 0 ? null : (blocks[dropped.after] ?? blocks.at(-1))
  if (block) putAfter(block, found)
  else body.prepend(found)
  night.add(pictures)
  return found
}
