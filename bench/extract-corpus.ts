/**
 * `npm run bench:extract -- DIRECTORY [NAME] [--rounds 7] [--core FILE]`: extractArticle beside Readability with its
 * clone over the articles of a corpus, on the same page in turn; then where our time goes. Tells and never fails.
 */
import { mkdtempSync, readFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { build } from 'vite'
import { chromiumPath } from '../tools/browsers.ts'
import { readIndex } from '../tools/corpus/index-rows.ts'
import { type CorpusTab, openCorpusTab } from './corpus-tab.ts'
import { bundlePeer } from './measured-dist.ts'
import { geometricMean, median } from './median.ts'
import { profileStages } from './profile-stages.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '7' }, core: { type: 'string' }, stages: { type: 'boolean' } },
})
const [directory, only = ''] = positionals
if (!directory) throw new Error('usage: npm run bench:extract -- DIRECTORY [NAME]')
const rounds = Number(values.rounds)

const WARM_UP = 2
/** Calls under the profiler. */
const PROFILED = 10

/** The core as it stands, with the names of its functions. */
async function buildCore(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'qingdu-core-'))
  await build({ mode: 'core', logLevel: 'error', build: { outDir, emptyOutDir: true, minify: false } })
  return readFileSync(join(outDir, 'qingdu-core.js'), 'utf8')
}

/** Of one call; a comment is new on the page, so that no answer may be remembered. */
const timed = (call: string): string => `(() => {
  document.body.append(document.createComment(String(Math.random())))
  const start = performance.now()
  ${call}
  return performance.now() - start
})()`

const OURS = timed('QingduCore.extractArticle(document, location.href)')
const PEER = timed('Peer.readability(document)')

async function measure(tab: CorpusTab, core: string, peer: string) {
  const ours = await tab.world(core)
  const theirs = await tab.world(peer)
  const taken = { ours: [] as number[], peer: [] as number[] }
  const runs = [
    { into: taken.ours, run: () => ours(OURS) },
    { into: taken.peer, run: () => theirs(PEER) },
  ]
  for (let round = 0; round < rounds + WARM_UP; round += 1) {
    for (const { into, run } of round % 2 === 0 ? runs : runs.toReversed()) {
      const ms = Number(await run())
      if (round >= WARM_UP) into.push(ms)
    }
  }
  const stages = await profileStages(tab.session, async () => {
    for (let count = 0; count < PROFILED; count += 1) await ours(OURS)
  })
  return { ours: median(taken.ours), peer: median(taken.peer), stages }
}

const core = values.core === undefined ? await buildCore() : readFileSync(values.core, 'utf8')
const peer = await bundlePeer()
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
const ratios: number[] = []
const shares = new Map<string, number[]>()
const articles = readIndex(directory).filter(({ kind, file }) => !kind.startsWith('nonarticle') && file.includes(only))
try {
  for (const page of articles) {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    const tab = await openCorpusTab(context, directory, page)
    const { ours, peer: theirs, stages } = await measure(tab, core, peer)
    await context.close()
    ratios.push(ours / theirs)
    const whole = stages.get('readPage') ?? 1
    for (const [stage, ms] of stages) shares.set(stage, [...(shares.get(stage) ?? []), ms / whole])
    const name = page.file.replace(/\.html$/, '').padEnd(30)
    console.log(`${name} ${ours.toFixed(2)} / ${theirs.toFixed(2)} ms = ${(ours / theirs).toFixed(2)}`)
    if (values.stages) {
      const told = [...stages].map(([stage, ms]) => `${stage} ${(ms / PROFILED).toFixed(2)}`)
      console.log(`   ${told.join(', ')}`)
    }
  }
} finally {
  await browser.close()
}
console.log(`geometric mean ${geometricMean(ratios).toFixed(3)}, ${rounds} rounds, load ${loadavg()[0]?.toFixed(1)}`)
for (const [stage, all] of shares) {
  const mean = all.reduce((sum, share) => sum + share, 0) / articles.length
  console.log(`  ${stage.padEnd(18)} ${(100 * mean).toFixed(0)} % of our time`)
}
