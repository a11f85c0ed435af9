/** The library page. It reads its list itself and makes small changes itself, one transaction each. */
import { render } from 'lit-html'
import { inPrivateWindow } from '../../../platform/runtime'
import { openLibraryLate } from '../shared/open-library-late'
import { onSettingsChange, readPageSettings } from '../shared/page-settings'
import { createToast } from '../shared/toast'
import { translate } from '../shared/words'
import { createActs } from './acts'
import { libraryKeys } from './keys'
import { type LibraryState, libraryPage } from './view'

document.title = translate('brandLibrary')
const opening = openLibraryLate({ privateWindow: inPrivateWindow() })
const { theme } = await readPageSettings()
const state: LibraryState = { list: null, problem: null, readOnly: null, shelf: 'all', query: '', mode: theme.mode }
const toast = createToast(draw)
const acts = createActs({ root: document.body, state, draw, toast, opening })

function draw(): void {
  render(libraryPage(state, acts, toast.template()), document.body)
}

draw()
onSettingsChange((settings) => {
  state.mode = settings.theme.mode
  draw()
})
addEventListener('keydown', (event) => {
  if (libraryKeys(event, acts)) event.preventDefault()
})

const library = await opening
if (library.ok) {
  state.readOnly = library.value.readOnly
  await library.value.emptyOldTrash(Date.now())
  library.value.onChange(() => void acts.refresh(), new AbortController().signal) // the page ends with its document
}
await acts.refresh()
