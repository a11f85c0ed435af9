/** What leaves a mark in a drawing. */
const MARKS = 'path, rect, circle, ellipse, line, polyline, polygon, text, use'
/** Said of a drawing that means something. */
const WORDS = ['aria-label', 'data-formula', 'alt', 'title']
/** Of formulas: TeX stands in or beside them, or they are set in the line by their depth. */
const FORMULA = '[data-formula], mjx-container, .MathJax, .MathJax_SVG, .katex'
const IN_LINE = /vertical-align\s*:\s*-?[\d.]+ex|(?:width|height)\s*:\s*[\d.]+ex/

/** Characters of outline that still only make a dot, an arrow, a rule, a corner. */
const LEAST_OUTLINE = 240
/** What a mark without an outline of its own counts. */
const PLAIN_MARK = 24

/**
 * Whether a drawing only decorates: nothing in it, or few plain shapes without a word in or about it. `owner`: the
 * element that shows it, where that is not the drawing itself.
 */
export function isOrnament(svg: Element, owner: Element = svg): boolean {
  const marks = [...svg.querySelectorAll(MARKS)]
  if (marks.length === 0) return true
  if (svg.querySelector('text, image, foreignObject') !== null || saysSomething(svg) || saysSomething(owner))
    return false
  if (owner.closest(FORMULA) || isInLine(svg) || isInLine(owner)) return false
  const outline = marks.reduce((sum, mark) => sum + outlineOf(mark), 0)
  return outline < LEAST_OUTLINE
}

const outlineOf = (mark: Element): number =>
  PLAIN_MARK + (mark.getAttribute('d')?.length ?? 0) + (mark.getAttribute('points')?.length ?? 0)

const saysSomething = (element: Element): boolean =>
  WORDS.some((name) => (element.getAttribute(name) ?? '').trim() !== '') ||
  (element.querySelector('title, desc')?.textContent ?? '').trim() !== ''

const isInLine = (element: Element): boolean =>
  IN_LINE.test(element.getAttribute('style') ?? '') || /ex$/.test(element.getAttribute('width') ?? '')
