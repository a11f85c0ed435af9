import { mark } from '../../dom/mark'
import { parseInert } from '../../dom/parse-inert'
import { attributeOf, bodyOf, findAll, rawTextOf } from '../../dom/unclobbered'
import type { Aside } from './set-aside'

/** What renderers make of one formula, the outer before the inner: KaTeX, MathJax 3 and 2, MediaWiki, Zhihu. */
const BOXES =
  '.katex-display, .katex, mjx-container, .MathJax_Display, .MathJax_SVG_Display, .MathJax_CHTML, .MathJax_SVG, .MathJax, ' +
  '.mwe-math-element, .ztext-math, math'
/** Shown while the formula is made, and kept in the page. */
const PREVIEWS = '.MathJax_Preview, .MathJax_Processing'
/** The source of a formula beside it. */
const TEX = 'annotation[encoding="application/x-tex"], annotation[encoding="TeX"], annotation[encoding="LaTeX"]'
/** UTF-16 units; a longer source is no formula. */
const MAX_TEX = 8_000
const DISPLAY =
  '.katex-display, .MathJax_Display, .MathJax_SVG_Display, mjx-container[display="true"], .mwe-math-element-block'

/** Sources of MathJax 2's formulas by the id of what it drew: it keeps them in scripts, which no copy has. */
export function texByFrame(page: Document): Map<string, string> {
  const sources = new Map<string, string>()
  for (const script of findAll(page, 'script[type^="math/tex"][id]')) {
    sources.set(attributeOf(script, 'id') ?? '', (rawTextOf(script) ?? '').trim())
  }
  return sources
}

/**
 * Makes one formula of each: MathML where there is some, else the drawing or the picture, else its words; round it a
 * `span` that keeps the TeX as `title`. Renderers leave up to three tellings of it, of which a reader sees one.
 */
export function formulas(page: Document, sources: ReadonlyMap<string, string>, aside: Aside): void {
  for (const preview of page.querySelectorAll(PREVIEWS)) preview.remove()
  for (const box of page.querySelectorAll(BOXES)) {
    if (!page.contains(box) || box.closest('pre, svg')) continue
    const tex = texOf(box, sources)
    const told = tellingOf(box, tex)
    if (!told) continue
    const formula = page.createElement('span')
    mark(formula, 'formula')
    if (tex !== null) formula.setAttribute('title', tex)
    const isDisplay = box.matches(DISPLAY) || box.querySelector('math[display="block"]') !== null
    if (isDisplay && told instanceof Element && told.localName === 'math') told.setAttribute('display', 'block')
    formula.append(told)
    box.replaceWith(formula)
    aside.put([formula], 'span')
  }
}

/** The one telling to show; null: leave the box as it is. */
function tellingOf(box: Element, tex: string | null): Element | string | null {
  const math = box.localName === 'math' ? box.cloneNode(true) : mathOf(box)
  if (math instanceof Element && math.textContent?.trim()) return withoutSources(math)
  const picture = box.querySelector('img, svg')
  if (picture) {
    if (tex !== null && picture.localName === 'img') picture.setAttribute('alt', tex)
    if (tex !== null && picture.localName === 'svg') picture.setAttribute('data-formula', tex)
    return picture
  }
  return tex ?? null
}

function mathOf(box: Element): Element | null {
  const inside = box.querySelector('math')
  if (inside) return inside
  const written =
    box.closest('[data-mathml]')?.getAttribute('data-mathml') ??
    box.querySelector('[data-mathml]')?.getAttribute('data-mathml')
  return written ? (bodyOf(parseInert(written))?.querySelector('math') ?? null) : null
}

function withoutSources(math: Element): Element {
  for (const annotation of math.querySelectorAll('annotation, annotation-xml')) annotation.remove()
  return math
}

function texOf(box: Element, sources: ReadonlyMap<string, string>): string | null {
  const inside = box.matches('[data-tex]') ? box : box.querySelector('[data-tex]')
  const frame = box.id || box.querySelector('[id^="MathJax-Element-"]')?.id || ''
  const said = [
    box.querySelector(TEX)?.textContent,
    inside?.getAttribute('data-tex'),
    (box.matches('[data-latex]') ? box : box.querySelector('[data-latex]'))?.getAttribute('data-latex'),
    sources.get(frame.replace(/-Frame$/, '')),
    (box.localName === 'math' ? box : box.querySelector('math'))?.getAttribute('alttext'),
    box.querySelector('img[alt]')?.getAttribute('alt'),
    // Some copies keep KaTeX's hidden telling as bare text, the source last.
    box.querySelector('math') ? null : box.querySelector('.katex-mathml')?.textContent?.trim().split(/\n+/).at(-1),
  ]
  const tex = said.find((text) => text?.trim() && text.length <= MAX_TEX)?.trim()
  return tex ?? null
}
