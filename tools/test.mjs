/** `npm test`: everything, from a bare machine to one last line. See docs/testing.md. */
import { rmSync } from 'node:fs'
import { distChecks, sourceChecks } from './test/checks.mjs'
import { checkNode, installPackages, installSystem, TO_TEST } from './test/prepare.mjs'
import { playwrightCount, vitestCount } from './test/reports.mjs'
import { run, tool } from './test/run.mjs'

const VITEST = 'test-results/vitest.json'
const PLAYWRIGHT = 'test-results/playwright.json'

const total = { passed: 0, failed: 0, skipped: 0 }

/** @param {import('./test/reports.mjs').Count} count */
function add({ passed, failed, skipped }) {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
}

/** @template T @param {string} name @param {() => Promise<T>} work @returns {Promise<T>} */
async function timed(name, work) {
  const start = performance.now()
  const result = await work()
  console.log(`— ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return result
}

/** One after the other: each of them fills a core. @param {Record<string, () => Promise<string>>} checks */
async function runChecks(checks) {
  for (const [name, check] of Object.entries(checks)) {
    const fault = await timed(name, check)
    add({ passed: fault ? 0 : 1, failed: fault ? 1 : 0, skipped: 0 })
    console.log(fault ? `✗ ${name}\n${fault}` : `✓ ${name}`)
  }
}

async function build() {
  const { code, output } = await run('npm', ['run', '--silent', 'build'])
  if (code !== 0) throw new Error(`The build failed:\n${output}`)
}

async function main() {
  rmSync('test-results', { recursive: true, force: true })
  await timed('prepare', async () => {
    checkNode()
    await installSystem(TO_TEST)
    await installPackages()
  })
  // Two cores: what needs no build beside the build, what looks at dist beside the unit tests.
  await Promise.all([timed('build', build), runChecks(sourceChecks)])
  const json = ['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST}`]
  await Promise.all([
    timed('unit tests', () => run(tool('vitest'), ['run', ...json], { show: true })),
    runChecks(distChecks),
  ])
  add(vitestCount(VITEST))
  await timed('stories in browsers', () => run(tool('playwright'), ['test', '-c', 'e2e'], { show: true }))
  add(playwrightCount(PLAYWRIGHT))
}

try {
  await timed('all', main)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  total.failed += 1
}
const { passed, failed, skipped } = total
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 || skipped > 0 || passed === 0 ? 1 : 0
