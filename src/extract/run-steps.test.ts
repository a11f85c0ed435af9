import { expect, test } from 'vitest'
import { parseInert } from '../dom/parse-inert'
import { bodyOf } from '../dom/unclobbered'
import { HARD_MS, SOFT_MS } from './clock'
import { openReceipt } from './receipt'
import { runSteps } from './run-steps'

const run = (passed: number, thrown = false) => {
  const page = parseInert('<p>a</p>')
  const body = bodyOf(page)
  if (!body) throw new Error('no body')
  const steps = [
    {
      name: 'needed',
      optional: false,
      run: () => {
        if (thrown) throw new Error('a fault of ours')
      },
    },
    { name: 'tidying', optional: true, run: () => body.replaceChildren() },
  ]
  return runSteps(steps, body, { receipt: openReceipt(page, []), clock: { passed: () => passed } })
}
const skipped = (told: ReturnType<typeof run>) =>
  told.ok ? told.value.filter((step) => step.skipped).map(({ step }) => step) : told.problem.code

test('in time, all run', () => expect(skipped(run(0))).toEqual([]))
test('late, what only tidies is skipped and named', () => expect(skipped(run(SOFT_MS + 1))).toEqual(['tidying']))
test('too late, the page is given up', () => expect(skipped(run(HARD_MS + 1))).toBe('timed-out'))
test('a step that throws is skipped and named', () => expect(skipped(run(0, true))).toEqual(['needed']))
