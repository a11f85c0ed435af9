import type { Tally } from './judge'

export interface Row {
  article: string
  theme: string
  engine: string
  tally: Tally
}

const MEASURES = ['a1', 'a2', 'a2lc', 'a17', 'b1', 'b2', 'c1', 'c2', 'c3', 'd1', 'd2', 'd3', 'f']

function pooled(rows: Row[], measure: string): string {
  let [all, passed] = [0, 0]
  for (const { tally } of rows) {
    all += tally.counts[measure]?.all ?? 0
    passed += tally.counts[measure]?.passed ?? 0
  }
  if (all === 0) return '–'
  const percent = (100 * passed) / all
  // Cut, never rounded up to a bar.
  return `${(Math.floor(percent * 100) / 100).toFixed(2)}${measure[0] === 'b' || measure[0] === 'd' ? ` (${all - passed}/${all})` : ''}`
}

const isWhole = ({ tally }: Row): boolean => {
  const count = tally.counts.a1
  return !count || count.passed === count.all
}

/** For each engine: measures by themes, pooled over the articles; and articles without one failing character. */
export function printTables(rows: Row[], engines: string[], themes: string[]): void {
  for (const engine of engines) {
    const own = rows.filter((row) => row.engine === engine)
    if (own.length === 0) continue
    console.log(`\n${engine}, ${new Set(own.map(({ article }) => article)).size} articles`)
    console.log(['measure'.padEnd(8), ...themes.map((theme) => theme.padStart(16))].join(''))
    for (const measure of MEASURES) {
      const cells = themes.map((theme) =>
        pooled(
          own.filter((row) => row.theme === theme),
          measure,
        ).padStart(16),
      )
      console.log([measure.padEnd(8), ...cells].join(''))
    }
    const whole = themes.map((theme) => {
      const here = own.filter((row) => row.theme === theme)
      return `${here.filter(isWhole).length}/${here.length}`.padStart(16)
    })
    console.log(['a1pages'.padEnd(8), ...whole].join(''))
  }
}
