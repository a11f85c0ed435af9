/**
 * Finds the block of the shown article that a place in the body was in. The sanitiser stands between: it takes blocks
 * away, and writing and parsing the body again adds some (a card in a paragraph), so an index alone would be off.
 */
import { BLOCKS, SILENT } from '../dom/blocks'
import { isComment, isElement, isText, nameOf, parentOf, rawTextOf } from '../dom/unclobbered'
import { inkOf } from './ink'

/** A block by what survives: its name, and how much ink stands before it. */
interface Block {
  name: string
  /** UTF-16 units. */
  ink: number
}

/** The last block that began before a place. */
export interface Landmark extends Block {
  /** So many alike begin after it. */
  later: number
}

const { createTreeWalker } = Document.prototype
const SHOWN = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT

const keyOf = ({ name, ink }: Block): string => `${name} ${ink}`

/** Blocks in order, and for each comment the index of the last that began before it; -1: none did. */
function blocksIn(root: Element): { blocks: Block[]; before: Map<Node, number> } {
  const walker = createTreeWalker.call(root.ownerDocument, root, SHOWN)
  const blocks: Block[] = []
  const before = new Map<Node, number>()
  let ink = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isComment(node)) before.set(node, blocks.length - 1)
    else if (isText(node)) ink += isSilent(parentOf(node)) ? 0 : inkOf(rawTextOf(node) ?? '').length
    else if (isElement(node) && BLOCKS.has(nameOf(node))) blocks.push({ name: nameOf(node), ink })
  }
  return { blocks, before }
}

const isSilent = (parent: Node | null): boolean => parent !== null && isElement(parent) && SILENT.has(nameOf(parent))

/** Indexes of the blocks that are alike. */
function indexesOf(blocks: readonly Block[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const [index, block] of blocks.entries()) {
    const alike = found.get(keyOf(block))
    if (alike) alike.push(index)
    else found.set(keyOf(block), [index])
  }
  return found
}

/** The landmark of each comment in a body; null: the comment stands before all blocks. */
export function landmarksIn(body: Element): Map<Node, Landmark | null> {
  const { blocks, before } = blocksIn(body)
  const alike = indexesOf(blocks)
  return new Map(
    [...before].map(([place, index]) => {
      const block = blocks[index]
      return [
        place,
        block ? { ...block, later: (alike.get(keyOf(block)) ?? []).filter((at) => at > index).length } : null,
      ]
    }),
  )
}

/** Finds the index of a landmark among the blocks of what is shown; -1: before all of them. */
export function placesIn(shown: Element): (landmark: Landmark | null) => number {
  const { blocks } = blocksIn(shown)
  const alike = indexesOf(blocks)
  return (landmark) => {
    if (!landmark) return -1
    const found = alike.get(keyOf(landmark)) ?? []
    // Counted from the end: what parsing adds stands before what it split.
    return found.at(-1 - landmark.later) ?? found[0] ?? blocks.findLastIndex(({ ink }) => ink <= landmark.ink)
  }
}
