/**
 * Keeps a drawing from being drawn too often. `use` of a group of ten `use` of a group of ten … is two kilobytes that
 * hold a tab for minutes, and clip paths that clip clip paths multiply the same way.
 */
import { URL_TARGET } from './svg-attributes'

const MAX_USES = 1000
/** Elements drawn in the end, long outlines counted by their length. A formula of a whole page takes about 4,000. */
const MAX_COST = 20_000
/** Characters of an outline that count as one more element. */
const OUTLINE = 256

/** Takes out references that multiply or lead nowhere, in place; 'too-heavy' where the rest is still too much. */
export function limitUses(root: Element): 'limited' | 'too-heavy' {
  const targets = indexIds(root)
  for (const clipped of root.querySelectorAll('clipPath, clipPath *')) clipped.removeAttribute('clip-path')
  const uses = [...root.querySelectorAll('use')]
  if (uses.length > MAX_USES) return 'too-heavy'
  // All are judged before one goes: what a `use` holds must not depend on the order.
  for (const use of uses.filter((one) => !isPlain(one, targetOf(one, targets)))) use.remove()
  return costOf(root, targets) > MAX_COST ? 'too-heavy' : 'limited'
}

type Targets = ReadonlyMap<string, Element>

/** The first of each name; the others lose it. */
function indexIds(root: Element): Targets {
  const targets = new Map<string, Element>()
  for (const element of [root, ...root.querySelectorAll('[id]')]) {
    const id = element.getAttribute('id')
    if (id === null) continue
    if (targets.has(id)) element.removeAttribute('id')
    else targets.set(id, element)
  }
  return targets
}

const targetOf = (use: Element, targets: Targets): Element | null =>
  targets.get((use.getAttribute('href') ?? '').slice(1)) ?? null

/** Whether a `use` draws something that holds no `use` itself, nor, inside a clip path, another clip path. */
function isPlain(use: Element, target: Element | null): boolean {
  if (!target || target.localName === 'use' || target.querySelector('use')) return false
  if (!use.closest('clipPath')) return true
  return !target.hasAttribute('clip-path') && !target.querySelector('[clip-path]')
}

/** Elements drawn for `root` and all that it refers to. */
function costOf(root: Element, targets: Targets): number {
  const known = new Map<Element, number>()
  const total = (top: Element): number => {
    const before = known.get(top)
    if (before !== undefined) return before
    // A target holds no use, and nothing in a clip path is clipped, so this nests twice at most.
    known.set(top, 0)
    const parts = [top, ...top.querySelectorAll('*')]
    const cost = parts.reduce(
      (sum, part) => sum + ownCost(part) + referred(part).reduce((more, to) => more + total(to), 0),
      0,
    )
    known.set(top, cost)
    return cost
  }
  const referred = (part: Element): Element[] => {
    const clip = targets.get(URL_TARGET.exec(part.getAttribute('clip-path') ?? '')?.[1] ?? '')
    const target = part.localName === 'use' ? targetOf(part, targets) : null
    return [clip, target].filter((element) => element instanceof Element)
  }
  return total(root)
}

const ownCost = (element: Element): number =>
  1 + Math.floor(((element.getAttribute('d')?.length ?? 0) + (element.getAttribute('points')?.length ?? 0)) / OUTLINE)
