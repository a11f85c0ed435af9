/**
 * A style attribute, split by hand (not by CSSOM, so that jsdom, Chromium and Firefox answer the same) and written
 * anew from the declarations that passed.
 */
import { findProperty } from './style-properties'
import { toStyleValue } from './style-value'

const MAX_STYLE = 20_000
const MAX_DECLARATIONS = 200

const IMPORTANT = /![\t\n\f\r ]*important[\t\n\f\r ]*$/i

/** What is kept of a style attribute on an element of this local name; null: nothing. `!important` never is. */
export function toStyle(written: string, element: string): string | null {
  if (written.length > MAX_STYLE) return null
  const kept = new Map<string, { value: string; important: boolean }>()
  for (const declaration of written.split(';', MAX_DECLARATIONS)) {
    const colon = declaration.indexOf(':')
    const found = colon > 0 && findProperty(declaration.slice(0, colon).trim().toLowerCase(), element)
    if (!found) continue
    const important = IMPORTANT.test(declaration)
    const value = toStyleValue(declaration.slice(colon + 1).replace(IMPORTANT, ''), found.property)
    // The mark goes, but what it decided between two declarations stays decided.
    if (value === null || (kept.get(found.name)?.important && !important)) continue
    kept.delete(found.name)
    kept.set(found.name, { value, important })
  }
  return kept.size === 0 ? null : [...kept].map(([name, { value }]) => `${name}: ${value}`).join('; ')
}
