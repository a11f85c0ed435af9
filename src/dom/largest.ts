import { isInside, rawTextOf } from './unclobbered'

/** The element with the most text, by UTF-16 units; of several nested in each other with equal text, the outermost. */
export function largest(elements: readonly Element[]): Element | null {
  let best: Element | null = null
  let most = -1
  for (const element of elements) {
    if (best && isInside(best, element)) continue
    const length = rawTextOf(element)?.length ?? 0
    if (length > most) {
      best = element
      most = length
    }
  }
  return best
}
