import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { articleAt } from '../harness/article.ts'
import { countRecords } from '../harness/count-records.ts'
import { killRun } from '../harness/kill-run.ts'
import { isTorn, tear } from '../harness/leveldb-log.ts'
import { expect, test } from '../harness/test.ts'
import { call, chromiumToKill } from '../harness/victim.ts'

/** How long the browser is killed again and again at most, s; `npm run bench:kill` does so a thousand times. */
const SECONDS = Number(process.env.QINGDU_KILL_SECONDS ?? 60)
/** Moments of the kills: drawn, printed, and the same again with this seed. */
const SEED = Number(process.env.QINGDU_SEED ?? 20260411)
/** So many saves are enough before that. */
const SAVES = 200

test(`what was acknowledged is there, whole, after kills in ${SAVES} saves or for ${SECONDS} s`, async () => {
  test.setTimeout((SECONDS + 120) * 1_000)
  const end = Date.now() + SECONDS * 1_000
  const report = await killRun({
    browser: chromiumToKill,
    seed: SEED,
    isEnough: (_kills, saves) => Date.now() > end || saves >= SAVES,
  })
  console.log(JSON.stringify(report))
  expect(report).toMatchObject({ missing: 0, damaged: 0, left: 0 })
  expect(report.kills).toBeGreaterThan(0)
  expect(report.saves).toBeGreaterThan(0)
})

test('a write that a kill cut short costs no library two starts later', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'qingdu-torn-'))
  /** One life of the browser: what is there, one more save, and its kill. */
  async function live(url: string): Promise<number> {
    const victim = await chromiumToKill.start({ profile, dist: chromiumToKill.dist })
    const found = await countRecords(victim)
    const message = { qingdu: 'extension', call: 'save', argument: { article: articleAt(url), tabId: null } }
    expect(await victim.evaluate(call((save) => chrome.runtime.sendMessage(save), message))).toMatchObject({ ok: true })
    await victim.kill()
    return found
  }
  try {
    expect(await live('https://river.example/before')).toBe(0)
    expect(isTorn(profile)).toBe(false)
    tear(profile)
    expect(isTorn(profile)).toBe(true)
    expect(await live('https://river.example/behind')).toBe(1)
    expect(await live('https://river.example/later')).toBe(2)
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})
