/** The library page. It reads its list itself and makes small changes itself, one transaction each. */
import { render } from 'lit-html'
import { holdsBackups } from '../../../article/library-memory'
import { LIBRARY_MEMORY } from '../../../library/loss'
import { openLibrary } from '../../../library/open-library'
import { localStore } from '../../../platform/storage'
import { askToPersist } from '../shared/ask-to-persist'
import { backupDue } from '../shared/backup-due'
import { backupWords } from '../shared/backup-words'
import { readBackupMemory } from '../shared/last-backup'
import { libraryOptions } from '../shared/library-options'
import { onSettingsChange, readPageSettings } from '../shared/page-settings'
import { painted } from '../shared/painted'
import { createToast } from '../shared/toast'
import { translate } from '../shared/words'
import { createActs } from './acts'
import { autoBackup } from './auto-backup'
import { followScroll } from './follow-scroll'
import { libraryKeys } from './keys'
import { createPictures, loadPicture } from './pictures'
import { recallPlace, rememberPlace } from './recall-place'
import { firstState, foundIn, isTop } from './state'
import { libraryPage } from './view'

/** Changes made elsewhere that come one upon another are read once, ms. */
const TOGETHER = 200

/** A tab in the background paints nothing; its list comes after so many ms all the same. */
const UNSEEN = 100

document.title = translate('brandLibrary')
history.scrollRestoration = 'manual'
// Its list is what this page is for, so its code does not come late.
const opening = openLibrary(libraryOptions())
const { theme } = await readPageSettings()
const recalled = recallPlace()
const state = { ...firstState(theme.mode), ...recalled.place }
const toast = createToast(draw)
const acts = createActs({ root: document.body, state, draw, toast, opening })
const pictureOf = createPictures(async (record) => {
  const library = await opening
  return library.ok ? loadPicture(library.value, record) : null
}, draw)
const scroll = followScroll(document.body, {
  count: () => foundIn(state).records.length,
  rows: () => state.rows,
  change(rows) {
    state.rows = rows
    draw()
  },
})

function draw(): void {
  render(libraryPage(state, { acts, pictureOf, toast: toast.template() }), document.body)
  scroll.look()
}

draw()
onSettingsChange((settings) => {
  state.mode = settings.theme.mode
  draw()
})
addEventListener('keydown', (event) => {
  if (libraryKeys(event, acts)) event.preventDefault()
})

addEventListener('pagehide', () => rememberPlace(state))

const library = await opening
if (library.ok) {
  state.readOnly = library.value.readOnly
  let clock: ReturnType<typeof setTimeout> | undefined
  library.value.onChange(() => {
    clearTimeout(clock)
    clock = setTimeout(() => void acts.refresh(), TOGETHER)
  }, new AbortController().signal) // the page ends with its document
}
// The first screen needs no more than its own rows; with all of them come the counts.
if (library.ok && isTop(state) && recalled.top === 0) {
  const newest = await library.value.newest(state.rows.end)
  state.first = newest.ok && newest.value.length > 0 ? newest.value : null
  draw()
  await Promise.race([painted(), new Promise((resolve) => setTimeout(resolve, UNSEEN))])
}
await acts.refresh()
// Only now is the page as long as it was.
if (recalled.top > 0) scrollTo(0, recalled.top)
localStore.onChange(LIBRARY_MEMORY, () => void acts.lookForLost())
await acts.lookForLost()
state.backupDue = state.list ? backupDue(state.list.records, await readBackupMemory(), Date.now()) : 0
if (state.backupDue > 0) draw()
if (library.ok && state.list?.records.some(({ trashed }) => trashed !== null)) {
  const emptied = await library.value.emptyOldTrash(Date.now())
  if (emptied.ok && emptied.value > 0) await acts.refresh()
}
// What was lost lies in earlier files only: none of them is to go for a smaller one.
if (library.ok && state.list && !state.readOnly && !holdsBackups(state.lost, state.list.records.length)) {
  const made = await autoBackup(opening, state.list.records, new AbortController().signal)
  if (!made.ok) toast.show({ words: translate('backupAutoFailed') })
  else if (made.value !== null) {
    state.backupDue = 0
    const { count: n, left } = made.value
    toast.show({ words: left === 0 ? translate('backupAutoDone', { n }) : backupWords(made.value) })
  }
}
// What was saved over a page, by a key or the menu came by the worker, which may not ask.
if (!state.readOnly && state.list && state.list.records.length > 0) await askToPersist()
