import { inject } from '../../../platform/scripting'
import type { Tab } from '../../../platform/tabs'
import { fail, type Result } from '../../../problem/result'
import { findPageProblem } from './page-problem'

/** Runs the extraction in the page. A file the browser keeps from us is a matter of one switch, and told so. */
async function extractByInjection({ id, url }: Tab): Promise<Result<unknown>> {
  const answer = await inject(id, 'extraction')
  if (answer.ok) return answer
  return answer.problem.code === 'browser-page' && url?.startsWith('file:') ? fail('file-access') : answer
}

/**
 * What the extraction answers in a tab the reader has granted us, yet to be read as an article. Problems:
 * `browser-page`, `file-access`, `pdf`, `internal`. A page that hangs never answers.
 */
export async function extractFrom(tab: Tab | null): Promise<Result<unknown>> {
  if (!tab) return fail('browser-page')
  return findPageProblem(tab.url) ?? extractByInjection(tab)
}
