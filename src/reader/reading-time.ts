/** Characters and words a minute. */
const HAN_A_MINUTE = 400
const WORDS_A_MINUTE = 230
/** A text with less than this share of Han, kana or Hangul is counted in words. */
const HAN_SHARE = 0.2

/** Minutes of reading, at least 1. */
export function readingMinutes(text: string): number {
  const characters = [...text.replace(/\s+/g, '')].length
  const han = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0
  if (han >= characters * HAN_SHARE) return Math.max(1, Math.ceil(characters / HAN_A_MINUTE))
  return Math.max(1, Math.ceil(text.split(/\s+/).filter(Boolean).length / WORDS_A_MINUTE))
}
