/** What a stretch of two lists is: in both, only in the later, only in the earlier. */
export type EditKind = 'same' | 'added' | 'removed'
export interface Edit<T> {
  kind: EditKind
  items: T[]
}

/** More differences than this are not told apart one by one: time and memory grow with their square. */
const MOST_DIFFERENCES = 500

/**
 * A shortest list of edits that makes `after` of `before`, in order, removed before added. Beyond `most` differences
 * what lies between the equal ends is removed and added whole. Algorithm: Myers, "An O(ND) Difference Algorithm" (1986).
 */
export function edits<T>(before: readonly T[], after: readonly T[], most = MOST_DIFFERENCES): Edit<T>[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1
  let tail = 0
  const left = Math.min(before.length, after.length) - head
  while (tail < left && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const [from, to] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  const steps = walkBack(from, to, frontiers(from, to, Math.min(most, MOST_DIFFERENCES)))
  return joined([
    { kind: 'same', items: before.slice(0, head) },
    ...steps,
    { kind: 'same', items: before.slice(before.length - tail) },
  ])
}

/**
 * Furthest place in `a` on each diagonal, for each number of differences: the list at `d` is what `d` differences
 * start from, diagonal k of it at index k + d + 1. null: more than the bound.
 */
function frontiers<T>(a: readonly T[], b: readonly T[], most: number): Int32Array[] | null {
  const all: Int32Array[] = []
  let last: Int32Array = new Int32Array(3)
  for (let d = 0; d <= Math.min(a.length + b.length, most); d += 1) {
    // Two wider than what it is made from, so that both neighbours of each diagonal are in it.
    const next = new Int32Array(2 * d + 5)
    all.push(last)
    for (let k = -d; k <= d; k += 2) {
      let x = startOf(last, k, d)
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1
      next[k + d + 2] = x
      if (x >= a.length && x - k >= b.length) return all
    }
    last = next
  }
  return null
}

/** Of the frontier that `d` differences start from. */
const at = (last: Int32Array, k: number, d: number): number => last[k + d + 1] ?? 0

const isDown = (last: Int32Array, k: number, d: number): boolean =>
  k === -d || (k !== d && at(last, k - 1, d) < at(last, k + 1, d))

const startOf = (last: Int32Array, k: number, d: number): number =>
  isDown(last, k, d) ? at(last, k + 1, d) : at(last, k - 1, d) + 1

/** The path that reached the end, gone back from there. */
function walkBack<T>(a: readonly T[], b: readonly T[], all: Int32Array[] | null): Edit<T>[] {
  if (!all)
    return [
      { kind: 'removed', items: [...a] },
      { kind: 'added', items: [...b] },
    ]
  const back: Edit<T>[] = []
  let [x, y] = [a.length, b.length]
  for (const [d, last] of [...all.entries()].reverse()) {
    if (d === 0) break
    const down = isDown(last, x - y, d)
    const k = x - y + (down ? 1 : -1)
    const from = at(last, k, d)
    const fromY = from - k
    back.push({ kind: 'same', items: a.slice(down ? from : from + 1, x) })
    back.push(
      down ? { kind: 'added', items: b.slice(fromY, fromY + 1) } : { kind: 'removed', items: a.slice(from, from + 1) },
    )
    ;[x, y] = [from, fromY]
  }
  back.push({ kind: 'same', items: a.slice(0, x) })
  return back.reverse()
}

/** Runs of one kind as one edit; between two equal stretches what is removed comes first. */
function joined<T>(steps: Edit<T>[]): Edit<T>[] {
  const runs: Edit<T>[] = []
  let removed: T[] = []
  let added: T[] = []
  const flush = () => {
    if (removed.length > 0) runs.push({ kind: 'removed', items: removed })
    if (added.length > 0) runs.push({ kind: 'added', items: added })
    removed = []
    added = []
  }
  for (const { kind, items } of steps) {
    if (items.length === 0) continue
    if (kind === 'removed') removed.push(...items)
    else if (kind === 'added') added.push(...items)
    else {
      flush()
      const previous = runs.at(-1)
      if (previous?.kind === 'same') previous.items.push(...items)
      else runs.push({ kind, items: [...items] })
    }
  }
  flush()
  return runs
}
