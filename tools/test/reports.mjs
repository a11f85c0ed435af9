/** What the runners wrote, as numbers. A report that is not there is a failure: a runner that died is not green. */
import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** @param {string} path @param {(report: any) => Count} count @returns {Count} */
function counted(path, count) {
  if (!existsSync(path)) {
    console.error(`No report at ${path}: its runner did not finish.`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
  return count(JSON.parse(readFileSync(path, 'utf8')))
}

/** Vitest's JSON report, over all projects. A file that does not load has no test of its own. @param {string} path */
export const vitestCount = (path) =>
  counted(path, (report) => {
    const unloaded = report.testResults.filter(
      (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded,
      skipped: report.numPendingTests + report.numTodoTests,
    }
  })

/** Playwright's JSON report. `errors`: what went wrong outside of any test. @param {string} path */
export const playwrightCount = (path) =>
  counted(path, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }))
