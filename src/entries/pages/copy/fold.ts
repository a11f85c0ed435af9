import type { ParagraphChange } from '../../../article/paragraph-diff'

/** What a difference shows: a paragraph, or several unchanged ones behind one line. */
export type Shown = ParagraphChange | { kind: 'folded'; texts: string[] }

/** Unchanged paragraphs left in sight on each side of a change. */
const CONTEXT = 1
/** Fewer are shown as they are: a line in their place would save nothing. */
const WORTH_FOLDING = 2

/** The changes with what stayed folded away, but for the paragraphs next to a change. */
export function folded(changes: readonly ParagraphChange[]): Shown[] {
  const shown: Shown[] = []
  let same: { kind: 'same'; text: string }[] = []
  const flush = (isLast: boolean): void => {
    const head = shown.length > 0 ? CONTEXT : 0
    const tail = isLast ? same.length : same.length - CONTEXT
    const middle = same.slice(head, tail)
    if (middle.length < WORTH_FOLDING) shown.push(...same)
    else
      shown.push(...same.slice(0, head), { kind: 'folded', texts: middle.map(({ text }) => text) }, ...same.slice(tail))
    same = []
  }
  for (const change of changes) {
    if (change.kind === 'same') same.push({ kind: 'same', text: change.text })
    else {
      flush(false)
      shown.push(change)
    }
  }
  flush(true)
  return shown
}

/** How many paragraphs were changed, added and removed. */
export function countChanges(changes: readonly ParagraphChange[]): { changed: number; added: number; removed: number } {
  const count = (kind: ParagraphChange['kind']) => changes.filter((change) => change.kind === kind).length
  return { changed: count('changed'), added: count('added'), removed: count('removed') }
}
