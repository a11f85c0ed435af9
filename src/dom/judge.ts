import { fail, ok, type Result } from '../problem/result'
import { CLOCK_EVERY, MAX_MS, MAX_NODES, UNSEEN } from './copy-bounds'
import { showsOwn } from './shadow'
import { type Honour, OPEN, type Sight, seeIn } from './sight'
import { findAll, nameOf, parentOf, rawTextOf, wordsIn } from './unclobbered'

/** What is not seen of an element: it and all in it; the text in it; the text directly in it. */
export type Deed = 'leaves' | 'mutes' | 'blanks'

export interface Verdict {
  /** The element's place among all in the container, in document order. */
  index: number
  deed: Deed
  /** Whether the reader is told: nobody misses a script, and what is inside something told is told. */
  told: boolean
}

export interface Judgement {
  /** Elements in the container. */
  count: number
  /** Of the deepest one; the container's children have 1. */
  depth: number
  /** In document order. */
  verdicts: Verdict[]
  /** Something stands in shadow roots, which this judgement does not reach. */
  hasShadow: boolean
}

/** An element on the way down, or one whose text may be asked for. */
interface Known {
  element: Element
  index: number
  /** null: nothing in it is looked at. */
  sight: Sight | null
  asked: boolean
}

/**
 * Looks at every element of a container of the page and says what a reader does not see. By lists and walkers of the
 * browser, which answer in fewer calls than going from node to node. Problems: `too-large`, `timed-out`.
 */
export function judge(container: Element, honour: Honour): Result<Judgement> {
  const elements = findAll(container, '*')
  if (elements.length > MAX_NODES) return fail('too-large')
  const see = seeIn(container, honour)
  const start = performance.now()
  const root: Known = { element: container, index: -1, sight: OPEN, asked: true }
  const above = [root]
  const known = new Map<Node, Known>([[container, root]])
  const verdicts: Verdict[] = []
  let depth = 0
  let hasShadow = showsOwn(container)
  for (const [index, element] of elements.entries()) {
    if (index % CLOCK_EVERY === 0 && performance.now() - start > MAX_MS) return fail('timed-out')
    const parent = parentOf(element)
    while (above.length > 1 && above.at(-1)?.element !== parent) above.pop()
    const outer = above.at(-1)?.sight ?? null
    const sight = outer && sightOf(element, { outer, index, see, verdicts })
    const one = { element, index, sight, asked: false }
    above.push(one)
    depth = Math.max(depth, above.length - 1)
    if (sight) {
      known.set(element, one)
      hasShadow ||= showsOwn(element)
    }
  }
  return askTexts(container, known, verdicts)
    ? ok({ count: elements.length, depth, verdicts, hasShadow })
    : fail('too-large')
}

interface At {
  outer: Sight
  index: number
  see: ReturnType<typeof seeIn>
  verdicts: Verdict[]
}

/** What is seen of one element inside something seen; null: nothing. */
function sightOf(element: Element, { outer, index, see, verdicts }: At): Sight | null {
  if (UNSEEN.has(nameOf(element))) {
    verdicts.push({ index, deed: 'leaves', told: false })
    return null
  }
  const sight = see(element, outer)
  if (sight.gone) verdicts.push({ index, deed: 'leaves', told: true })
  else if (sight.muted && !outer.muted) verdicts.push({ index, deed: 'mutes', told: true })
  return sight.gone ? null : sight
}

/** Asks the elements that hold text themselves whether it is seen. false: more nodes than the bound. */
function askTexts(container: Element, known: ReadonlyMap<Node, Known>, verdicts: Verdict[]): boolean {
  let count = known.size
  const before = verdicts.length
  const walker = wordsIn(container)
  for (let word = walker.nextNode(); word; word = walker.nextNode()) {
    count += 1
    if (count > MAX_NODES) return false
    const parent = parentOf(word)
    const holder = parent && known.get(parent)
    // White space has no ink to hide, and between two words it is needed.
    if (!holder?.sight || holder.asked || rawTextOf(word)?.trim() === '') continue
    holder.asked = true
    const { index, sight } = holder
    if (sight.muted || !sight.showsText()) verdicts.push({ index, deed: 'blanks', told: !sight.muted })
  }
  if (verdicts.length > before) verdicts.sort((a, b) => a.index - b.index)
  return true
}
