/**
 * `npm run bench:color -- [DIRECTORY] [NAME] [--themes dark,oled] [--ours] [--no-speed] [-v] [--core FILE]`: article
 * bodies of a corpus, the seed and the cases of bench/colour/torture in five themes, every measure of docs/colour.md,
 * beside no adaptation, stripped colours and Dark Reader. `--ours`: without peers; `--drawn 20`: so many articles drawn
 * by lot in place of the corpus; `--editors`: blocks in the styles of editors. Tells and never fails.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright'
import { build } from 'vite'
import { chromiumPath } from '../tools/browsers.ts'
import { dressPaper, openArticle } from './colour/article-page.ts'
import { drawnArticles } from './colour/drawn.ts'
import { editorBlocks } from './colour/editor-blocks.ts'
import { type Engine, highContrast, peers, qingdu, recolorCall } from './colour/engines.ts'
import type { Tally } from './colour/judge.ts'
import { measureSpeed } from './colour/speed.ts'
import { printTables, type Row } from './colour/tables.ts'
import { themes as allThemes, type BenchTheme } from './colour/themes.ts'
import { torture } from './colour/torture.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    themes: { type: 'string' },
    ours: { type: 'boolean' },
    'no-speed': { type: 'boolean' },
    'only-speed': { type: 'boolean' },
    high: { type: 'boolean' },
    v: { type: 'boolean', short: 'v' },
    core: { type: 'string' },
    shots: { type: 'string' },
    drawn: { type: 'string' },
    editors: { type: 'boolean' },
  },
})
const [directory = '../shared/corpus/tencent', only = ''] = positionals
if (!values.drawn && !values.editors && !existsSync(directory))
  throw new Error(`no corpus at ${directory}: npm run bench:color -- DIRECTORY`)
const themes = allThemes.filter(({ name }) => !values.themes || values.themes.split(',').includes(name))

async function bundle(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name } },
  })
  const [first] = Array.isArray(result) ? result : [result]
  const chunk = first && 'output' in first ? first.output[0] : undefined
  if (!chunk) throw new Error(`${entry} was not built`)
  return `${chunk.code};globalThis.${name}=${name}`
}

async function coreScript(): Promise<string> {
  if (values.core) return `${readFileSync(values.core, 'utf8')};globalThis.QingduCore=QingduCore`
  const outDir = mkdtempSync(join(tmpdir(), 'qingdu-core-'))
  await build({ mode: 'core', logLevel: 'error', build: { outDir, emptyOutDir: true } })
  return `${readFileSync(join(outDir, 'qingdu-core.js'), 'utf8')};globalThis.QingduCore=QingduCore`
}

interface Article {
  name: string
  body: string
}

async function readBodies(browser: Browser, probe: string): Promise<Article[]> {
  if (values.drawn) return drawnArticles(Number(values.drawn))
  if (values.editors) return [...editorBlocks]
  const context = await browser.newContext()
  const page = await openArticle(context, '', [probe])
  const articles: Article[] = []
  for (const file of readdirSync(directory).filter(
    (name) => /\.(?:html|txt)$/.test(name) && !name.startsWith('notice-') && name.includes(only),
  )) {
    const text = readFileSync(join(directory, file), 'utf8')
    const html = file.endsWith('.txt') ? text.replaceAll('<', '&lt;') : text
    const body = await evaluateProbe<string | null>(page, 'findBody', html)
    if (body !== null) articles.push({ name: file, body })
  }
  await context.close()
  return [...articles, ...torture].filter(({ name }) => name.includes(only))
}

const evaluateProbe = <Value>(page: Page, call: string, argument: unknown = null): Promise<Value> =>
  page.evaluate<Value>(`Probe.${call}(${JSON.stringify(argument)})`)

function firstDifference(a: string, b: string): string {
  const [left, right] = [a.split('\n'), b.split('\n')]
  const at = left.findIndex((line, index) => line !== right[index])
  return `element ${at}: ${left[at]} → ${right[at]}`
}

async function faithful(page: Page, theme: BenchTheme): Promise<string[]> {
  const other = allThemes.find(({ name }) => name !== theme.name && name !== 'light') ?? theme
  const recolor = (wanted: object) => page.evaluate(`void ${recolorCall(wanted)}`)
  const revert = (wanted: object) => page.evaluate(`${recolorCall(wanted)}.revert()`)
  const snap = () => evaluateProbe<string>(page, 'snapshot')
  const before = [await evaluateProbe<string>(page, 'markup'), await snap()]
  await recolor(theme.recolor)
  const once = await snap()
  await recolor(theme.recolor)
  const faults = (await snap()) === once ? [] : ['twice is not once']
  await recolor(other.recolor)
  await recolor(theme.recolor)
  if ((await snap()) !== once) faults.push('there and back is not fresh')
  await revert(theme.recolor)
  await recolor(other.recolor)
  await recolor(theme.recolor)
  if ((await snap()) !== once) faults.push('A to B is not fresh B')
  await revert(theme.recolor)
  if ((await evaluateProbe<string>(page, 'markup')) !== before[0]) faults.push('revert leaves another markup')
  const after = await snap()
  if (after !== before[1]) faults.push(`revert leaves other colours: ${firstDifference(before[1] ?? '', after)}`)
  return faults
}

const toJudge = ({ recolor, ink }: BenchTheme) => ({ dark: recolor.dark, ink })

/** One engine on a fresh page. */
async function measurePeer(
  browser: Browser,
  { body }: Article,
  scripts: string[],
  engine: Engine,
  theme: BenchTheme,
): Promise<Tally> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  try {
    const page = await openArticle(context, body, scripts)
    await evaluateProbe(page, 'remember')
    if (engine.dressed) await dressPaper(page, theme)
    await engine.apply(page, theme)
    return await evaluateProbe<Tally>(page, 'compare', toJudge(theme))
  } finally {
    await context.close()
  }
}

