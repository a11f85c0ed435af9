import type { Usage } from '../../../library/library'

/** What is left is told in two digits: it is an estimate of an estimate. */
const DIGITS = 2

/** From so few articles on room is tight: a month of reading. */
export const TIGHT = 100
/** From so many on there is nothing worth a word. */
export const PLENTY = 10_000

/**
 * How many more articles fit, taking as much each as those here do on average; null: there are none to go by, or the
 * browser does not tell. Its estimate knows nothing of other programs that fill the disk, and Chromium's says more than
 * is there (measured: usage and 10 GiB whatever the disk), so this only ever warns early or not at all.
 */
export async function roomForMore({ articles, bytes, pictures }: Pick<Usage, 'articles' | 'bytes' | 'pictures'>) {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate()
  return toArticles(Math.max(bytes, pictures), articles, quota - usage)
}

/** The same of given numbers; bytes. */
export function toArticles(taken: number, articles: number, free: number): number | null {
  if (articles === 0 || taken === 0 || free <= 0) return null
  const count = Math.floor(free / (taken / articles))
  const step = 10 ** Math.max(0, String(count).length - DIGITS)
  return Math.floor(count / step) * step
}
