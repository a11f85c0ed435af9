import type { Article } from '../article/article'

/** Enough to tell a text's script from; the rest repeats it. */
const SAMPLE_UNITS = 4_000

/** BCP 47 of the article: its own word, else told from its letters, so that Han glyphs and line breaks are right. */
export function articleLanguage(article: Pick<Article, 'lang' | 'textContent' | 'title'>): string | null {
  if (article.lang) return article.lang
  const text = article.title + article.textContent.slice(0, SAMPLE_UNITS)
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(text)) return 'ja'
  if (/\p{Script=Han}/u.test(text)) return 'zh-CN'
  return /\p{Script=Hangul}/u.test(text) ? 'ko' : null
}
