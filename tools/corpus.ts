/**
 * `npm run corpus -- [DIRECTORY] [NAME] [-v] [--live] [--core FILE]`: reads each page of a corpus (INDEX.tsv, truth/) in
 * Chromium with dist/core/qingdu-core.js and judges what it gives, beside Readability and Defuddle on the same page.
 * NAME: only pages whose file name holds it. `-v`: what is missing, too much or wrong. `--core`: another build.
 * Scripts of the pages are stopped, no request leaves. `--live`: those that stand in the page run for a while first, as
 * in a reader's browser; a page may then show more than its truth knows. The exit code tells whether all pages pass.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { chromiumPath } from './browsers.ts'
import type { Answer, PeerAnswer } from './corpus/answer.ts'
import { type CorpusPage, readIndex } from './corpus/index-rows.ts'
import { judge, type Verdict } from './corpus/judge.ts'
import { readOutput } from './corpus/output.ts'
import { type PageRead, readCorpusPage } from './corpus/page-reader.ts'
import { comparePictures } from './corpus/pictures.ts'
import { compareText } from './corpus/text.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    core: { type: 'string', default: 'dist/core/qingdu-core.js' },
    live: { type: 'boolean', default: false },
    v: { type: 'boolean', short: 'v' },
  },
})
const [directory = '../shared/corpus/tencent', only = ''] = positionals
if (!existsSync(directory)) throw new Error(`no corpus at ${directory}: npm run corpus -- DIRECTORY`)

const fileOf = createRequire(import.meta.url).resolve
const scripts = {
  core: readFileSync(values.core, 'utf8'),
  readability: readFileSync(fileOf('@mozilla/readability/Readability.js'), 'utf8'),
  defuddle: readFileSync(fileOf('defuddle'), 'utf8'),
}

/** Figures with three places, cut and never rounded up to a bar. */
const share = (value: number): string => (Math.floor(value * 10_000) / 10_000).toFixed(4)

function peerColumn(page: CorpusPage, name: string, { content, error }: PeerAnswer): string {
  if (error) return `${name} failed: ${error.slice(0, 60)}`
  if (page.kind.startsWith('nonarticle')) return `${name} ${content === '' ? 'nothing' : 'an article'}`
  const output = readOutput(content)
  const { recall, precision } = compareText(page, output.lines)
  const { found, wanted } = comparePictures({ images: page.images, optional: page.optionalImages }, output.pictures)
  return `${name} ${share(recall)} ${share(precision)} ${found}/${wanted}`
}

function details({ text, failed, told }: Verdict): string {
  const rows = [
    ...(text?.missing ?? []).map((run) => `- ${run.slice(0, 300)}`),
    ...(text?.surplus ?? []).map((run) => `+ ${run.slice(0, 300)}`),
    ...failed.map((fault) => `! ${fault}`),
    ...told.map((fault) => `~ ${fault}`),
  ]
  return rows.map((row) => `\n    ${row}`).join('')
}

function column(answer: Answer, verdict: Verdict): string {
  const { text, pictures, receipt, failed, told, passes } = verdict
  const end = `${passes ? 'passes' : `FAILS (${failed.map((fault) => fault.split(/[: ]/)[0]).join(' ')})`}`
  const ms = `${Math.round(answer.ms)} ms`
  if (!answer.article || !text || !pictures) return `${answer.code ?? 'article'} ${ms} ${end}`
  const figures = `${share(text.recall)} ${share(text.precision)} ${pictures.found}/${pictures.wanted}`
  const layout = `breaks ${share(text.breaks)} glued ${text.glued} receipt ${share(receipt ?? 0)}`
  return `${answer.article.formatId} ${figures} ${layout} ${ms} ${end}${told.length > 0 ? ` told: ${told.join('; ')}` : ''}`
}

/** Prints the lines of a page; answers whether it passes in all its states. */
function print(page: CorpusPage, read: PageRead): boolean {
  const served = judge(page, read.asServed)
  const visible = read.visible && judge(page, read.visible)
  const name = page.file.replace(/\.html$/, '').padEnd(30)
  const same =
    visible &&
    column(read.asServed, served).replace(/\d+ ms/, '') ===
      column(read.visible ?? read.asServed, visible).replace(/\d+ ms/, '')
  const second =
    visible && !same ? `\n${'  (visible)'.padEnd(30)} ${column(read.visible ?? read.asServed, visible)}` : ''
  const peers = `${peerColumn(page, 'Readability', read.readability)} | ${peerColumn(page, 'Defuddle', read.defuddle)}`
  const more = values.v ? details(served) + (visible && !same ? details(visible) : '') : ''
  console.log(`${name} ${column(read.asServed, served)} | ${peers}${second}${more}`)
  return served.passes && (visible?.passes ?? true)
}

const pages = readIndex(directory).filter(({ file }) => file.includes(only))
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
let passed = 0
console.log('page, format, recall, precision, pictures; then the peers: recall, precision, pictures')
try {
  for (const page of pages) {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    if (print(page, await readCorpusPage(context, { directory, page, live: values.live }, scripts))) passed += 1
    await context.close()
  }
} finally {
  await browser.close()
}
console.log(`${passed} of ${pages.length} pages pass`)
process.exitCode = passed === pages.length ? 0 : 1
