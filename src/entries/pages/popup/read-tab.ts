import { type Article, readArticle } from '../../../article/article'
import { inject } from '../../../platform/scripting'
import type { Tab } from '../../../platform/tabs'
import { fail, type Result, readResult } from '../../../problem/result'
import { findPageProblem } from './page-problem'

/** Runs the extraction in the page. A file the browser keeps from us is a matter of one switch, and told so. */
async function readByInjection({ id, url }: Tab): Promise<Result<Article>> {
  const answer = await inject(id, 'extraction')
  if (answer.ok) return readResult(answer.value, readArticle)
  return answer.problem.code === 'browser-page' && url?.startsWith('file:') ? fail('file-access') : answer
}

/**
 * The article of a tab the reader has granted us. Problems: `browser-page`, `file-access`, `pdf`, `internal`, and all
 * that the extraction names (`nothing-readable`, `deleted`, …). A page that hangs never answers.
 */
export async function readTab(tab: Tab | null): Promise<Result<Article>> {
  if (!tab) return fail('browser-page')
  return findPageProblem(tab.url) ?? readByInjection(tab)
}

/** How long a reader looks at the skeleton, at most. */
const MAX_MS = 3_000

/** The answer, or null when it does not come in time. */
export const inTime = <T>(answer: Promise<T>): Promise<T | null> =>
  Promise.race([answer, new Promise<null>((resolve) => setTimeout(() => resolve(null), MAX_MS))])
