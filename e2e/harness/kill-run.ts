/**
 * Saves articles with pictures until the browser is killed, again and again, and then counts what was acknowledged and
 * is not there. An acknowledgement reaches this process before the next save begins.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { articleWith } from './article.ts'
import { countRecords } from './count-records.ts'
import { countSaved } from './count-saved.ts'
import { distCopy } from './dist-without.ts'
import type { Acknowledged, KillReport } from './kill-report.ts'
import { random } from './random.ts'
import { PICTURES, startServer, type TestServer } from './server.ts'
import { call, type Killable, type Place, type Victim } from './victim.ts'

interface KillPlan {
  browser: Killable
  seed: number
  /** Told after each kill; true: enough. */
  isEnough(kills: number, saves: number): boolean
}

/** Different pictures, and the most of them in one article. */
const PICTURE_COUNT = 40
const MOST_IN_ARTICLE = 20

/** Pictures of the web, 1 to 60 kB of what packs into nothing. */
function servePictures(server: TestServer, draw: () => number): string[] {
  return Array.from({ length: PICTURE_COUNT }, (_, number) => {
    const body = Buffer.from(Array.from({ length: 1_000 + draw() * 59_000 }, () => draw() * 256))
    body.set([0xff, 0xd8, 0xff, 0xe0])
    const headers = { 'cache-control': 'no-store' }
    return server.serve(`${PICTURES}/kill-${number}.jpg`, { body, type: 'image/jpeg', headers })
  })
}

/** The article of a save: every fourth address is saved again and again, the others once. */
function articleOf(pictures: string[], round: number, at: number) {
  const url = `https://river.example/${at % 4 === 0 ? `again/${at % 40}` : `${round}/${at}`}`
  const images = Array.from(
    { length: (round * 7 + at * 3) % (MOST_IN_ARTICLE + 1) },
    (_, number) => pictures[(round + at + number * 3) % pictures.length] ?? '',
  )
  return articleWith(url, images, `第${round}轮第${at}篇。`.repeat(1_000))
}

/** Saves without end, one after the other; ends with the browser. */
async function saveForever(victim: Victim, begun: () => void, { pictures, round, acknowledged, report }: Life) {
  for (let at = 0; ; at += 1) {
    const article = articleOf(pictures, round, at)
    const message = { qingdu: 'extension', call: 'save', argument: { article, tabId: null } }
    const answer = await victim
      .evaluate<Answer>(call((save) => chrome.runtime.sendMessage(save) as Promise<Answer>, message))
      .catch(() => 'killed' as const)
    if (answer === 'killed') return
    if (!answer.ok || !answer.value) throw new Error(`not saved: ${JSON.stringify(answer)}`)
    report.saves += 1
    acknowledged.set(article.url, { text: article.textContent, pictures: answer.value.images.saved })
    begun()
  }
}

/** As our background gives it. */
interface Answer {
  ok: boolean
  value?: { images: { saved: number } }
}

/** One life of the browser, from its start to its kill at a moment that `draw` says. */
async function live(browser: Killable, place: Place, life: Life): Promise<void> {
  const { draw, acknowledged, report } = life
  const victim = await browser.start(place)
  const rows = await countRecords(victim)
  if (rows < acknowledged.size) {
    console.log(`round ${life.round}: ${rows} records of ${acknowledged.size} at the start`)
    report.isLost = true
    await victim.close()
    return
  }
  const saving = await new Promise<{ over: Promise<void> }>((resolve, reject) => {
    const over = saveForever(victim, () => resolve({ over }), life)
    over.then(() => reject(new Error('ended before a save')), reject)
  })
  await new Promise((resolve) => setTimeout(resolve, 200 + draw() * 1_800))
  await victim.kill()
  await saving.over
  report.kills += 1
  if (browser.isTorn(place.profile)) report.torn += 1
}

interface Life {
  pictures: string[]
  round: number
  draw(): number
  acknowledged: Map<string, Acknowledged>
  report: KillReport
}

/** Runs the plan on a profile of its own. */
export async function killRun({ browser, seed, isEnough }: KillPlan): Promise<KillReport> {
  const [profile, dist] = [mkdtempSync(join(tmpdir(), 'qingdu-kills-')), distCopy(browser.dist)]
  const server = await startServer()
  const draw = random(seed)
  const pictures = servePictures(server, draw)
  const acknowledged = new Map<string, Acknowledged>()
  const report: KillReport = {
    ...{ seed, kills: 0, torn: 0, unopened: 0, saves: 0, acknowledged: 0 },
    ...{ pictures: 0, missing: 0, damaged: 0, left: 0, isLost: false },
  }
  try {
    // The profile as the loss left it tells more than further rounds.
    for (let round = 0; !report.isLost && !isEnough(report.kills, report.saves); round += 1) {
      const life = { pictures, round, draw, acknowledged, report }
      await live(browser, { profile, dist, server }, life).catch((error: unknown) => {
        report.unopened += 1
        console.log(`round ${round} did not open: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
      })
      server.forget()
    }
    const victim = await browser.start({ profile, dist, server })
    Object.assign(report, await countSaved(victim, acknowledged))
    await victim.close()
    return report
  } finally {
    await server.close()
    const isLost = report.isLost || report.missing + report.damaged > 0
    if (isLost) console.log(`its profile is kept: ${profile}`)
    for (const made of isLost ? [dist] : [profile, dist]) rmSync(made, { recursive: true, force: true, maxRetries: 5 })
  }
}
