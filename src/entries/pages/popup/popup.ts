/**
 * The toolbar popup: reads the tab in front and shows its article. Until that is painted nothing waits for the worker
 * or the library; the static skeleton of popup.html stands where the text will be.
 */
import { activeTab } from '../../../platform/tabs'
import { mountReader } from '../../../reader/reader'
import { openLibraryLate } from '../shared/open-library-late'
import { onSettingsChange, readPageSettings } from '../shared/page-settings'
import { painted } from '../shared/painted'
import { NOT_SAVED, savedStateOf } from '../shared/saved-state'
import { locale, translate } from '../shared/words'
import { popupActions } from './actions'
import { inTime, readTab } from './read-tab'
import { findRecent } from './recent'

performance.mark('popup-started')
const settings = readPageSettings()
const tab = await activeTab()
performance.mark('tab-known')
const reading = readTab(tab)

const root = document.querySelector<HTMLElement>('#reader')
if (!root) throw new Error('popup.html has no #reader')
root.replaceChildren() // the static skeleton
const reader = mountReader(root, {
  surface: 'popup',
  look: await settings,
  translate,
  locale,
  source: tab?.url && URL.canParse(tab.url) ? new URL(tab.url).hostname : '',
  actions: popupActions(tab, (problem) => reader.showProblem(problem, [])),
  signal: new AbortController().signal, // the popup ends with its document
})
reader.showLoading()
onSettingsChange((changed) => reader.setLook(changed))

const early = await inTime(reading)
if (!early) reader.showProblem({ code: 'timed-out' }, [])
// A page that was only slow is shown all the same, in place of the sentence.
const read = early ?? (await reading)
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
  const page = { code: read.problem.code, url: tab?.url ?? null }
  const recent = await findRecent(library.value, page, { translate, locale, now: Date.now() })
  if (recent.length > 0) reader.showProblem(read.problem, recent)
}