interface Own {
  engine: Engine
  theme: BenchTheme
  /** Null: not asked. */
  faults: string[] | null
}

async function ownRow(page: Page, { name }: Article, { engine, theme, faults }: Own): Promise<Row> {
  await engine.apply(page, theme)
  const tally = await evaluateProbe<Tally>(page, 'compare', toJudge(theme))
  if (faults) {
    tally.counts.f = { all: 1, passed: faults.length === 0 ? 1 : 0 }
    tally.failures.push(...faults.map((fault) => `f ${fault}`))
    if (values.shots) await page.screenshot({ path: join(values.shots, `${name}-${theme.name}.png`) })
  }
  return { article: name, theme: theme.name, engine: engine.name, tally }
}

/** Ours in all themes on one page, given back after each: what `f` holds us to. */
async function measureOurs(browser: Browser, article: Article, scripts: string[]): Promise<Row[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  try {
    const page = await openArticle(context, article.body, scripts)
    const rows: Row[] = []
    await evaluateProbe(page, 'remember')
    for (const theme of themes) {
      await dressPaper(page, theme)
      const faults = await faithful(page, theme)
      rows.push(await ownRow(page, article, { engine: qingdu, theme, faults }))
      if (values.high) rows.push(await ownRow(page, article, { engine: highContrast, theme, faults: null }))
      await page.evaluate(`${recolorCall(theme.recolor)}.revert()`)
    }
    return rows
  } finally {
    await context.close()
  }
}

function tell({ article, theme, engine, tally }: Row): void {
  if (!values.v) return
  const wanted = engine === highContrast.name ? /^(?!a17|c)/ : /^(?!a17|a2lc)/
  for (const failure of tally.failures.filter((one) => wanted.test(one)).slice(0, 12)) {
    console.log(`  ${article} ${theme} ${engine}: ${failure}`)
  }
}

const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
try {
  const [probe, core] = await Promise.all([bundle('bench/colour/probe.ts', 'Probe'), coreScript()])
  const darkReader = readFileSync('node_modules/darkreader/darkreader.js', 'utf8')
  const articles = await readBodies(browser, probe)
  const engines = [qingdu, ...(values.high ? [highContrast] : []), ...(values.ours ? [] : peers)]
  const rows: Row[] = []
  for (const article of values['only-speed'] ? [] : articles) {
    const own = await measureOurs(browser, article, [probe, core])
    for (const row of own) tell(row)
    rows.push(...own)
    for (const theme of values.ours ? [] : themes) {
      for (const engine of peers) {
        const tally = await measurePeer(browser, article, [probe, darkReader], engine, theme)
        rows.push({ article: article.name, theme: theme.name, engine: engine.name, tally })
      }
    }
  }
  printTables(
    rows,
    engines.map(({ name }) => name),
    themes.map(({ name }) => name),
  )
  if (!values['no-speed'])
    await measureSpeed(
      browser,
      articles.filter(({ name }) => name.endsWith('.html')),
      { core, darkReader, probe },
    )
} finally {
  await browser.close()
}
