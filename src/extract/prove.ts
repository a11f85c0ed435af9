import type { Dropped, Tally } from '../article/receipt'
import { BLOCK_SELECTOR } from '../dom/blocks'
import { parsePart } from '../dom/parse-inert'
import { findAll, rawTextOf } from '../dom/unclobbered'
import { countedLine, inkOf } from './ink'
import { isChrome, type Told } from './judge-told'
import { linkKey } from './link-key'
import { placeRuns, type Shown } from './place-runs'
import { countLines, type SourceCount, type SourceRun } from './source-tally'

/** The result, as it will be shown. */
export interface ResultCount {
  /** Counted on what the sanitiser left. */
  tally: Tally
  /** Visible text, a line a block. */
  lines: readonly string[]
  shown: Element
  /** What relative addresses mean. */
  base: string
  /** Stands above the text in every view. */
  title: string
}

export interface Comparison {
  /** Nothing of the source is missing but what the list of dropped blocks tells. */
  proved: boolean
  /** The source, without what was told as the publisher's own and is. */
  source: Tally
  /** What of the source stands in the result: the words of cards, their covers and links a step has made are not. */
  result: Tally
}

/** In these pictures and links are a card's. */
const CARD = '[data-qd="card"]'

/**
 * Compares the untouched source with the result. Every run of the source's text must stand in the result, in order or
 * moved, or among what was dropped and told; every link must lead where it led; pictures, tables, code and players
 * must be as many. What the result has more proves nothing.
 */
export function compare(source: SourceCount, result: ResultCount, dropped: readonly Dropped[]): Comparison {
  const all = dropped.filter(({ html }) => html !== '').map(readTold)
  const chrome = chromeAmong(all, result.shown)
  const told = [...chrome, ...all.filter((one) => !chrome.includes(one))]
  const runs = withoutTitle(source.runs, result)
  const cards = findAll(result.shown, CARD)
  const placed = placeRuns(runs, shownInk(result, cards), told)
  const theirs = new Set([...placed.told].filter(([, by]) => chrome.includes(by)).map(([run]) => run))
  // What has arrived run for run has the characters it left with.
  const isWhole =
    placed.missing + placed.told.size === 0 && placed.arrived.length === source.runs.length && runs === source.runs
  const links = compareLinks(source.links, result, told)
  const counted = countShown(result, links.arrived, cards)
  return {
    proved: placed.missing === 0 && links.missing === 0 && hasAllElse(source.tally, counted, told),
    result: {
      ...counted,
      characters: isWhole ? source.tally.characters : countLines(placed.arrived).characters,
      paragraphs: linesTaken(result, placed.taken),
    },
    source: {
      ...source.tally,
      ...(theirs.size === 0 && runs === source.runs ? {} : countWithout(runs, theirs)),
      ...withoutChrome(source.tally, counted, chrome),
    },
  }
}

/** The publisher's own. What stands after some of it and after all of the article is more of it. */
function chromeAmong(all: readonly Told[], shown: Element): Told[] {
  if (all.length === 0) return []
  const end = findAll(shown, BLOCK_SELECTOR).length - 1
  let isOver = false
  return all.filter((told) => {
    const found = isChrome(told, shown) || (isOver && told.reason === 'noise' && told.after === end)
    isOver ||= found && told.after === end
    return found
  })
}

/**
 * The runs without the one line that is the title, where the text of the result has none such: the view shows it above.
 * A second one is a line of the article.
 */
function withoutTitle(runs: readonly SourceRun[], { title, lines }: ResultCount): readonly SourceRun[] {
  const ink = inkOf(title)
  const isTitle = (line: string) => line.length >= ink.length && line.length <= title.length + 20 && inkOf(line) === ink
  if (ink === '' || lines.some(isTitle)) return runs
  for (const [start, first] of runs.entries()) {
    if (first.ink === '' || !ink.startsWith(first.ink)) continue
    const rest = runs.slice(start).findIndex(({ line }) => line !== first.line)
    const line = runs.slice(start, rest < 0 ? runs.length : start + rest)
    const isFirst = runs[start - 1]?.line !== first.line || runs[start - 1]?.ink === ''
    if (isFirst && line.map((run) => run.ink).join('') === ink) return runs.filter((run) => !line.includes(run))
  }
  return runs
}

