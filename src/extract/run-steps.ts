import type { Diagnostics } from '../article/receipt'
import { fail, ok, type Result } from '../problem/result'
import { type Clock, HARD_MS, SOFT_MS } from './clock'
import type { OpenReceipt } from './receipt'
import type { NamedStep } from './steps'

/**
 * Runs the steps in order and says how each went. A step that throws is our fault, not the reader's: it is skipped and
 * named, and the article still comes. Problem: `timed-out`, when even the needed steps had no time.
 */
export function runSteps(
  steps: readonly NamedStep[],
  body: Element,
  { receipt, clock }: { receipt: OpenReceipt; clock: Clock },
): Result<Diagnostics['steps']> {
  const told: Diagnostics['steps'] = []
  for (const { name, run, optional } of steps) {
    if (clock.passed() > HARD_MS) return fail('timed-out')
    if (optional && clock.passed() > SOFT_MS) {
      told.push({ step: name, removed: 0, ms: 0, skipped: true })
      continue
    }
    const [start, dropped] = [clock.passed(), receipt.count()]
    let skipped = false
    try {
      run(body, receipt)
    } catch {
      skipped = true
    }
    told.push({ step: name, removed: receipt.count() - dropped, ms: Math.round(clock.passed() - start), skipped })
  }
  return ok(told)
}
