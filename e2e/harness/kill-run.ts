/**
 * Saves articles with pictures until the browser is killed, again and again, and then counts what was acknowledged and
 * is not there. An acknowledgement reaches this process before the next save begins.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { articleAt } from './article.ts'
import { type Chromium, type ChromiumOptions, launchChromium } from './chromium.ts'
import { countRecords } from './count-records.ts'
import { countSaved } from './count-saved.ts'
import { distCopy } from './dist-without.ts'
import { grantSites, PICTURE_SITES } from './grant-sites.ts'
import { kill } from './kill.ts'
import type { Acknowledged, KillReport } from './kill-report.ts'
import { isTorn } from './leveldb-log.ts'
import { random } from './random.ts'
import { PICTURES, startServer, type TestServer } from './server.ts'

interface KillPlan {
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

/** Saves without end, in a page of ours; ends with the browser. */
const saveForever = (extension: Chromium, pictures: string[], round: number) =>
  extension.control
    .evaluate(
      async ({ blank, pictures, round, most }) => {
        for (let at = 0; ; at += 1) {
          // Every fourth address is saved again and again, the others once.
          const url = `https://river.example/${at % 4 === 0 ? `again/${at % 40}` : `${round}/${at}`}`
          const text = `第${round}轮第${at}篇。`.repeat(1_000)
          const images = Array.from({ length: (round * 7 + at * 3) % (most + 1) }, (_, number) => ({
            ...{ src: pictures[(round + at + number * 3) % pictures.length], candidates: [] },
            ...{ width: null, height: null, caption: null },
          }))
          const content = `<p>${text}</p>${images.map(({ src }) => `<img src="${src}">`).join('')}`
          const article = { ...blank, url, content, images, textContent: text, length: text.length }
          const argument = { article, tabId: null }
          const { acked } = globalThis as unknown as {
            acked(answer: unknown, url: string, text: string): Promise<void>
          } // exposed below
          await acked(await chrome.runtime.sendMessage({ qingdu: 'extension', call: 'save', argument }), url, text)
        }
      },
      { blank: articleAt('https://river.example/'), pictures, round, most: MOST_IN_ARTICLE },
    )
    .catch(() => 'killed')

/** One life of the browser, from its start to its kill at a moment that `draw` says. */
async function live(
  place: Required<Pick<ChromiumOptions, 'profile' | 'dist'>>,
  { server, pictures, round, draw, acknowledged, report }: Life,
): Promise<void> {
  const extension = await launchChromium({ ...place, server })
  await grantSites(extension, PICTURE_SITES)
  let begin = (): void => undefined
  const began = new Promise<void>((resolve) => {
    begin = resolve
  })
  await extension.control.exposeFunction('acked', (answer: unknown, url: string, text: string) => {
    const { ok, value } = answer as { ok: boolean; value?: { images: { saved: number } } } // our own background's
    if (!ok || !value) throw new Error(`not saved: ${JSON.stringify(answer)}`)
    report.saves += 1
    acknowledged.set(url, { text, pictures: value.images.saved })
    begin()
  })
  const rows = await countRecords(extension)
  if (rows < acknowledged.size) {
    console.log(`round ${round}: ${rows} records of ${acknowledged.size} at the start`)
    report.isLost = true
    await extension.close()
    return
  }
  void saveForever(extension, pictures, round)
  await began
  await new Promise((resolve) => setTimeout(resolve, 200 + draw() * 1_800))
  await kill(extension)
  report.kills += 1
  if (isTorn(place.profile)) report.torn += 1
  await extension.context.close().catch(() => 'already gone')
}

interface Life {
  server: TestServer
  pictures: string[]
  round: number
  draw(): number
  acknowledged: Map<string, Acknowledged>
  report: KillReport
}

/** Runs the plan on a profile of its own. */
export async function killRun({ seed, isEnough }: KillPlan): Promise<KillReport> {
  const [profile, dist] = [mkdtempSync(join(tmpdir(), 'qingdu-kills-')), distCopy()]
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
      const life = { server, pictures, round, draw, acknowledged, report }
      await live({ profile, dist }, life).catch((error: unknown) => {
        report.unopened += 1
        console.log(`round ${round} did not open: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
      })
      server.forget()
    }
    const extension = await launchChromium({ profile, dist, server })
    Object.assign(report, await countSaved(extension, acknowledged))
    await extension.close()
    return report
  } finally {
    await server.close()
    const isLost = report.isLost || report.missing + report.damaged > 0
    if (isLost) console.log(`its profile is kept: ${profile}`)
    for (const made of isLost ? [dist] : [profile, dist]) rmSync(made, { recursive: true, force: true, maxRetries: 5 })
  }
}
