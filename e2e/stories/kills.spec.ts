import { killRun } from '../harness/kill-run.ts'
import { expect, test } from '../harness/test.ts'

/** How long the browser is killed again and again at most, s; `npm run bench:kill` does so a thousand times. */
const SECONDS = Number(process.env.QINGDU_KILL_SECONDS ?? 60)
/** Moments of the kills: drawn, printed, and the same again with this seed. */
const SEED = Number(process.env.QINGDU_SEED ?? 20260411)
/** So many saves are enough before that. */
const SAVES = 200

test(`what was acknowledged is there, whole, after kills in ${SAVES} saves or for ${SECONDS} s`, async () => {
  test.setTimeout((SECONDS + 120) * 1_000)
  const end = Date.now() + SECONDS * 1_000
  const report = await killRun({ seed: SEED, isEnough: (_kills, saves) => Date.now() > end || saves >= SAVES })
  console.log(JSON.stringify(report))
  expect(report).toMatchObject({ missing: 0, damaged: 0, left: 0 })
  expect(report.kills).toBeGreaterThan(0)
  expect(report.saves).toBeGreaterThan(0)
})
