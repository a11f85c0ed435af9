/** The core as a library; docs/core.md says how to load it and what is not promised. */
import { sanitize as sanitizeToResult } from '../../sanitize/sanitize'

export { extractArticle } from '../../extract/extract-article'
export { readPage } from '../../extract/read-page'
export { recolor } from '../../recolor/recolor'

/** HTML by the policy of the views, as text; empty when it cannot be made safe (too large). */
export function sanitize(html: string, { url }: { url: string }): string {
  const safe = sanitizeToResult(html, { url })
  return safe.ok ? String(safe.value) : ''
}

export const version = '0.1.0'
