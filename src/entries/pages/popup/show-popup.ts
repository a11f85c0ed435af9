import { readArticle } from '../../../article/article'
import type { Library } from '../../../library/library'
import type { Tab } from '../../../platform/tabs'
import type { Problem } from '../../../problem/problem'
import { readResult } from '../../../problem/result'
import { mountReader, type Reader, type ReaderActions } from '../../../reader/reader'
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
import { offerSelected } from './read-selected'
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
  const isWhole = tab && read.ok && (await begun.selected) ? offerSelected(tab, actions, reader) : () => true
  if (read.ok) reader.showArticle(read.value, NOT_SAVED)
  else reader.showProblem(read.problem, [])
  performance.mark('article-rendered')
  await painted()
  performance.mark('article-painted')

  const known = await openLibraryLate({ privateWindow: tab?.incognito ?? false })
  if (!known.ok) return
  if (!read.ok) return tellCopies(known.value, read.problem, tab, { reader, actions })
  const saved = await savedStateOf(known.value, read.value)
  // Nothing to tell; and a save may be under way by now, or the selection be shown.
  if (saved.savedAt !== null && isWhole()) reader.setSaved(saved)
}

/** What the library has to go on with where the page shows no article. */
async function tellCopies(
  library: Library,
  problem: Problem,
  tab: Tab | null,
  { reader, actions }: { reader: Reader; actions: ReaderActions },
): Promise<void> {
  const [recent, copy] = await Promise.all([
    findRecent(library, problem.code, translate),
    findCopy(library, tab?.url ?? null),
  ])
  const open = copy && { savedAt: copy.savedAt, open: () => actions.openRecent?.(copy.url) }
  if (recent.length > 0 || open) reader.showProblem(problem, recent, open)
}
