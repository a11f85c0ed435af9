import { inlineLook } from '../../dom/look'
import { rename } from '../../dom/rename'
import { unwrap } from '../../dom/unwrap'
import type { Step } from '../step'

/** Attributes of an inline wrapper that say something to a reader. */
const MEANS = ':not([style], [color], [id], [data-qd], [lang], [dir], [class])'
/** What a translator puts round every text, twice. */
const TRANSLATED = 'font[style="vertical-align: inherit;"], font[style="vertical-align:inherit"]'
/** Already bold. */
const BOLD = 'strong, b, h1, h2, h3, h4, h5, h6, th'

/** Slanted already, or set as it is written. */
const SLANTED = 'em, i, cite, pre, svg, math'

/** Says in elements what only style says: bold text is `strong`, slanted `em`. Wrappers that say nothing (`span[leaf]`) go. */
export const emphasis: Step = (body) => {
  for (const wrapper of body.querySelectorAll(
    `span[leaf]:not([style]), span[textstyle]:not([style]), span${MEANS}, font${MEANS}, ${TRANSLATED}`,
  ))
    unwrap(wrapper)
  for (const span of body.querySelectorAll('span[style*="font-weight"]')) {
    const weight = inlineLook(span)('font-weight')
    const isBold = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
    if (isBold && span.textContent?.trim() !== '' && !span.closest(`${BOLD}, pre, svg`)) rename(span, 'strong')
  }
  for (const span of body.querySelectorAll('span[style*="italic"]')) {
    if (inlineLook(span)('font-style') === 'italic' && !span.closest(SLANTED)) rename(span, 'em')
  }
}
