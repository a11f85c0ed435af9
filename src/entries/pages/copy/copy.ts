/** The page of one saved copy: its versions and what changed between them, its pictures, and the ways out. */
import { render } from 'lit-html'
import { openLibrary } from '../../../library/open-library'
import { libraryOptions } from '../shared/library-options'
import { onSettingsChange, readPageSettings } from '../shared/page-settings'
import { translate } from '../shared/words'
import { createActs } from './acts'
import { firstState } from './state'
import { copyPage } from './view'

document.title = translate('copyTitle')
// What this page shows is in there, so its code does not come late.
const opening = openLibrary(libraryOptions())
await readPageSettings()
// Only for the theme, which reading them puts on the document.
onSettingsChange(() => undefined)
addEventListener('hashchange', () => location.reload())

const state = firstState()
const url = new URLSearchParams(location.hash.replace(/^#/, '')).get('url') ?? ''
const draw = (): void => {
  if (state.copy) document.title = `${state.copy.record.title} · ${translate('copyTitle')}`
  const section = document.activeElement?.closest('section')
  render(copyPage(state, acts), document.body)
  // The button that was pressed gave way: its section goes on with the way to stop, or with nothing but its heading.
  if (section && document.activeElement === document.body)
    (section.querySelector('button') ?? section.querySelector('h2'))?.focus({ preventScroll: true })
}
const acts = createActs({ url, state, draw, opening })
draw()
await acts.load()
const library = await opening
// A save elsewhere, or a retry from the library. The page ends with its document.
if (library.ok) library.value.onChange(() => void acts.load(), new AbortController().signal)
