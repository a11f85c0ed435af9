import { toGamut } from '../color/gamut'
import { luminance } from '../color/luminance'
import { chroma, distance, type Oklab, toOklab } from '../color/oklab'
import type { Rgb } from '../color/rgb'
import type { TextKey } from './keys'
import { worst } from './reach'
import type { SolvedSurface } from './solve-surfaces'
import type { SolvedText } from './solve-texts'

/** ΔE_OK from which two colours of an author are told apart, and what must be left of it. */
const APART = 0.1
const STILL_APART = 0.053
/** The same for coloured text against body ink. */
const FROM_INK = 0.08
const STILL_FROM_INK = 0.085
/** Moves in OKLab lightness, and how many a group gets. */
const MOVES = [0.004, -0.004, 0.012, -0.012, 0.036, -0.036, 0.072, -0.072]
const MOST_MOVES = 24
/** Less is not worth a move. */
const LEAST_GAIN = 0.001
/** More colours than an eye tells apart: of more, the commonest are kept apart. */
const MOST_TEXTS = 48
const BELOW_INK = 0.965
/** Chroma below which a colour is grey to the eye: no move takes a text there. */
const STILL_COLOURED = 0.04

interface Member {
  text: TextKey
  solved: SolvedText
  /** The author's hue and chroma, which each move restores as far as the gamut holds. */
  source: Oklab
  lab: Oklab
  /** Others that the author told it from. */
  rivals: Member[]
  /** Told from ink by its author. */
  emphatic: boolean
  /** What it lacks where it is. */
  lack: number
  /** Where the moves lead from where it is; null: not asked yet. */
  steps: Step[] | null
}

/** A colour a member could take. */
interface Step {
  colour: Rgb
  lab: Oklab
  lack: number
}

interface Group {
  members: Member[]
  under: readonly number[]
  ink: Oklab
}

/** Texts that stand on equal composites: only they are seen beside each other on the same ground. */
function groups(
  texts: readonly TextKey[],
  surfaces: readonly SolvedSurface[],
  solved: readonly (SolvedText | null)[],
  ink: Rgb,
): Group[] {
  const found = new Map<string, Group>()
  for (const text of texts) {
    const own = solved[text.id]
    const surface = surfaces[text.surface.id]
    if (!own || !surface || text.characters === 0) continue
    const key = surface.composites.join('|')
    const group = found.get(key) ?? { members: [], under: surface.under, ink: toOklab(ink) }
    found.set(key, group)
    if (own.kind === 'ink') group.ink = toOklab(own.colour)
    if (own.kind === 'grey' || own.kind === 'colour') group.members.push(join(text, own))
  }
  return [...found.values()]
}

function join(text: TextKey, solved: SolvedText): Member {
  const emphatic = solved.kind === 'colour' && distance(text.lab, SOURCE_INK) >= FROM_INK
  return { text, solved, source: text.lab, lab: toOklab(solved.colour), rivals: [], emphatic, lack: 0, steps: null }
}

/** Whether a member may take a colour: contrast holds, greys stay weaker than ink and in their order. */
function isAllowed(group: Group, member: Member, { colour, lab }: Step): boolean {
  const ratio = worst(luminance(colour), group.under)
  if (ratio < member.solved.floor) return false
  if (member.solved.kind === 'colour') {
    if (chroma(lab) < Math.min(chroma(member.lab), STILL_COLOURED)) return false
    return !member.emphatic || distance(lab, group.ink) >= STILL_FROM_INK
  }
  if (ratio > BELOW_INK * member.solved.inkRatio) return false
  return group.members.every(
    (other) =>
      other === member ||
      other.solved.kind !== 'grey' ||
      Math.sign(other.text.ratio - member.text.ratio) * (worst(luminance(other.solved.colour), group.under) - ratio) >=
        0,
  )
}

const SOURCE_INK = toOklab([25, 25, 25])

const missing = (a: Oklab, b: Oklab): number => Math.max(0, STILL_APART - distance(a, b))

/** What a member would lack in distance to all that it must be told from, summed. */
function lackOf(group: Group, member: Member, lab: Oklab): number {
  let sum = member.emphatic ? Math.max(0, STILL_FROM_INK - distance(lab, group.ink)) : 0
  for (const other of member.rivals) sum += missing(other.lab, lab)
  return sum
}

function stepsOf(group: Group, member: Member): Step[] {
  return MOVES.map((move) => {
    const colour = toGamut([member.lab[0] + move, member.source[1], member.source[2]])
    const lab = toOklab(colour)
    return { colour, lab, lack: lackOf(group, member, lab) }
  })
}

/** The move that mends most. */
function bestStep(group: Group, members: readonly Member[]): { member: Member; step: Step } | null {
  let best: { member: Member; step: Step } | null = null
  let most = LEAST_GAIN
  for (const member of members) {
    if (member.lack <= most) continue
    member.steps ??= stepsOf(group, member)
    for (const step of member.steps) {
      const gain = member.lack - step.lack
      if (gain <= most || !isAllowed(group, member, step)) continue
      most = gain
      best = { member, step }
    }
  }
  return best
}

/** Takes a step; what its rivals lack is carried on, not asked anew. */
function take(member: Member, { colour, lab, lack }: Step): void {
  const before = member.lab
  for (const rival of member.rivals) {
    rival.lack += missing(rival.lab, lab) - missing(rival.lab, before)
    for (const step of rival.steps ?? []) step.lack += missing(step.lab, lab) - missing(step.lab, before)
  }
  member.solved.colour = colour
  Object.assign(member, { lab, lack, steps: null })
}

/** Moves some of a group, the one that gains most first. */
function move(group: Group, members: readonly Member[]): void {
  for (const member of members) member.lack = lackOf(group, member, member.lab)
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const best = bestStep(group, members)
    if (!best) break
    take(best.member, best.step)
  }
}

/**
 * Moves texts that an author told apart and the theme brought together, as far as contrast and order allow. `ink`: the
 * theme's, which they are told from where none stands beside them.
 */
export function keepApart(
  texts: readonly TextKey[],
  surfaces: readonly SolvedSurface[],
  solved: readonly (SolvedText | null)[],
  ink: Rgb,
): void {
  for (const group of groups(texts, surfaces, solved, ink)) {
    const byWeight = group.members.toSorted((a, b) => b.text.characters - a.text.characters)
    const common = byWeight.slice(0, MOST_TEXTS)
    for (const member of common)
      member.rivals = common.filter((other) => other !== member && distance(other.source, member.source) >= APART)
    move(group, common)
    // The rest is only kept from ink, each for itself.
    for (const member of byWeight.slice(MOST_TEXTS)) if (member.emphatic) move(group, [member])
  }
}
