import { find } from '../../dom/unclobbered'

/**
 * What translators leave in a page: Chrome and Edge (classes of `html`, `font` round every text, hashes), Immersive
 * Translate (wrappers, a state on `html`). Firefox leaves nothing but the language it wrote.
 */
const MARKS = [
  'html.translated-ltr, html.translated-rtl',
  'html[_msttexthash], body [_msttexthash], body [_mstmutation]',
  'font[style*="vertical-align: inherit"] > font[style*="vertical-align: inherit"]',
  '.immersive-translate-target-wrapper, html[imt-state]',
].join(', ')

/** Code points of a text that are looked at. */
const SAMPLE = 4_000
/** Fewer letters tell no language. */
const LEAST_LETTERS = 40
/** Shares of Han characters among the letters of a text that is Chinese, and of one that is not. */
const CHINESE = 0.3
const FOREIGN = 0.1

/** Share of Han characters among the letters of a text; null: too few letters to tell. */
function shareOfHan(text: string): number | null {
  const sample = text.slice(0, SAMPLE)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  return letters < LEAST_LETTERS ? null : (sample.match(/\p{Script=Han}/gu)?.length ?? 0) / letters
}

/** Whether a translator's marks stand in a page. */
export const hasTranslatorMarks = (document: Document): boolean => find(document, MARKS) !== null

/** Whether a text is written in other letters than Chinese. */
export function isForeign(text: string): boolean {
  const share = shareOfHan(text)
  return share !== null && share < FOREIGN
}

/** Whether of two texts of one article one is Chinese and one is not: then one is a translation of the other. */
export function areOfTwoLanguages(one: string, other: string): boolean {
  const shares = [shareOfHan(one), shareOfHan(other)]
  return (
    shares.some((share) => share !== null && share > CHINESE) &&
    shares.some((share) => share !== null && share < FOREIGN)
  )
}
