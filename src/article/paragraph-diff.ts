import { type Edit, type EditKind, edits } from './edits'

/** A stretch of a changed paragraph. */
export interface Piece {
  kind: EditKind
  text: string
}

/** One paragraph in what two savings of an article say. */
export type ParagraphChange =
  | { kind: EditKind; text: string }
  /** The same paragraph in other words; the pieces make the earlier one without `added`, the later without `removed`. */
  | { kind: 'changed'; pieces: Piece[] }

/** Share of the longer paragraph that must stay for the two to count as one that was changed. */
const ALIKE = 0.5

/** Characters of a paragraph that are compared one by one; a longer one is removed and added whole. */
const MOST_CHARACTERS = 5_000

/** So many new paragraphs are looked through for the one that a removed one has become. */
const NEAR = 8

/**
 * So many pairs of paragraphs are compared letter by letter in vain; what comes then is removed and added whole. Two
 * texts of the same letters in another order would take seconds else.
 */
const MOST_IN_VAIN = 400

/**
 * So many letters and steps between them are gone through; what comes then is removed and added whole, too. A book of
 * which every paragraph was changed would hold the page for a minute else.
 */
const MOST_STEPS = 4_000_000

/** Paragraphs of Article.textContent, without empty ones. */
const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/**
 * What became of each paragraph of `before` (Article.textContent) in `after`, in order. Chinese has no spaces between
 * words, so a changed paragraph is compared by characters.
 */
export function paragraphDiff(before: string, after: string): ParagraphChange[] {
  const steps = edits(paragraphsOf(before), paragraphsOf(after))
  const compare = createCompare()
  return steps.flatMap((step, at) => {
    const next = steps[at + 1]
    if (step.kind === 'removed' && next?.kind === 'added') return pairs(step.items, next.items, compare)
    // Told with what was removed.
    if (step.kind === 'added' && steps[at - 1]?.kind === 'removed') return []
    return step.items.map((text) => ({ kind: step.kind, text }))
  })
}

type Compare = (before: string, after: string) => Piece[] | null

/** `pieces` that gives up once it was asked in vain too often, or for too much. */
function createCompare(): Compare {
  let [vain, steps] = [0, 0]
  return (before, after) => {
    if (vain >= MOST_IN_VAIN || steps >= MOST_STEPS || !mayBeAsLong(before, after)) return null
    steps += before.length + after.length
    if (!mayBeAlike(before, after)) return null
    const found = pieces(before, after)
    steps += stepsOf(found, Math.min(before.length, after.length))
    if (!found) vain += 1
    return found
  }
}

/** What a comparison took, about: half the square of the differences, and each is less than a look at a letter. */
function stepsOf(found: Piece[] | null, most: number): number {
  const differences = found?.reduce((sum, { kind, text }) => (kind === 'same' ? sum : sum + text.length), 0) ?? most
  return differences ** 2 / 4
}

/** Of paragraphs that stand in one place: each removed one with the first added one that is like it. */
function pairs(removed: string[], added: string[], compare: Compare): ParagraphChange[] {
  const changes: ParagraphChange[] = []
  let taken = 0
  for (const text of removed) {
    const found = firstAlike(text, added, taken, compare)
    if (!found) {
      changes.push({ kind: 'removed', text })
      continue
    }
    changes.push(...added.slice(taken, found.at).map((between): ParagraphChange => ({ kind: 'added', text: between })))
    changes.push({ kind: 'changed', pieces: found.pieces })
    taken = found.at + 1
  }
  return [...changes, ...added.slice(taken).map((text): ParagraphChange => ({ kind: 'added', text }))]
}

function firstAlike(text: string, added: string[], from: number, compare: Compare) {
  for (const [away, other] of added.slice(from, from + NEAR).entries()) {
    const both = compare(text, other)
    if (both) return { at: from + away, pieces: both }
  }
  return null
}

function mayBeAsLong(before: string, after: string): boolean {
  const longer = Math.max(before.length, after.length)
  return longer <= MOST_CHARACTERS && Math.min(before.length, after.length) >= longer * ALIKE
}

/** Whether they have enough letters in common, wherever those stand: seen at a glance, and mostly they do not. */
function mayBeAlike(before: string, after: string): boolean {
  const longer = Math.max(before.length, after.length)
  const left = new Map<string, number>()
  for (const letter of before) left.set(letter, (left.get(letter) ?? 0) + 1)
  let common = 0
  for (const letter of after) {
    const count = left.get(letter) ?? 0
    if (count > 0) common += letter.length
    left.set(letter, count - 1)
  }
  return common >= longer * ALIKE
}

/** The two by characters; null: they have too little in common. */
function pieces(before: string, after: string): Piece[] | null {
  const longer = Math.max(before.length, after.length)
  // More differences than the shorter one has letters leave less than ALIKE in common.
  const steps: Edit<string>[] = edits([...before], [...after], Math.min(before.length, after.length))
  const made = steps.map(({ kind, items }) => ({ kind, text: items.join('') }))
  const same = made.reduce((sum, { kind, text }) => (kind === 'same' ? sum + text.length : sum), 0)
  return same >= longer * ALIKE ? made : null
}