/** What is left of the source without the publisher's own, which may be a piece of a run. */
function countWithout(runs: readonly SourceRun[], theirs: ReadonlySet<SourceRun>): ReturnType<typeof countLines> {
  const whole = new Set(runs)
  const left = countLines(runs.filter((run) => !theirs.has(run)))
  const pieces = [...theirs].filter((run) => !whole.has(run)).map(({ text, ink }, line) => ({ text, ink, line }))
  return { ...left, characters: left.characters - countLines(pieces).characters }
}

function readTold({ html, reason, after }: Dropped): Told {
  const body = parsePart(html)
  return { reason, after, body, ink: inkOf(rawTextOf(body) ?? '') }
}

const shownInk = ({ lines }: ResultCount, cards: readonly Element[]): Shown => ({
  shown: inkOf(lines.join('')),
  cards: cards.map((card) => inkOf(rawTextOf(card) ?? '')),
})

/** The result's things, without those that only cards have. */
function countShown({ tally, shown }: ResultCount, links: number, cards: readonly Element[]): Tally {
  const covers = cards.length > 0 ? findAll(shown, `${CARD} img`).length : 0
  return { ...tally, links, images: tally.images - covers }
}

/** Lines of the result in which something of the source stands. `taken`: the ink that is the source's. */
function linesTaken({ lines }: ResultCount, taken: Uint8Array): number {
  let [at, count] = [0, 0]
  for (const line of lines) {
    const end = at + inkOf(line).length
    if (countedLine(line) !== '' && taken.subarray(at, end).includes(1)) count += 1
    at = end
  }
  return count
}

/** Selectors by what they count. */
const ELSE = {
  images: 'img, svg:has(image), [style*="url("]',
  tables: 'table',
  codeBlocks: 'pre',
  media: 'video, audio, iframe, embed, object, [class*="video_iframe"], [data-qd="card"]',
} as const satisfies Partial<Record<keyof Tally, string>>

const KINDS = ['images', 'tables', 'codeBlocks', 'media'] as const

const countIn = (told: readonly Told[], kind: (typeof KINDS)[number]): number =>
  told.reduce((sum, { body }) => sum + findAll(body, ELSE[kind]).length, 0)

function hasAllElse(source: Tally, shown: Tally, told: readonly Told[]): boolean {
  // What a step calls a placeholder and the source counts as a picture is lost.
  const real = told.filter(({ reason }) => reason !== 'placeholder')
  return KINDS.every((kind) => source[kind] <= shown[kind] + countIn(real, kind))
}

/** What the publisher's own takes away of the counts; never below what is shown. */
function withoutChrome(source: Tally, shown: Tally, chrome: readonly Told[]): Partial<Tally> {
  const links = chrome.reduce((sum, { body }) => sum + findAll(body, 'a[href]').length, 0)
  const less = (kind: keyof Tally, count: number) => Math.max(source[kind] - count, Math.min(source[kind], shown[kind]))
  return {
    ...Object.fromEntries(KINDS.map((kind) => [kind, less(kind, countIn(chrome, kind))])),
    links: less('links', links),
  }
}

/** How many of the source's links lead where they led, and how many are neither there nor told. */
function compareLinks(
  written: readonly string[],
  { shown, base }: ResultCount,
  told: readonly Told[],
): { arrived: number; missing: number } {
  const here = keysOf(findAll(shown, 'a[href]'), base)
  const gone = keysOf(
    told.flatMap(({ body }) => findAll(body, 'a[href]')),
    base,
  )
  let [arrived, missing] = [0, 0]
  for (const href of written) {
    const key = linkKey(href, base)
    if (key === null) continue
    if (takeOne(here, key)) arrived += 1
    else if (!takeOne(gone, key)) missing += 1
  }
  return { arrived, missing }
}

function keysOf(links: readonly Element[], base: string): Map<string, number> {
  const keys = new Map<string, number>()
  for (const link of links) {
    const key = linkKey(link.getAttribute('href') ?? '', base)
    if (key !== null) keys.set(key, (keys.get(key) ?? 0) + 1)
  }
  return keys
}

function takeOne(keys: Map<string, number>, key: string): boolean {
  const left = keys.get(key) ?? 0
  if (left > 0) keys.set(key, left - 1)
  return left > 0
}
