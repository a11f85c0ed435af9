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
  return steps.flatMap((step, at) => {
    const next = steps[at + 1]
    if (step.kind === 'removed' && next?.kind === 'added') return pairs(step.items, next.items)
    // Told with what was removed.
    if (step.kind === 'added' && steps[at - 1]?.kind === 'removed') return []
    return step.items.map((text) => ({ kind: step.kind, text }))
  })
}

/** Of paragraphs that stand in one place: each removed one with the first added one that is like it. */
function pairs(removed: string[], added: string[]): ParagraphChange[] {
  const changes: ParagraphChange[] = []
  let taken = 0
  for (const text of removed) {
    const near = added.slice(taken, taken + NEAR).map((other) => pieces(text, other))
    const found = taken + near.findIndex((both) => both !== null)
    const both = near[found - taken] ?? null
    if (!both) {
      changes.push({ kind: 'removed', text })
      continue
    }
    changes.push(...added.slice(taken, found).map((between): ParagraphChange => ({ kind: 'added', text: between })))
    changes.push({ kind: 'changed', pieces: both })
    taken = found + 1
  }
  return [...changes, ...added.slice(taken).map((text): ParagraphChange => ({ kind: 'added', text }))]
}

/** The two by characters; null: they have too little in common. */
function pieces(before: string, after: string): Piece[] | null {
  const longer = Math.max(before.length, after.length)
  const shorter = Math.min(before.length, after.length)
  if (longer > MOST_CHARACTERS || shorter < longer * ALIKE) return null
  const steps: Edit<string>[] = edits([...before], [...after])
  const made = steps.map(({ kind, items }) => ({ kind, text: items.join('') }))
  const same = made.reduce((sum, { kind, text }) => (kind === 'same' ? sum + text.length : sum), 0)
  return same >= longer * ALIKE ? made : null
}
