import type { LibraryRecord } from '../../../article/library-record'

/** Characters (字) a minute, and UTF-16 units a minute of a text in words: 230 words of about 6. */
const HAN_A_MINUTE = 400
const UNITS_A_MINUTE = 230 * 6

/** Minutes still to read, at least 1, from what the list knows: it has no text, so the language tells the unit. */
export function recordMinutes({ length, lang, progress }: Pick<LibraryRecord, 'length' | 'lang' | 'progress'>): number {
  const pace = lang === null || /^(zh|ja|ko)\b/i.test(lang) ? HAN_A_MINUTE : UNITS_A_MINUTE
  return Math.max(1, Math.ceil((length * (1 - progress)) / pace))
}
