import type { Dropped } from '../article/receipt'
import { toNodes } from './view'

/** The article's own blocks, in order; what was put back is none of them, so the receipt's places stay true. */
export const blocksOf = (body: HTMLElement): { body: HTMLElement; blocks: Element[] } => ({
  body,
  blocks: [...body.children].filter((block) => !block.classList.contains('put-back')),
})

/** Puts a dropped block, sanitised, behind the block it followed. False: nothing of it may be shown. */
export function putBack(
  dropped: Dropped,
  { body, blocks }: { body: HTMLElement; blocks: Element[] },
  url: string,
): boolean {
  const nodes = toNodes(dropped.html, url)
  if (!nodes.ok || nodes.value.childNodes.length === 0) return false
  nodes.value.className = 'put-back'
  // After -1 comes the beginning; a place behind the last block (a newer extraction, a forged receipt) is the end.
  const follows = dropped.after < 0 ? null : (blocks[dropped.after] ?? blocks.at(-1))
  if (!follows) body.prepend(nodes.value)
  else follows.after(nodes.value)
  return true
}
