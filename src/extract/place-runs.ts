/** Finds the runs of the source's text in the result: in order, or moved, or in a block that was dropped and told. */
import { inkOf } from './ink'
import type { SourceRun } from './source-tally'

/** Ink of a block that was dropped and told. */
export interface ToldInk {
  ink: string
}

export interface Placed<Told extends ToldInk> {
  /** What of the source stands in the result; a run of which only a part does, by its pieces. */
  arrived: SourceRun[]
  /** Runs that stand in a told block. */
  told: Map<SourceRun, Told>
  /** UTF-16 units of ink that stand in neither. */
  missing: number
  /** For each unit of the result's ink, 1: it is the source's. */
  taken: Uint8Array
}

/** Characters of text that may be searched through for pieces that do not stand where they should. */
const MAX_SEARCH = 60_000_000
/** Shorter pieces stand everywhere; only their place tells them. */
const LEAST_PIECE = 4
/** UTF-16 units of the words of cards that stand together. */
const MAX_CARDS = 1_000
/**
 * Where a run of which a part is missing is cut: round placeholders that stand as text, after the marks of a clause,
 * else each so many characters.
 */
const PIECES =
  /[A-Z]{2,20}(?:_[A-Z]{2,12}){0,3}_\d{1,3}|(?:(?![A-Z]{2,20}_[A-Z\d])[^，。；：！？、,.;:!?]){1,16}|[，。；：！？、,.;:!?]+/g

/** Ink of the result. */
export interface Shown {
  shown: string
  /** Ink of each card in it: where a step has written one, what follows is as near as if there were none. */
  cards: readonly string[]
}

/** A stretch of the result that was passed over: what was moved stands there. */
interface Gap {
  start: number
  end: number
}

/** Each stretch of the result stands for one run only, so a repeated sentence that is shown once is missed. */
export function placeRuns<Told extends ToldInk>(
  runs: readonly SourceRun[],
  { shown, cards }: Shown,
  blocks: readonly Told[],
): Placed<Told> {
  const placed: Placed<Told> = { arrived: [], told: new Map(), missing: 0, taken: new Uint8Array(shown.length) }
  const search: Search = { shown, cards, gaps: [], at: 0, searched: 0 }
  for (const run of runs) {
    if (run.ink === '') {
      // Spaces between two words that stand in elements of their own.
      placed.arrived.push(run)
      continue
    }
    if (place(run, search, blocks, placed) === 0) continue
    for (const piece of piecesOf(run)) placed.missing += place(piece, search, blocks, placed)
  }
  return placed
}

interface Search extends Shown {
  gaps: Gap[]
  /** Where in `shown` the next run is looked for. */
  at: number
  searched: number
}

/** UTF-16 units of ink that were found nowhere: all of the run's, or none. */
function place<Told extends ToldInk>(
  run: SourceRun,
  search: Search,
  blocks: readonly Told[],
  placed: Placed<Told>,
): number {
  const { ink } = run
  const { shown } = search
  const take = (start: number): number => {
    placed.taken.fill(1, start, start + ink.length)
    placed.arrived.push(run)
    return 0
  }
  const { at } = search
  if (shown.startsWith(ink, at)) {
    search.at += ink.length
    return take(at)
  }
  if (search.searched > MAX_SEARCH) return ink.length
  search.searched += shown.length + blocks.length
  const next = shown.indexOf(ink, at)
  const ahead = nextPlace(distanceOf(search, next), ink)
  const block = ahead === 'near' ? undefined : blocks.find((one) => one.ink.includes(ink))
  if (block) {
    placed.told.set(run, block)
    return 0
  }
  if (ahead !== 'none') {
    if (next > at) search.gaps.push({ start: at, end: next })
    search.at = next + ink.length
    return take(next)
  }
  const moved = takeFrom(search, ink)
  return moved === null ? ink.length : take(moved)
}

/** UTF-16 units between the present place and another, cards left out. */
function distanceOf({ shown, cards, at }: Search, next: number): number {
  const distance = next - at
  if (distance < LEAST_PIECE || distance > MAX_CARDS || cards.length === 0) return distance
  return cards.reduce((between, card) => between.replace(card, ''), shown.slice(at, next)).length
}

/** How far off the next place of a run is; a short run far off is another one. */
function nextPlace(distance: number, ink: string): 'near' | 'far' | 'none' {
  if (distance < 0) return 'none'
  if (distance < LEAST_PIECE) return 'near'
  return ink.length >= LEAST_PIECE ? 'far' : 'none'
}

/** Takes a run out of the first gap that holds it, and says where it stood; null: none does. */
function takeFrom({ gaps, shown }: Search, ink: string): number | null {
  for (const [index, { start, end }] of gaps.entries()) {
    const at = shown.slice(start, end).indexOf(ink)
    if (at < 0) continue
    const found = start + at
    gaps.splice(index, 1, { start, end: found }, { start: found + ink.length, end })
    return found
  }
  return null
}

const piecesOf = ({ text, line }: SourceRun): SourceRun[] =>
  (text.match(PIECES) ?? []).map((piece) => ({ text: piece, ink: inkOf(piece), line })).filter(({ ink }) => ink !== '')
