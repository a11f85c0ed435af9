/** What the sanitiser puts before the names of places, so that none of the page's own is met. */
const PREFIX = /^#user-content-/

/**
 * Where a link leads, for comparing links of the source with those of the result; null: nowhere a reader can follow
 * (scripts, other protocols, addresses with a password in them), which no article keeps.
 */
export function linkKey(href: string, base: string): string | null {
  const written = href.trim()
  if (written.startsWith('#')) return written === '#' ? null : written.replace(PREFIX, '#')
  if (written === '' || !URL.canParse(written, base)) return null
  const url = new URL(written, base)
  const leads = /^(?:https?|mailto):$/.test(url.protocol) && url.username === '' && url.password === ''
  return leads ? url.href.replace(/[?].*$/s, (query) => (url.protocol === 'mailto:' ? '' : query)) : null
}
