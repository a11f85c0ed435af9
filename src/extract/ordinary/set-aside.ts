/** Where a stand-in names what it stands for. */
const PLACE = 'data-qd-aside'

/** UTF-16 units of a stand-in: more weighs no more, and each look at it costs. */
const MAX_TEXT = 100_000

/** Parts of a page that Readability does not get to see, and what stands in their place meanwhile. */
export interface Aside {
  /**
   * Takes siblings that follow each other away and puts one element with all their text in their place: it is judged
   * like them, at the cost of one. `name`: of that element, `span` inside a line. Answers with it; null: no nodes.
   */
  put(nodes: readonly Element[], name: 'p' | 'span'): Element | null
  /** Puts back, in a tree that was made of the page, all whose stand-ins are still there. */
  restore(content: Element): void
  /** Those that were put away and whose stand-ins Readability threw away. Ask after `restore`. */
  lost(): Element[]
}

/**
 * Readability drops, renames and empties what it does not know: code in tables, formulas, lists of footnotes, figures.
 * What is set aside comes back as it was, wherever the place for it was kept.
 */
export function openAside(page: Document): Aside {
  const away: { nodes: readonly Element[]; restored: boolean }[] = []
  return {
    put(nodes, name) {
      const [first] = nodes
      if (!first) return null
      const place = page.createElement(name)
      place.setAttribute(PLACE, String(away.length))
      place.textContent = nodes
        .map((node) => node.textContent ?? '')
        .join(' ')
        .slice(0, MAX_TEXT)
      // Without text and picture it would be thrown away as empty.
      if (place.textContent.trim() === '') place.append(Object.assign(page.createElement('img'), { src: 'data:,' }))
      first.before(place)
      for (const node of nodes) node.remove()
      away.push({ nodes, restored: false })
      return place
    },
    restore(content) {
      // What was set aside may hold stand-ins itself.
      for (let place = content.querySelector(`[${PLACE}]`); place; place = content.querySelector(`[${PLACE}]`)) {
        const entry = away[Number(place.getAttribute(PLACE))]
        if (entry && !entry.restored) {
          for (const node of entry.nodes) place.before(node)
          entry.restored = true
        }
        place.remove()
      }
    },
    lost: () => away.filter(({ restored }) => !restored).flatMap(({ nodes }) => nodes),
  }
}
