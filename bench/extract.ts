/** extractArticle beside Readability with its clone, on the same page in turn. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { geometricMean, median } from './median.ts'

const WARM_UP = 2

/** Ratio of medians on the page that stands there now: below 1 is faster than Readability. */
async function ratioOn(page: Page, peer: string, rounds: number): Promise<{ ours: number; readability: number }> {
  await page.addScriptTag({ content: readFileSync('dist/core/qingdu-core.js', 'utf8') })
  await page.addScriptTag({ content: peer })
  const times = await page.evaluate(
    ({ rounds, warmUp }) => {
      const call = (global: string, name: string, ...given: unknown[]) =>
        Reflect.apply(Reflect.get(Reflect.get(window, global), name), null, given)
      const runs = {
        ours: () => call('QingduCore', 'extractArticle', document, location.href),
        readability: () => call('Peer', 'readability', document),
      }
      const taken: { ours: number[]; readability: number[] } = { ours: [], readability: [] }
      for (let round = 0; round < rounds + warmUp; round += 1) {
        const order = round % 2 === 0 ? (['ours', 'readability'] as const) : (['readability', 'ours'] as const)
        for (const name of order) {
          document.body.append(document.createComment(`${round}`)) // no answer may be remembered
          const start = performance.now()
          runs[name]()
          if (round >= warmUp) taken[name].push(performance.now() - start)
        }
      }
      return taken
    },
    { rounds, warmUp: WARM_UP },
  )
  return { ours: median(times.ours), readability: median(times.readability) }
}

/** Rows of the table. `pages`: name to address. */
export async function benchExtract(
  page: Page,
  pages: Record<string, string>,
  peer: string,
  rounds: number,
): Promise<Record<string, string>> {
  const rows: Record<string, string> = {}
  const ratios: number[] = []
  for (const [name, address] of Object.entries(pages)) {
    await page.goto(address)
    const { ours, readability } = await ratioOn(page, peer, rounds)
    ratios.push(ours / readability)
    rows[`extract, ${name}`] =
      `${ours.toFixed(1)} ms, Readability ${readability.toFixed(1)} ms: ${(ours / readability).toFixed(2)}`
  }
  rows['extract / Readability, geometric mean'] = `${geometricMean(ratios).toFixed(2)} (bar: 0.25)`
  return rows
}
