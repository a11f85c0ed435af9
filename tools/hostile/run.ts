/**
 * npm run test:hostile -- DIR [--identity] [--browser chromium|firefox] [--every N] [--only ID]
 * Feeds every payload of DIR/*.jsonl to the sanitiser in real browsers and judges what comes out (docs/testing.md).
 * Exits 1 if any column is not 0. `--identity` shows payloads as they are: the judge must then find plenty.
 */
import { parseArgs } from 'node:util'
import { launchChromium } from './chromium.ts'
import { launchFirefox } from './firefox.ts'
import { readPayloads } from './payload.ts'
import { judgeScripts } from './scripts.ts'
import { countFaults, toTable } from './table.ts'
import { judgeAll } from './verdict.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    identity: { type: 'boolean', default: false },
    browser: { type: 'string' },
    every: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
})
const BROWSERS = { chromium: launchChromium, firefox: launchFirefox }

const folder = positionals[0] ?? 'tools/hostile/payloads'
const payloads = readPayloads(folder)
  .filter((_, at) => at % Number(values.every) === 0)
  .filter(({ id }) => !values.only || id === values.only)
const scripts = await judgeScripts()
let found = 0
for (const [name, launch] of Object.entries(BROWSERS)) {
  if (values.browser && values.browser !== name) continue
  const browser = await launch(scripts)
  const how = values.identity ? 'identity' : 'sanitised'
  const tell = (done: number) => process.stderr.write(`\r${name} ${done}/${payloads.length} `)
  const verdicts = await judgeAll(browser, payloads, { how, tell })
  await browser.close()
  console.log(toTable(name, verdicts))
  found += countFaults(verdicts).reduce((sum, count) => sum + count, 0)
}
if (payloads.length === 0) throw new Error(`no payloads in ${folder}`)
process.exitCode = found > 0 ? 1 : 0
