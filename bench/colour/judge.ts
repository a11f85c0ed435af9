import { contrast } from '../../src/color/contrast'
import { chroma, distance, hue, type Oklab, toOklab } from '../../src/color/oklab'
import type { Rgb, Rgba } from '../../src/color/rgb'
import { toHex } from '../../src/color/rgb'
import type { BoxSeen } from './boxes'
import type { TextSeen } from './texts'

/** All that is measured of a page in one state. */
export interface Seen {
  texts: TextSeen[]
  boxes: (BoxSeen | null)[]
  borders: (number | null)[]
  glare: { bright: number; points: number }
}

/** Counted and passed, by measure; and words on what failed. */
export interface Tally {
  counts: Record<string, { all: number; passed: number }>
  failures: string[]
}

const bare = ([red, green, blue]: Rgba | Rgb): Rgb => [red, green, blue]
const lab = (colour: Rgba | Rgb): Oklab => toOklab(bare(colour))
const turned = (a: Oklab, b: Oklab): number => Math.abs(((hue(a) - hue(b) + 540) % 360) - 180)
const WHITE = toOklab([255, 255, 255])
const INK: Rgb = [25, 25, 25]
const LINK = toHex([87, 107, 149])

const fillLab = (text: TextSeen): Oklab => lab(text.fills[0] ?? [0, 0, 0, 1])
const isThemeLink = (text: TextSeen): boolean =>
  text.link && text.fills.length === 1 && toHex(bare(text.fills[0] ?? [0, 0, 0, 1])) === LINK
const onPaper = (text: TextSeen): boolean => !text.onImage && distance(lab(text.surface), WHITE) < 0.05
const isBlack = (text: TextSeen): boolean =>
  text.ratio >= 7 && chroma(fillLab(text)) < 0.04 && text.surfaceY > 0.4 && !text.link
const isChromatic = (text: TextSeen): boolean => chroma(fillLab(text)) >= 0.04 && !isThemeLink(text)

