const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]/g

/** For comparing: compatibility forms joined, nothing invisible, white space collapsed and trimmed. */
export const normal = (text: string): string =>
  text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()

/** The same without any white space. */
export const squeezed = (text: string): string => normal(text).replace(/\s+/g, '')

/** Many lines as one string of code points, and what stood between them. */
export interface Run {
  points: string[]
  /** Index of the line of each code point. */
  line: number[]
  /** Whether white space or the end of the line follows each code point. */
  spaced: boolean[]
}

/** Lines without white space, joined by nothing. */
export function toRun(lines: readonly string[]): Run {
  const run: Run = { points: [], line: [], spaced: [] }
  lines.forEach((text, line) => {
    for (const point of normal(text)) {
      if (point === ' ') {
        run.spaced[run.spaced.length - 1] = true
        continue
      }
      run.points.push(point)
      run.line.push(line)
      run.spaced.push(false)
    }
    if (run.spaced.length > 0) run.spaced[run.spaced.length - 1] = true
  })
  return run
}
