import { ok, type Result } from '../problem/result'
import type { Copy, LeftOut } from './copy'
import { MAX_DEPTH } from './copy-bounds'
import { copyPiecewise } from './copy-piecewise'
import { copyWhole } from './copy-whole'
import { judge } from './judge'
import type { Honour } from './sight'

/** Something invisible that was left out. */
export type Hidden = LeftOut

/**
 * Copies what is in one element of a web page, without the text that a reader does not see; the page stays as it is.
 * The element's own hiding does not count. Deeper than 190, elements become siblings of each other. What stands
 * in open shadow roots stands in their hosts. Of comments only the marks of Tencent's editors stay. Problems: `too-large` (150,000 nodes), `timed-out`.
 */
export function snapshot(container: Element, honour: Honour = 'all'): Result<Copy> {
  const judged = judge(container, honour)
  if (!judged.ok) return judged
  const { depth, hasShadow } = judged.value
  const copy = depth < MAX_DEPTH && !hasShadow ? copyWhole(container, judged.value) : null
  return copy ? ok(copy) : copyPiecewise(container, honour)
}
