import { expect, test } from 'playwright/test'
import type { HostileBrowser } from '../../tools/hostile/browser.ts'
import { readPayloads } from '../../tools/hostile/payload.ts'
import { judgeScripts } from '../../tools/hostile/scripts.ts'
import { countFaults, toTable } from '../../tools/hostile/table.ts'
import { COLUMNS, type Column, judgeAll, type Verdict } from '../../tools/hostile/verdict.ts'

const FOLDER = 'tools/hostile/payloads'
/** Unsanitised payloads are each shown alone, a second and a half; these two give the judge something for each eye. */
const LOUD: Record<string, Column[]> = {
  'mutation-5': ['executed', 'inline', 'requests', 'survivors'],
  'style-26': ['requests', 'survivors'],
}

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
    const loud = readPayloads(FOLDER).filter(({ id }) => id in LOUD)
    const verdicts = await judgeAll(browser, loud, { how: 'identity' })
    expect(Object.fromEntries(verdicts.map(({ payload, faults }) => [payload.id, faulty(faults)]))).toEqual(LOUD)
  })
}

const faulty = (faults: Verdict['faults']): Column[] => COLUMNS.filter((name) => faults[name].length > 0)

const counts = (verdicts: Verdict[]): Record<string, number> => {
  const found = countFaults(verdicts)
  return Object.fromEntries(COLUMNS.map((name, at) => [name, found[at] ?? 0]))
}
