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
 * The element's own hiding does not count. Deeper than 190, elements become siblings of each other. Of comments only
 * the marks of Tencent's editors stay. Problems: `too-large` (150,000 nodes), `timed-out`.
 */
export function snapshot(container: Element, honour: Honour = 'all'): Result<Copy> {
  const judged = judge(container, honour)
  if (!judged.ok) return judged
  const copy = judged.value.depth < MAX_DEPTH ? copyWhole(container, judged.value) : null
  return copy ? ok(copy) : copyPiecewise(container, honour)
}