function commonest(list: { key: string; weight: number }[]): string | null {
  const weights = new Map<string, number>()
  for (const { key, weight } of list) weights.set(key, (weights.get(key) ?? 0) + weight)
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

const fromKey = (key: string): Rgb => [
  Number.parseInt(key.slice(1, 3), 16),
  Number.parseInt(key.slice(3, 5), 16),
  Number.parseInt(key.slice(5, 7), 16),
]

type Pair = { before: TextSeen; after: TextSeen; aside: boolean }

class Counter {
  readonly counts: Tally['counts'] = {}
  readonly failures: string[] = []
  add(name: string, weight: number, passes: boolean, words: () => string): void {
    const entry = this.counts[name] ?? { all: 0, passed: 0 }
    this.counts[name] = { all: entry.all + weight, passed: entry.passed + (passes ? weight : 0) }
    if (!passes) this.failures.push(`${name} ${words()}`)
  }
}

const told = ({ before, after }: Pair): string =>
  `“${before.text}” ${toHex(before.colour)} on ${toHex(before.surface)} (${before.ratio.toFixed(2)}) → ${toHex(after.colour)} on ${toHex(after.surface)} (${after.ratio.toFixed(2)}, Lc ${after.lc.toFixed(0)})${after.onImage ? ' on image' : ''}${after.hidden ? ' hidden' : ''}`

function sameFill(a: TextSeen, b: TextSeen): boolean {
  return (
    a.fills.length === b.fills.length &&
    a.fills.every((fill, index) => fill.every((value, at) => Math.abs(value - (b.fills[index]?.[at] ?? -1)) < 0.01))
  )
}

function texts(pairs: Pair[], count: Counter): void {
  for (const pair of pairs) {
    const { before, after } = pair
    const weight = before.weight
    const bareImage = after.onImage
    const lost = after.hidden || bareImage
    count.add('a1', weight, !lost && after.ratio >= 4.49, () => told(pair))
    count.add('a2lc', weight, !lost && after.lc >= 60, () => told(pair))
    count.add('a17', weight, !lost && after.ratio >= 6.99, () => '')
    if (isBlack(before) && !before.onImage) count.add('a2', weight, !lost && after.ratio >= 6.99, () => told(pair))
    if (isChromatic(before)) {
      const kept = before.fills.every((fill, index) => {
        const now = lab(after.fills[Math.min(index, after.fills.length - 1)] ?? [0, 0, 0, 1])
        return chroma(lab(fill)) < 0.04 || (chroma(now) >= 0.02 && turned(lab(fill), now) <= 10)
      })
      count.add('b1', weight, kept, () => told(pair))
    }
  }
}

interface Inks {
  before: Rgb
  after: Rgb
}

function inks(pairs: Pair[], theme: Rgb): Inks {
  const black = pairs.filter(({ before }) => isBlack(before) && onPaper(before))
  const before = commonest(black.map(({ before: { colour, weight } }) => ({ key: toHex(colour), weight })))
  const after = commonest(black.map(({ before: { weight }, after: { colour } }) => ({ key: toHex(colour), weight })))
  return { before: before ? fromKey(before) : INK, after: after ? fromKey(after) : theme }
}

function emphasis(pairs: Pair[], ink: Inks, count: Counter): void {
  const [inkBefore, inkAfter] = [lab(ink.before), lab(ink.after)]
  for (const pair of pairs) {
    const { before, after } = pair
    if (!onPaper(before)) continue
    if (isChromatic(before) && distance(lab(before.colour), inkBefore) >= 0.08) {
      count.add('c1', before.weight, distance(lab(after.colour), inkAfter) >= 0.079, () => told(pair))
    }
    if (
      chroma(fillLab(before)) < 0.04 &&
      before.ratio < 7 &&
      before.ratio < 0.9 * contrast(ink.before, before.surface)
    ) {
      count.add('c3', before.weight, after.ratio < 0.98 * contrast(ink.after, after.surface), () => told(pair))
    }
  }
}

function distinctColours(pairs: Pair[], count: Counter): void {
  const groups = new Map<string, { weight: number; now: { key: string; weight: number }[] }>()
  for (const { before, after } of pairs) {
    if (!onPaper(before) || isBlack(before) || isThemeLink(before)) continue
    const group = groups.get(toHex(before.colour)) ?? { weight: 0, now: [] }
    group.weight += before.weight
    group.now.push({ key: toHex(after.colour), weight: before.weight })
    groups.set(toHex(before.colour), group)
  }
  const list = [...groups]
    .filter(([, { weight }]) => weight >= 4)
    .sort((a, b) => b[1].weight - a[1].weight)
    .slice(0, 24)
  for (const [index, [first, one]] of list.entries()) {
    for (const [second, two] of list.slice(index + 1)) {
      if (distance(lab(fromKey(first)), lab(fromKey(second))) < 0.1) continue
      const [a, b] = [fromKey(commonest(one.now) ?? first), fromKey(commonest(two.now) ?? second)]
      count.add(
        'c2',
        Math.min(one.weight, two.weight),
        distance(lab(a), lab(b)) >= 0.049,
        () => `${first} ${second} → ${toHex(a)} ${toHex(b)}`,
      )
    }
  }
}

function boxes(before: Seen, after: Seen, count: Counter): void {
  for (const [index, box] of before.boxes.entries()) {
    if (!box || box.step < 2 || box.onImage) continue
    const now = after.boxes[index] ?? null
    const words = () =>
      `${toHex(bare(box.own))} ${box.step.toFixed(1)} → ${now ? `${toHex(bare(now.own))} ${now.step.toFixed(1)}` : 'none'}`
    count.add('d1', 1, now !== null && now.step >= 1.99, words)
    const own = lab(box.own)
    if (chroma(own) < 0.02) continue
    const same = now && now.layers === box.layers ? now.all[box.layer]?.[box.stop] : now?.own
    const kept = same !== undefined && chroma(lab(same)) >= 0.01 && turned(own, lab(same)) <= 15
    count.add('b2', 1, kept, () => `${words()} ${same ? turned(own, lab(same)).toFixed(0) : ''}°`)
  }
  for (const [index, side] of before.borders.entries()) {
    if (side === null || side < 3) continue
    const now = after.borders[index] ?? null
    count.add(
      'd2',
      1,
      now !== null && now >= 2.99,
      () => `side ${index % 4} of ${Math.floor(index / 4)}: ${side.toFixed(1)} → ${now?.toFixed(2) ?? 'none'}`,
    )
  }
}

/** A page in a theme beside the same page as its author saw it. */
export function judge(before: Seen, after: Seen, theme: { dark: boolean; ink: Rgb }): Tally {
  const count = new Counter()
  const pairs = before.texts.flatMap((text, index): Pair[] => {
    const now = after.texts[index]
    if (text.hidden || !now) return []
    const aside = text.onImage && now.onImage && sameFill(text, now)
    return [{ before: text, after: now, aside }]
  })
  const counted = pairs.filter(({ aside }) => !aside)
  texts(counted, count)
  const ink = inks(counted, theme.ink)
  emphasis(counted, ink, count)
  distinctColours(counted, count)
  boxes(before, after, count)
  if (theme.dark) {
    const { bright, points } = after.glare
    count.counts.d3 = { all: points, passed: bright }
  }
  return { counts: count.counts, failures: count.failures }
}
