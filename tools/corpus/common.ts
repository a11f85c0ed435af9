/**
 * Longest common subsequence of two long texts, between anchors: equal ends are cut, strings that are unique on both
 * sides pin the texts together, and what lies between is compared by the O(ND) difference (Myers 1986).
 */

/** Part of both texts, ends excluded. */
interface Window {
  a: number
  aEnd: number
  b: number
  bEnd: number
}

/** Lengths of the anchors, in code points. */
const ANCHORS = [16, 8]
/** Differences beyond which two parts without an anchor have nothing in common that is worth finding. */
const MAX_DIFFERENCES = 4_000

/** For each code point of `a` the index of its partner in `b`; -1: none. */
export function commonOf(a: readonly string[], b: readonly string[]): Int32Array {
  const partner = new Int32Array(a.length).fill(-1)
  const windows: Window[] = [{ a: 0, aEnd: a.length, b: 0, bEnd: b.length }]
  for (let window = windows.pop(); window; window = windows.pop()) {
    const inner = cutEnds(a, b, window, partner)
    if (inner.a === inner.aEnd || inner.b === inner.bEnd) continue
    const pins = ANCHORS.map((length) => anchorsIn(a, b, inner, length)).find((found) => found.length > 0)
    if (pins) windows.push(...between(inner, pins, partner))
    else difference(a, b, inner, partner)
  }
  return partner
}

function cutEnds(a: readonly string[], b: readonly string[], window: Window, partner: Int32Array): Window {
  let { a: from, aEnd, b: other, bEnd } = window
  while (from < aEnd && other < bEnd && a[from] === b[other]) {
    partner[from] = other
    from += 1
    other += 1
  }
  while (from < aEnd && other < bEnd && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd -= 1
    bEnd -= 1
    partner[aEnd] = bEnd
  }
  return { a: from, aEnd, b: other, bEnd }
}

interface Pin {
  a: number
  b: number
}

/** Where strings of this length stand that are unique: -1 for those that are not. */
function uniqueIn(points: readonly string[], from: number, end: number, length: number): Map<string, number> {
  const places = new Map<string, number>()
  for (let at = from; at + length <= end; at += 1) {
    const text = points.slice(at, at + length).join('')
    places.set(text, places.has(text) ? -1 : at)
  }
  return places
}

function anchorsIn(a: readonly string[], b: readonly string[], window: Window, length: number): Pin[] {
  const others = uniqueIn(b, window.b, window.bEnd, length)
  const pins: Pin[] = []
  for (const [text, at] of uniqueIn(a, window.a, window.aEnd, length)) {
    const other = others.get(text) ?? -1
    if (at >= 0 && other >= 0) pins.push({ a: at, b: other })
  }
  return increasing(pins.sort((one, two) => one.a - two.a))
}

/** The longest chain that increases on both sides. */
function increasing(pins: readonly Pin[]): Pin[] {
  const tails: number[] = []
  const previous: number[] = []
  pins.forEach((pin, index) => {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pins[tails[middle] ?? 0]?.b ?? 0) < pin.b) low = middle + 1
      else high = middle
    }
    previous[index] = tails[low - 1] ?? -1
    tails[low] = index
  })
  const chain: Pin[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pin = pins[at]
    if (pin) chain.push(pin)
  }
  return chain.reverse()
}

/** The windows between the anchors. An anchor's first character is settled; the rest of it is cut as an equal end. */
function between(window: Window, pins: readonly Pin[], partner: Int32Array): Window[] {
  const windows: Window[] = []
  let [a, b] = [window.a, window.b]
  for (const pin of pins) {
    windows.push({ a, aEnd: pin.a, b, bEnd: pin.b })
    partner[pin.a] = pin.b
    a = pin.a + 1
    b = pin.b + 1
  }
  windows.push({ a, aEnd: window.aEnd, b, bEnd: window.bEnd })
  return windows
}

/** Settles a window that has no anchor. */
function difference(a: readonly string[], b: readonly string[], window: Window, partner: Int32Array): void {
  const [rows, columns] = [window.aEnd - window.a, window.bEnd - window.b]
  const bound = Math.min(rows + columns, MAX_DIFFERENCES)
  const reach = new Int32Array(2 * bound + 3)
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= bound; edits += 1) {
    trace.push(reach.slice(bound + 1 - edits - 1, bound + 1 + edits + 2))
    for (let k = -edits; k <= edits; k += 2) {
      const at = bound + 1 + k
      const down = k === -edits || (k !== edits && (reach[at - 1] ?? 0) < (reach[at + 1] ?? 0))
      let x = down ? (reach[at + 1] ?? 0) : (reach[at - 1] ?? 0) + 1
      while (x < rows && x - k < columns && a[window.a + x] === b[window.b + x - k]) x += 1
      reach[at] = x
      if (x >= rows && x - k >= columns) {
        walkBack(trace, window, partner)
        return
      }
    }
  }
}

/** Follows the difference from its end to its beginning and notes the diagonals. */
function walkBack(trace: readonly Int32Array[], window: Window, partner: Int32Array): void {
  let [x, y] = [window.aEnd - window.a, window.bEnd - window.b]
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const reach = trace[edits] ?? new Int32Array()
    const valueAt = (k: number) => reach[k + edits + 1] ?? 0
    const k = x - y
    const down = k === -edits || (k !== edits && valueAt(k - 1) < valueAt(k + 1))
    const before = edits === 0 ? 0 : down ? valueAt(k + 1) : valueAt(k - 1)
    const beforeY = edits === 0 ? 0 : before - (down ? k + 1 : k - 1)
    while (x > before && y > beforeY) {
      x -= 1
      y -= 1
      partner[window.a + x] = window.b + y
    }
    x = before
    y = beforeY
  }
}
