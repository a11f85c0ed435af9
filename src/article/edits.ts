/** What a stretch of two lists is: in both, only in the later, only in the earlier. */
export type EditKind = 'same' | 'added' | 'removed'
export interface Edit<T> {
  kind: EditKind
  items: T[]
}

/** More differences than this are not told apart one by one: time and memory grow with their square. */
const MOST_DIFFERENCES = 500

/**
 * A shortest list of edits that makes `after` of `before`, in order, removed before added. Beyond the bound what lies
 * between the equal ends is removed and added whole. Algorithm: Myers, "An O(ND) Difference Algorithm" (1986).
 */
export function edits<T>(before: readonly T[], after: readonly T[]): Edit<T>[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const [from, to] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  const steps = walkBack(from, to, frontiers(from, to))
  return joined([
    { kind: 'same', items: before.slice(0, head) },
    ...steps,
    { kind: 'same', items: before.slice(before.length - tail) },
  ])
}

/** Furthest place in `a` on each diagonal, for each number of differences; null: more than the bound. */
function frontiers<T>(a: readonly T[], b: readonly T[]): Map<number, number>[] | null {
  const all: Map<number, number>[] = []
  let last = new Map([[1, 0]])
  for (let d = 0; d <= Math.min(a.length + b.length, MOST_DIFFERENCES); d += 1) {
    const next = new Map<number, number>()
    all.push(last)
    for (let k = -d; k <= d; k += 2) {
      let x = startOf(last, k, d)
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1
      next.set(k, x)
      if (x >= a.length && x - k >= b.length) return all
    }
    last = next
  }
  return null
}

const isDown = (last: Map<number, number>, k: number, d: number): boolean =>
  k === -d || (k !== d && (last.get(k - 1) ?? 0) < (last.get(k + 1) ?? 0))

const startOf = (last: Map<number, number>, k: number, d: number): number =>
  isDown(last, k, d) ? (last.get(k + 1) ?? 0) : (last.get(k - 1) ?? 0) + 1

/** The path that reached the end, gone back from there. */
function walkBack<T>(a: readonly T[], b: readonly T[], all: Map<number, number>[] | null): Edit<T>[] {
  if (!all)
    return [
      { kind: 'removed', items: [...a] },
      { kind: 'added', items: [...b] },
    ]
  const back: Edit<T>[] = []
  let [x, y] = [a.length, b.length]
  for (let d = all.length - 1; d > 0; d -= 1) {
    const last = all[d] ?? new Map<number, number>()
    const down = isDown(last, x - y, d)
    const from = last.get(x - y + (down ? 1 : -1)) ?? 0
    const fromY = from - (x - y + (down ? 1 : -1))
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
