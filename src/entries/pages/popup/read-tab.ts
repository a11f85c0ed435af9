import { type Article, readArticle } from '../../../article/article'
import { inject } from '../../../platform/scripting'
import type { Tab } from '../../../platform/tabs'
import { fail, type Result, readResult } from '../../../problem/result'
import { findPageProblem } from './page-problem'

/** A page that has not answered by then is given up; it ends by itself, its answer is not waited for. */
const MAX_MS = 3_000

/** Runs the extraction in the page. A file the browser keeps from us is a matter of one switch, and told so. */
async function readByInjection({ id, url }: Tab): Promise<Result<Article>> {
  const answer = await inject(id, '/inject/extract.js')
  if (answer.ok) return readResult(answer.value, readArticle)
  return answer.problem.code === 'browser-page' && url?.startsWith('file:') ? fail('file-access') : answer
}

/**
 * The article of a tab the reader has granted us. Problems: `browser-page`, `file-access`, `pdf`, `timed-out`,
 * `internal`, and all that the extraction names (`nothing-readable`, `deleted`, …).
 */
export async function readTab(tab: Tab | null): Promise<Result<Article>> {
  if (!tab) return fail('browser-page')
  const known = findPageProblem(tab.url)
  if (known) return known
  return Promise.race([
    readByInjection(tab),
    new Promise<Result<Article>>((resolve) => setTimeout(() => resolve(fail('timed-out')), MAX_MS)),
  ])
}
