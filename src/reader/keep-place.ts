/** What a reader's eye rests on, of those that are never split by a setting. */
const BLOCKS = 'h1, p, .qd-p, li, pre, figure, blockquote, tr, h2, h3, h4, h5, h6'

/** The first block that reaches below the edge. */
function blockAt(scroller: HTMLElement, top: number): Element | null {
  const edge = scroller.getBoundingClientRect().top + top
  for (const block of scroller.querySelectorAll(BLOCKS)) if (block.getBoundingClientRect().bottom > edge) return block
  return null
}

/**
 * Runs `change` and scrolls so that the line at the top of the view stays there. Without this, a larger type carries
 * the paragraph being read out of sight. `top` is where the text begins to be seen, CSS pixels below the scroller's top.
 */
export function keepPlace(scroller: HTMLElement, top: number, change: () => void): void {
  const block = scroller.scrollTop > 0 ? blockAt(scroller, top) : null
  if (!block) {
    change()
    return
  }
  const edge = scroller.getBoundingClientRect().top + top
  const before = block.getBoundingClientRect()
  // How far into the block the edge is; a block that begins below it keeps its distance instead.
  const share = before.top < edge ? (edge - before.top) / before.height : 0
  const distance = Math.max(before.top - edge, 0)
  // The browser's own anchoring would answer the same change once more.
  scroller.style.overflowAnchor = 'none'
  change()
  const after = block.getBoundingClientRect()
  scroller.scrollTop += after.top + share * after.height - distance - edge
  requestAnimationFrame(() => scroller.style.removeProperty('overflow-anchor'))
}
