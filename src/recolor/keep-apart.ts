import { toGamut } from '../color/gamut'
import { luminance } from '../color/luminance'
import { chroma, distance, type Oklab, toOklab } from '../color/oklab'
import type { Rgb } from '../color/rgb'
import type { TextKey } from './analysis'
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
/** More colours than an eye tells apart are left as they are. */
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
): Group[] {
  const found = new Map<string, Group>()
  for (const text of texts) {
    const own = solved[text.id]
    const surface = surfaces[text.surface.id]
    if (!own || !surface || text.characters === 0) continue
    const key = surface.composites.join('|')
    const group = found.get(key) ?? { members: [], under: surface.under, ink: [0, 0, 0] }
    found.set(key, group)
    if (own.kind === 'ink') group.ink = toOklab(own.colour)
    if (own.kind === 'grey' || own.kind === 'colour')
      group.members.push({ text, solved: own, source: text.lab, lab: toOklab(own.colour) })
  }
  return [...found.values()]
}

/** Whether a member may take a colour: contrast holds, greys stay weaker than ink and in their order. */
function isAllowed(group: Group, member: Member, colour: Rgb, lab: Oklab): boolean {
  const ratio = worst(luminance(colour), group.under)
  if (ratio < member.solved.floor) return false
  if (member.solved.kind === 'colour') {
    if (chroma(lab) < Math.min(chroma(member.lab), STILL_COLOURED)) return false
    return distance(member.source, SOURCE_INK) < FROM_INK || distance(lab, group.ink) >= STILL_FROM_INK
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

interface Step {
  member: Member
  colour: Rgb
  lab: Oklab
  gain: number
}

/** The smallest distances a member has to what it must be told from, summed where they are too small. */
function crowding(group: Group, member: Member, lab: Oklab): number {
  let sum = 0
  const { kind } = member.solved
  if (kind === 'colour' && distance(member.source, SOURCE_INK) >= FROM_INK) {
    sum += Math.max(0, STILL_FROM_INK - distance(lab, group.ink))
  }
  for (const other of group.members) {
    if (other === member || distance(other.source, member.source) < APART) continue
    sum += Math.max(0, STILL_APART - distance(other.lab, lab))
  }
  return sum
}

function bestStep(group: Group, crowded: readonly Member[]): Step | null {
  let best: Step | null = null
  for (const member of crowded) {
    const now = crowding(group, member, member.lab)
    for (const move of MOVES) {
      const colour = toGamut([member.lab[0] + move, member.source[1], member.source[2]])
      const lab = toOklab(colour)
      const gain = now - crowding(group, member, lab)
      if (gain > (best?.gain ?? 0.001) && isAllowed(group, member, colour, lab)) best = { member, colour, lab, gain }
    }
  }
  return best
}

/** Moves texts that an author told apart and the theme brought together, as far as contrast and order allow. */
export function keepApart(
  texts: readonly TextKey[],
  surfaces: readonly SolvedSurface[],
  solved: readonly (SolvedText | null)[],
): void {
  for (const group of groups(texts, surfaces, solved)) {
    if (group.members.length > MOST_TEXTS) continue
    for (let moves = 0; moves < MOST_MOVES; moves += 1) {
      const crowded = group.members.filter((member) => crowding(group, member, member.lab) > 0)
      const step = crowded.length > 0 ? bestStep(group, crowded) : null
      if (!step) break
      step.member.solved.colour = step.colour
      step.member.lab = step.lab
    }
  }
}
