import { readArticle } from '../../../article/article'
import { readResult } from '../../../problem/result'
import { mountReader } from '../../../reader/reader'
import { sanitize } from '../../../sanitize/sanitize'
import { openLibraryLate } from '../shared/open-library-late'
import { onSettingsChange, readPageSettings } from '../shared/page-settings'
import { painted } from '../shared/painted'
import { NOT_SAVED, savedStateOf } from '../shared/saved-state'
import { locale, translate } from '../shared/words'
import { popupActions } from './actions'
import type { Begun } from './begun'
import { findCopy } from './find-copy'
import { inTime } from './in-time'
import { findRecent } from './recent'

/**
 * Puts the view in the place of the static skeleton, and the article into it. Until that is painted nothing waits for
 * the worker or the library.
 */
export async function showPopup(begun: Begun): Promise<void> {
  const settings = readPageSettings(begun.settings)
  const tab = await begun.tab
  performance.mark('tab-known')
  const root = document.querySelector<HTMLElement>('#reader')
  if (!root) throw new Error('popup.html has no #reader')
  const look = await settings
  root.replaceChildren() // the static skeleton
  const actions = popupActions(tab, (problem) => reader.showProblem(problem, []))
  const reader = mountReader(root, {
    surface: 'popup',
    look,
    translate,
    locale,
    source: tab?.url && URL.canParse(tab.url) ? new URL(tab.url).hostname : '',
    actions,
    sanitize,
    signal: new AbortController().signal, // the popup ends with its document
  })
  onSettingsChange((changed) => reader.setLook(changed))
  performance.mark('view-stands')

  const early = await inTime(begun.extracted)
  if (!early) reader.showProblem({ code: 'timed-out' }, [])
  // A page that was only slow is shown all the same, in place of the sentence.
  const answer = early ?? (await begun.extracted)
  const read = answer.ok ? readResult(answer.value, readArticle) : answer
  performance.mark('article-read')
  if (read.ok) reader.showArticle(read.value, NOT_SAVED)
  else reader.showProblem(read.problem, [])
  performance.mark('article-rendered')
  await painted()
  performance.mark('article-painted')

  const library = await openLibraryLate({ privateWindow: tab?.incognito ?? false })
  if (library.ok && read.ok) {
    const saved = await savedStateOf(library.value, read.value)
    // Nothing to tell; and a save may be under way by now.
    if (saved.savedAt !== null) reader.setSaved(saved)
  } else if (library.ok && !read.ok) {
    const [recent, copy] = await Promise.all([
      findRecent(library.value, read.problem.code, translate),
      findCopy(library.value, tab?.url ?? null),
    ])
    const open = copy && { savedAt: copy.savedAt, open: () => actions.openRecent?.(copy.url) }
    if (recent.length > 0 || open) reader.showProblem(read.problem, recent, open)
  }
}
