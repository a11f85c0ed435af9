import { expect, test } from 'playwright/test'
import type { HostileBrowser } from '../../tools/hostile/browser.ts'
import { readPayloads } from '../../tools/hostile/payload.ts'
import { judgeScripts } from '../../tools/hostile/scripts.ts'
import { countFaults, toTable } from '../../tools/hostile/table.ts'
import { COLUMNS, judgeAll, type Verdict } from '../../tools/hostile/verdict.ts'

const FOLDER = 'tools/hostile/payloads'
/** Unsanitised payloads are each shown alone; so many are enough to see that the judge sees. */
const EVERY = 31

/** The project's own payloads in one browser: `npm run test:hostile` tells how any other folder is judged. */
export function tellHostileStories(launch: (scripts: string[]) => Promise<HostileBrowser>): void {
  let browser: HostileBrowser
  test.describe.configure({ mode: 'serial', timeout: 600_000 })
  test.beforeAll(async () => {
    browser = await launch(await judgeScripts())
  })
  test.afterAll(() => browser.close())

  test('no hostile payload runs, asks, covers or survives', async () => {
    const verdicts = await judgeAll(browser, readPayloads(FOLDER), { how: 'sanitised' })
    expect(counts(verdicts), toTable(browser.name, verdicts)).toEqual(
      Object.fromEntries(COLUMNS.map((name) => [name, 0])),
    )
  })

  test('the judge sees what unsanitised payloads do', async () => {
    const sample = readPayloads(FOLDER).filter((_, at) => at % EVERY === 1)
    const { executed, inline, requests, survivors } = counts(await judgeAll(browser, sample, { how: 'identity' }))
    for (const found of [executed, inline, requests, survivors]) expect(found).toBeGreaterThan(0)
  })
}

const counts = (verdicts: Verdict[]): Record<string, number> => {
  const found = countFaults(verdicts)
  return Object.fromEntries(COLUMNS.map((name, at) => [name, found[at] ?? 0]))
}
