import { isElement, parentOf, previousSiblingOf } from '../dom/unclobbered'
import { visibleLines } from '../dom/visible-text'

/** Lines looked at, and the longest that may be about the article rather than another one. Source: reference §8. */
const MAX_LINES = 5
const MAX_LENGTH = 200
/** Bounds the way up and back: beyond this nothing speaks of the article. */
const MAX_NODES = 60

/** Up to five lines of text before an element, the nearest first. */
export function linesBefore(container: Element): string[] {
  const lines: string[] = []
  let node: Node | null = container
  for (let count = 0; node && count < MAX_NODES && lines.length < MAX_LINES; count += 1) {
    const previous: Node | null = previousSiblingOf(node)
    if (!previous) {
      node = parentOf(node)
      if (!node || !isElement(node)) break
      continue
    }
    const found = visibleLines(previous).filter((line) => line.length <= MAX_LENGTH)
    lines.push(...found.reverse().slice(0, MAX_LINES - lines.length))
    node = previous
  }
  return lines
}
