import type { Dropped, Tally } from '../article/receipt'
import { parseInert } from '../dom/parse-inert'
import { attributeOf, bodyOf, findAll, rawTextOf } from '../dom/unclobbered'
import { countLines, type SourceCount, type SourceRun } from './source-tally'

/** The result, as it will be shown. */
export interface ResultCount {
  tally: Tally
  /** Visible text. */
  text: string
  /** Links that stand in cards, which a step has made of players. */
  cardLinks: number
  /** Text of all cards: as far as the source has none of it, a step has written it. */
  cardText: string
}

export interface Comparison {
  /** Nothing of the source is missing but what the list of dropped blocks tells. */
  proved: boolean
  /** The source, without what was told as the publisher's own and is. */
  source: Tally
  /** The result, without the words that only cards have. */
  result: Tally
}

/** Characters of text that may be searched through for pieces that do not stand where they should. */
const MAX_SEARCH = 60_000_000
/** Shorter pieces stand everywhere; only their place tells them. */
const LEAST_PIECE = 4

const inkOf = (text: string): string => text.replace(/\s+/g, '')

interface Told {
  reason: Dropped['reason']
  body: HTMLElement | null
  ink: string
}

/**
 * Compares the untouched source with the result. Every run of the source's text must stand in the result, in order or
 * moved, or among what was dropped and told, and pictures, tables, code and players must be as many. What the result
 * has more (the words of cards) proves nothing.
 */
export function compare(source: SourceCount, result: ResultCount, dropped: readonly Dropped[]): Comparison {
  const all = dropped.filter(({ html }) => html !== '').map(readTold)
  const chrome = all.filter(isChrome)
  const told = [...chrome, ...all.filter((one) => !chrome.includes(one))]
  const shown = inkOf(result.text)
  const { missing, found, placed } = placeRuns(source.runs, shown, told)
  const toldCharacters = told.reduce((sum, { ink }) => sum + ink.length, 0)
  const wanted = source.runs.reduce((sum, { ink }) => sum + ink.length, 0)
  const without = new Set([...found].filter(([, by]) => chrome.includes(by)).map(([run]) => run))
  return {
    proved: missing === 0 && wanted <= shown.length + toldCharacters && hasAllElse(source.tally, result, told),
    result: {
      ...result.tally,
      characters: result.tally.characters - Math.min(shown.length - placed, inkOf(result.cardText).length),
    },
    source: { ...source.tally, ...(without.size > 0 ? countLines(source.runs, without) : {}) },
  }
}

function readTold({ html, reason }: Dropped): Told {
  const body = bodyOf(parseInert(html))
  return { reason, body, ink: inkOf((body && rawTextOf(body)) ?? '') }
}

function hasAllElse(source: Tally, { tally: result, cardLinks }: ResultCount, told: readonly Told[]): boolean {
  // What a step calls a placeholder and the source counts as a picture is lost.
  const real = told.filter(({ reason }) => reason !== 'placeholder')
  const count = (selector: string): number =>
    real.reduce((sum, { body }) => sum + (body ? findAll(body, selector).length : 0), 0)
  return (
    source.images <= result.images + count('img') &&
    source.tables <= result.tables + count('table') &&
    source.codeBlocks <= result.codeBlocks + count('pre') &&
    source.links <= result.links - cardLinks + count('a') &&
    source.media <= result.media + count('video, audio, iframe, embed, object')
  )
}

/** Names that publishers give to what is theirs. */
const CHROME_NAME =
  /share|statement|status|declar|disclaim|relat|recom|comment|toolbar|footer|copyright|qrcode|subscribe|advert|\bads?\b|rv-root|player|promo|more/i
/** Ink of a note that nobody takes for the article, UTF-16 units. */
const SHORT = 80
/** Share of links in a list of other articles. */
const LINKED = 0.4

/** Judged here anew: what a step calls noise and looks like a paragraph of the article counts as the article's. */
function isChrome({ reason, body, ink }: Told): boolean {
  if (reason !== 'noise' || !body) return false
  if (ink.length < SHORT) return true
  const first = findAll(body, '*')[0]
  if (first && CHROME_NAME.test(`${attributeOf(first, 'class') ?? ''} ${attributeOf(first, 'id') ?? ''}`)) return true
  const linked = findAll(body, 'a').reduce((sum, link) => sum + inkOf(rawTextOf(link) ?? '').length, 0)
  return linked >= ink.length * LINKED
}

interface Placed {
  /** Characters that stand neither in the result nor in what is told. */
  missing: number
  /** Characters of the result that are the source's. */
  placed: number
  /** Runs that stand in a told block. */
  found: Map<SourceRun, Told>
}

/** Each stretch of the result stands for one run only, so a repeated sentence that is shown once is missed. */
function placeRuns(runs: readonly SourceRun[], shown: string, told: readonly Told[]): Placed {
  const found = new Map<SourceRun, Told>()
  /** Stretches of the result that were passed over: what was moved stands there. */
  const gaps: string[] = []
  let [missing, placed, at, searched] = [0, 0, 0, 0]
  for (const run of runs) {
    const { ink } = run
    placed += ink.length
    if (shown.startsWith(ink, at)) {
      at += ink.length
      continue
    }
    if (searched > MAX_SEARCH) return { missing: Number.POSITIVE_INFINITY, placed, found }
    searched += shown.length + told.length
    const next = shown.indexOf(ink, at)
    const ahead = nextPlace(next - at, ink)
    const block = ahead === 'near' ? undefined : told.find((one) => one.ink.includes(ink))
    if (block) found.set(run, block)
    else if (ahead !== 'none') {
      if (next > at) gaps.push(shown.slice(at, next))
      at = next + ink.length
      continue
    } else if (takeFrom(gaps, ink)) continue
    else missing += ink.length
    placed -= ink.length
  }
  return { missing, placed, found }
}

/** How far off the next place of a run is; a short run far off is another one. */
function nextPlace(distance: number, ink: string): 'near' | 'far' | 'none' {
  if (distance < 0) return 'none'
  if (distance < LEAST_PIECE) return 'near'
  return ink.length >= LEAST_PIECE ? 'far' : 'none'
}

/** Takes a run out of the first gap that holds it; false: none does. */
function takeFrom(gaps: string[], ink: string): boolean {
  const index = gaps.findIndex((gap) => gap.includes(ink))
  const gap = gaps[index]
  if (gap === undefined) return false
  const start = gap.indexOf(ink)
  gaps.splice(index, 1, gap.slice(0, start), gap.slice(start + ink.length))
  return true
}
