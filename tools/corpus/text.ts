import { commonOf } from './common.ts'
import { normal, type Run, squeezed, toRun } from './normal.ts'

export interface TextFigures {
  /** 0–1, code points. 1 where the truth has no text. */
  recall: number
  precision: number
  /** Share of the line ends of the truth, both neighbours kept, that are line ends of the output. */
  breaks: number
  /** White space between two Latin letters or digits that is gone. */
  glued: number
  /** What is missing and what is too much, for people. */
  missing: string[]
  surplus: string[]
}

export interface TextTruth {
  text: readonly string[]
  allowed: readonly string[]
}

/** A shorter common run is chance, unless it covers whole lines. */
const LEAST_RUN = 4

/** Compares the lines of an output with the truth. */
export function compareText({ text, allowed }: TextTruth, output: readonly string[]): TextFigures {
  const lines = new Set(text.map(normal))
  const mayStand = new Set(allowed.map(normal))
  const truth = toRun(text)
  const found = toRun(output.filter((line) => !mayStand.has(normal(line)) || lines.has(normal(line))))
  const partner = commonOf(truth.points, found.points)
  dropChance(truth, partner)
  const optional = text.map((line) => mayStand.has(normal(line)))
  let [common, wanted] = [0, 0]
  partner.forEach((other, at) => {
    if (other >= 0) common += 1
    if (other >= 0 || !optional[truth.line[at] ?? 0]) wanted += 1
  })
  const surplus = surplusOf(found, partner, allowed)
  const extra = surplus.reduce((sum, run) => sum + [...run].length, 0)
  return {
    recall: wanted === 0 ? 1 : common / wanted,
    precision: common + extra === 0 ? 1 : common / (common + extra),
    ...borders(truth, found, partner),
    missing: runsOf(truth, (at) => (partner[at] ?? -1) < 0 && !optional[truth.line[at] ?? 0]),
    surplus,
  }
}

/** Takes the partners of short runs away. */
function dropChance({ line }: Run, partner: Int32Array): void {
  for (let start = 0; start < partner.length; ) {
    let end = start + 1
    const first = partner[start] ?? -1
    while (first >= 0 && end < partner.length && partner[end] === first + end - start) end += 1
    const whole = line[start - 1] !== line[start] && line[end] !== line[end - 1]
    if (end - start < LEAST_RUN && !whole) partner.fill(-1, start, end)
    start = end
  }
}

function runsOf({ points }: Run, isIn: (at: number) => boolean): string[] {
  const runs: string[] = []
  let run = ''
  points.forEach((point, at) => {
    if (isIn(at)) run += point
    else if (run !== '') {
      runs.push(run)
      run = ''
    }
  })
  return run === '' ? runs : [...runs, run]
}

/** Words of cards, which name what cannot be shown. */
const CARD_WORDS =
  /公众号|名片|视频号|小程序|音频|语音|音乐|视频|直播|播放|投票|商品|表情|来源|作者|打开|查看|阅读原文|原文|链接|时长|转载自|微信|\d{1,3}:\d{2}/g
const ONLY_PUNCTUATION = /^[\p{P}\p{S}]*$/u

/** Runs without a partner, what may stand taken out of them. */
function surplusOf(found: Run, partner: Int32Array, allowed: readonly string[]): string[] {
  const kept = new Set(partner)
  const known = allowed.map(squeezed).filter(Boolean)
  return runsOf(found, (at) => !kept.has(at))
    .map((run) => withoutKnown(run, known).replace(CARD_WORDS, ''))
    .filter((run) => !ONLY_PUNCTUATION.test(run))
}

/** Takes out of a run the allowed lines and any part of four characters and more of one. */
function withoutKnown(run: string, known: readonly string[]): string {
  const points = [...run]
  let left = ''
  for (let at = 0; at < points.length; ) {
    const length = Math.max(0, ...known.map((line) => partLength(points, at, line)))
    if (length === 0) left += points[at]
    at += Math.max(1, length)
  }
  return left
}

/** Code points from `at` that stand in the line; 0 when fewer than four and not all of it. */
function partLength(points: readonly string[], at: number, line: string): number {
  let part = ''
  let length = 0
  while (at + length < points.length && line.includes(part + points[at + length])) {
    part += points[at + length]
    length += 1
  }
  return length >= LEAST_RUN || part === line ? length : 0
}

const LATIN = /^[A-Za-z0-9]$/

function borders(truth: Run, found: Run, partner: Int32Array): Pick<TextFigures, 'breaks' | 'glued'> {
  let [ends, kept, glued] = [0, 0, 0]
  for (let at = 0; at + 1 < partner.length; at += 1) {
    const [here, next] = [partner[at] ?? -1, partner[at + 1] ?? -1]
    if (here < 0 || next < 0) continue
    if (truth.line[at] !== truth.line[at + 1]) {
      ends += 1
      if (found.line[here] !== found.line[here + 1]) kept += 1
    } else if (
      truth.spaced[at] &&
      next === here + 1 &&
      !found.spaced[here] &&
      LATIN.test(truth.points[at] ?? '') &&
      LATIN.test(truth.points[at + 1] ?? '')
    )
      glued += 1
  }
  return { breaks: ends === 0 ? 1 : kept / ends, glued }
}
