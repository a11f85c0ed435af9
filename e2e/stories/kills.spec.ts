import { killRun } from '../harness/kill-run.ts'
import { expect, test } from '../harness/test.ts'

/** How long the browser is killed again and again, s; `npm run bench:kill` does so a thousand times. */
const SECONDS = Number(process.env.QINGDU_KILL_SECONDS ?? 60)
/** Moments of the kills: drawn, printed, and the same again with this seed. */
const SEED = Number(process.env.QINGDU_SEED ?? 20260411)
/** At least so many saves, however slow the machine. */
const SAVES = 200

test(`what was acknowledged is there, whole, after kills for ${SECONDS} s and ${SAVES} saves at least`, async () => {
  test.setTimeout((SECONDS + 300) * 1_000)
  const end = Date.now() + SECONDS * 1_000
  const report = await killRun({ seed: SEED, isEnough: (_kills, saves) => Date.now() > end && saves >= SAVES })
  console.log(JSON.stringify(report))
  expect(report).toMatchObject({ missing: 0, damaged: 0, left: 0 })
  expect(report.kills).toBeGreaterThan(0)
})
