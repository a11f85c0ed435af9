import { attributeNamesOf, attributeOf } from './unclobbered'

/** Bounds of a copy. Source: docs/security.md, "Bounds". */
export const MAX_NODES = 150_000
/** Ten less than the sanitiser takes: a step may put a figure or a list round something. */
export const MAX_DEPTH = 190
const MAX_ATTRIBUTES = 64
/** UTF-16 units of an attribute. */
const MAX_VALUE = 16_384
const MAX_SRC = 2 * 1024 * 1024
/** Nodes between two looks at the clock. */
export const CLOCK_EVERY = 2_000
/** Two thirds of what any page may cost, so that the steps still get their turn. */
export const MAX_MS = 2_000
/** Places told, and UTF-16 units of the text of one. */
export const MAX_HIDDEN = 200
export const MAX_HIDDEN_TEXT = 20_000

/** Never seen, and no step reads them. `noscript` stays: pictures stand in it. */
export const UNSEEN: ReadonlySet<string> = new Set('script style template link meta base title head'.split(' '))

/** Takes away the attributes of a copy beyond 64, and values longer than 16 Ki units (`src`: 2 Mi). */
export function boundAttributes(copy: Element): void {
  // By name: reading them as nodes would make one for each.
  attributeNamesOf(copy).forEach((name, index) => {
    const length = attributeOf(copy, name)?.length ?? 0
    const isLong = length > MAX_VALUE && (length > MAX_SRC || (name !== 'src' && name !== 'data-src'))
    if (index >= MAX_ATTRIBUTES || isLong) copy.removeAttribute(name)
  })
}
