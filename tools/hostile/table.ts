import { COLUMNS, type Verdict } from './verdict.ts'

/** Payloads with a fault in each column. */
export const countFaults = (verdicts: Verdict[]): number[] =>
  COLUMNS.map((column) => verdicts.filter(({ faults }) => faults[column].length > 0).length)

/** One line a file, one for all, and one for each payload that failed. */
export function toTable(browser: string, verdicts: Verdict[]): string {
  const files = [...new Set(verdicts.map(({ payload }) => payload.file))]
  const line = (name: string, some: Verdict[]) =>
    [
      browser.padEnd(9),
      name.padEnd(18),
      ...[some.length, ...countFaults(some)].map((count) => String(count).padStart(9)),
    ].join(' ')
  const head = [browser.padEnd(9), 'file'.padEnd(18), ...['payloads', ...COLUMNS].map((name) => name.padStart(9))].join(
    ' ',
  )
  const rows = files.map((file) =>
    line(
      file,
      verdicts.filter(({ payload }) => payload.file === file),
    ),
  )
  return [head, ...rows, line('all', verdicts), ...verdicts.flatMap(failures)].join('\n')
}

const failures = ({ payload, faults }: Verdict): string[] =>
  COLUMNS.filter((column) => faults[column].length > 0).map(
    (column) => `  ${payload.id} ${column}: ${faults[column].slice(0, 3).join(' | ').slice(0, 300)}`,
  )
