/**
 * `npm run bench:kill -- [--kills 1000] [--seed N] [--firefox]`: kills the browser at random moments of saves, and counts
 * what was acknowledged and is missing or damaged. Fails when anything is.
 */
import { parseArgs } from 'node:util'
import { killRun } from '../e2e/harness/kill-run.ts'
import { chromiumToKill, firefoxToKill } from '../e2e/harness/victim.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '20260411' },
    firefox: { type: 'boolean', default: false },
  },
})
const kills = Number(values.kills)
const began = Date.now()
const report = await killRun({
  browser: values.firefox ? firefoxToKill : chromiumToKill,
  seed: Number(values.seed),
  isEnough(done, saves) {
    if (done % 50 === 0) console.log(`${done} kills, ${saves} saves, ${Math.round((Date.now() - began) / 1_000)} s`)
    return done >= kills
  },
})
console.log(JSON.stringify(report))
console.log(`acknowledged ${report.acknowledged}, missing ${report.missing}, damaged ${report.damaged}`)
process.exitCode = report.missing + report.damaged + report.left === 0 ? 0 : 1
