import type { Browser, CDPSession, Page } from 'playwright'
import { median } from '../median.ts'
import { dressPaper, openArticle } from './article-page.ts'
import { type BenchTheme, themes } from './themes.ts'

export interface Scripts {
  core: string
  darkReader: string
  probe: string
}

interface Article {
  name: string
  body: string
}

/** Pages with most styled elements, within these bounds. */
const PAGES = 6
const FEWEST = 30
const MOST = 20_000
/** The best of so many, engines in turn, each on a fresh page. */
const REPEATS = 4

const OURS = (theme: BenchTheme): string =>
  `QingduCore.recolor(document.querySelector('#paper > *'), ${JSON.stringify(theme.recolor)})`
const THEIRS = ({ recolor: { bg, fg } }: BenchTheme): string =>
  `DarkReader.enable({ mode: 1, darkSchemeBackgroundColor: '${bg}', darkSchemeTextColor: '${fg}' })`

const timed = (call: string): string => `(() => {
  const start = performance.now()
  ${call}
  return performance.now() - start
})()`

const TWO_FRAMES = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))'

/** CPU time of the page's main thread so far, ms. */
async function cpu(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (
    1000 *
    (metrics.find(({ name }) => name === 'ThreadTime')?.value ??
      metrics.find(({ name }) => name === 'TaskDuration')?.value ??
      0)
  )
}

interface Cost {
  call: number
  cpu: number
}

async function costOf(page: Page, call: string): Promise<Cost> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.evaluate(TWO_FRAMES)
  const before = await cpu(session)
  const took = Number(await page.evaluate(timed(call)))
  await page.evaluate(TWO_FRAMES)
  return { call: took, cpu: (await cpu(session)) - before }
}

/** Layouts and style recalculations inside a call. */
async function forced(page: Page, call: string): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const events: { name: string; ts: number; dur?: number }[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    // Chromium's trace events; only these three fields are looked at.
    for (const event of value as unknown as { name: string; ts: number; dur?: number }[]) events.push(event)
  })
  const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()))
  await page.evaluate(TWO_FRAMES)
  await session.send('Tracing.start', {
    categories: 'devtools.timeline,blink.user_timing',
    transferMode: 'ReportEvents',
  })
  await page.evaluate(`performance.mark('call-begins'); ${call}; performance.mark('call-ends')`)
  await session.send('Tracing.end')
  await done
  const at = (name: string) => events.find((event) => event.name === name)?.ts ?? 0
  const inside = events.filter(({ ts }) => ts > at('call-begins') && ts < at('call-ends'))
  const count = (names: string[]) => inside.filter(({ name }) => names.includes(name)).length
  return `${count(['Layout', 'UpdateLayerTree'])} layouts, ${count(['UpdateLayoutTree', 'RecalculateStyles'])} style recalculations`
}

/** The call of a switch, and the call with the style recalculation it causes. */
async function switches(page: Page): Promise<{ call: number[]; whole: number[] }> {
  const times = { call: [] as number[], whole: [] as number[] }
  const order = ['sepia', 'dark', 'oled', 'light', 'sepia', 'dark', 'oled', 'light']
  for (const name of order) {
    const theme = themes.find((one) => one.name === name)
    if (!theme) continue
    await dressPaper(page, theme)
    await page.evaluate(TWO_FRAMES)
    const [call, whole] = await page.evaluate<[number, number]>(`(() => {
      const start = performance.now()
      ${OURS(theme)}
      const called = performance.now()
      getComputedStyle(document.querySelector('#paper > *')).color
      return [called - start, performance.now() - start]
    })()`)
    times.call.push(call)
    times.whole.push(whole)
  }
  return times
}

const best = (costs: Cost[], part: keyof Cost): number => Math.min(...costs.map((cost) => cost[part]))

interface Measured {
  name: string
  styled: number
  ours: Cost[]
  theirs: Cost[]
  forced: string
}

async function measureOne(
  browser: Browser,
  { name, body }: Article,
  styled: number,
  scripts: Scripts,
): Promise<Measured> {
  const dark = themes.find((theme) => theme.name === 'dark')
  if (!dark) throw new Error('no dark theme')
  const measured: Measured = { name, styled, ours: [], theirs: [], forced: '' }
  const run = async (script: string, call: string, dressed: boolean) => {
    const context = await browser.newContext()
    const page = await openArticle(context, body, [script], 'window')
    if (dressed) await dressPaper(page, dark)
    const cost = await costOf(page, call)
    await context.close()
    return cost
  }
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    measured.ours.push(await run(scripts.core, OURS(dark), true))
    measured.theirs.push(await run(scripts.darkReader, THEIRS(dark), false))
  }
  const context = await browser.newContext()
  const page = await openArticle(context, body, [scripts.core], 'window')
  await dressPaper(page, dark)
  measured.forced = await forced(page, OURS(dark))
  await context.close()
  return measured
}

async function mostStyled(
  browser: Browser,
  articles: Article[],
  probe: string,
): Promise<{ article: Article; styled: number }[]> {
  const context = await browser.newContext()
  const counted: { article: Article; styled: number }[] = []
  // By the text first: opening each page to count would take longer than measuring.
  const written = ({ body }: Article): number => body.split(' style=').length
  const likely = articles.toSorted((a, b) => written(b) - written(a)).slice(0, PAGES + 2)
  for (const article of likely) {
    const page = await openArticle(context, article.body, [probe], 'window')
    const styled = Number(await page.evaluate('Probe.styledElements()'))
    if (styled >= FEWEST && styled <= MOST) counted.push({ article, styled })
    await page.close()
  }
  await context.close()
  return counted.sort((a, b) => b.styled - a.styled).slice(0, PAGES)
}

/** Prints what a call costs beside Dark Reader's, per 1,000 styled elements, and what a switch of theme costs. */
export async function measureSpeed(browser: Browser, articles: Article[], scripts: Scripts): Promise<void> {
  const chosen = await mostStyled(browser, articles, scripts.probe)
  const sums = { styled: 0, ours: { call: 0, cpu: 0 }, theirs: { call: 0, cpu: 0 } }
  const calls: number[] = []
  const wholes: number[] = []
  console.log('\nspeed, theme dark, best of 4 on fresh pages')
  for (const { article, styled } of chosen) {
    const { ours, theirs, forced: told } = await measureOne(browser, article, styled, scripts)
    const context = await browser.newContext()
    const page = await openArticle(context, article.body, [scripts.core], 'window')
    const { call, whole } = await switches(page)
    await context.close()
    calls.push(...call)
    wholes.push(...whole)
    sums.styled += styled
    for (const part of ['call', 'cpu'] as const) {
      sums.ours[part] += best(ours, part)
      sums.theirs[part] += best(theirs, part)
    }
    const figures = (['call', 'cpu'] as const).map(
      (part) => `${part} ${best(ours, part).toFixed(1)} / ${best(theirs, part).toFixed(1)} ms`,
    )
    console.log(`${article.name.padEnd(34)} ${styled} styled, ${figures.join(', ')}; ${told}`)
  }
  for (const part of ['call', 'cpu'] as const) {
    const [own, peer] = [sums.ours[part], sums.theirs[part]].map((ms) => (1000 * ms) / sums.styled)
    console.log(
      `${part}: ${own?.toFixed(1)} against ${peer?.toFixed(1)} ms per 1,000 styled elements = ${((own ?? 0) / (peer ?? 1)).toFixed(3)}`,
    )
  }
  console.log(
    `theme switch: call ${median(calls).toFixed(1)} ms, with its style recalculation ${median(wholes).toFixed(1)} ms (medians of ${calls.length})`,
  )
}
