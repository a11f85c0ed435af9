/** CSS pixels of the keywords and of `rem`, where an author's page leaves the browser's default. */
const ROOT_SIZE = 16
const KEYWORDS: Record<string, number> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
}
const UNITS: Record<string, number> = { px: 1, pt: 4 / 3, rem: ROOT_SIZE }

/** Below and above these an author's size is a slip or a trick: text would vanish or burst the line. */
const LEAST = 0.7
const MOST = 2
/** A size this near to the body's is the body's: authors mix 15, 16 and 17 px in one article without meaning it. */
const SAME = 0.07

/** Text in these has the reader's own size, whatever the author wrote. */
const OURS = 'h1, h2, h3, h4, h5, h6, pre, code, kbd, samp, table, figcaption, sup, sub, rt, [data-qd="caption"]'

/** CSS pixels of a `font-size` value inside text of `parent` pixels; null: not one we know. */
function pixels(value: string, parent: number): number | null {
  const found = /^([\d.]+)(px|pt|rem|em|%)$/.exec(value)
  if (!found) return KEYWORDS[value] ?? (value === 'larger' ? parent * 1.2 : value === 'smaller' ? parent / 1.2 : null)
  const [number, unit] = [Number(found[1]), found[2] ?? 'px']
  if (unit === 'em') return number * parent
  return unit === '%' ? (number / 100) * parent : number * (UNITS[unit] ?? 1)
}

/** Characters of the element's own text, not of what stands in it. */
function ownCharacters(element: Element): number {
  let count = 0
  for (const node of element.childNodes) if (node.nodeType === 3) count += (node.textContent ?? '').trim().length
  return count
}

/** The author's size of each element that sets one, and the size that most characters have. */
function measure(body: HTMLElement): { sizes: Map<HTMLElement, number>; bodySize: number } {
  const sizes = new Map<HTMLElement, number>()
  const characters = new Map<number, number>()
  // Resolved from the root down: a parent's size is known before its children ask for it.
  const resolved = new Map<Element, number>([[body, ROOT_SIZE]])
  for (const element of [body, ...body.querySelectorAll<HTMLElement>('*')]) {
    const parent = resolved.get(element.parentElement ?? body) ?? ROOT_SIZE
    // MathML has a style, too, but nothing here holds the compiler to it.
    const value = element.style?.fontSize ?? ''
    const size = (value && pixels(value, parent)) || parent
    if (value) sizes.set(element, size)
    resolved.set(element, size)
    if (!element.closest(OURS)) characters.set(size, (characters.get(size) ?? 0) + ownCharacters(element))
  }
  const most = [...characters].reduce((best, each) => (each[1] > best[1] ? each : best), [ROOT_SIZE, 0])
  return { sizes, bodySize: most[0] }
}

const clamp = (ratio: number): number => {
  if (Math.abs(ratio - 1) <= SAME) return 1
  return Math.min(MOST, Math.max(LEAST, ratio))
}

/**
 * Turns every inline `font-size` of an author into its ratio to his body size (the one most characters have), so that
 * the reader's own text size acts on the whole article and a big line stays bigger.
 */
export function authorSizes(body: HTMLElement): void {
  const { sizes, bodySize } = measure(body)
  const ratios = new Map<Element, number>()
  for (const [element, size] of sizes) {
    const { style } = element
    let above = element.parentElement
    while (above && above !== body && !ratios.has(above)) above = above.parentElement
    const outer = (above && ratios.get(above)) ?? 1
    const ratio = element.closest(OURS) ? outer : clamp(size / bodySize)
    ratios.set(element, ratio)
    if (Math.abs(ratio / outer - 1) < 0.005) style.removeProperty('font-size')
    else style.fontSize = `${Math.round((ratio / outer) * 1000) / 1000}em`
  }
}
