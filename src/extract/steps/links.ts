import { unwrap } from '../../dom/unwrap'
import type { Step } from '../step'

/** Kept at most; of the rest the text stays. Source: docs/security.md, "Bounds". */
const MAX_LINKS = 10_000

/** Makes links absolute; what leads nowhere (`javascript:`, no address) becomes its text. */
export const links: Step = (body) => {
  let kept = 0
  for (const link of body.querySelectorAll('a')) {
    const href = hrefOf(link)
    if (href !== null && kept < MAX_LINKS) {
      kept += 1
      link.setAttribute('href', href)
    } else if (link.id === '') unwrap(link)
    else link.removeAttribute('href')
  }
}

/** Absolute address or `#place` in the article; null: leads nowhere. */
function hrefOf(link: Element): string | null {
  const written = (link.getAttribute('href') ?? '').trim()
  if (written === '' || written === '#' || !URL.canParse(written, link.baseURI)) return null
  if (written.startsWith('#')) return written
  const url = new URL(written, link.baseURI)
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null
}
