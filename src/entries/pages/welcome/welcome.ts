/** Shown once, after install: how to begin, and what uninstalling takes away. */
import { render } from 'lit-html'
import { problemWords } from '../../../i18n/problem-words'
import { shortcutOf } from '../../../platform/commands'
import { inPrivateWindow, openOptions } from '../../../platform/runtime'
import { openLibraryLate } from '../shared/open-library-late'
import { onSettingsChange, readPageSettings } from '../shared/page-settings'
import { openSample } from '../shared/sample'
import { translate } from '../shared/words'
import { welcomePage } from './view'

document.title = translate('welcome')
const [keys] = await Promise.all([shortcutOf('toggle-reader'), readPageSettings()])

function draw(trouble: string): void {
  const acts = { trySample: () => void trySample(), openSettings: () => void openOptions() }
  render(welcomePage(keys, trouble, acts), document.body)
}

/** A second click while the first is under way would open a second tab. */
let opening = false

async function trySample(): Promise<void> {
  if (opening) return
  opening = true
  const opened = await openSample(openLibraryLate({ privateWindow: inPrivateWindow() })).finally(() => {
    opening = false
  })
  draw(opened.ok ? '' : problemWords(opened.problem, translate).said)
}

draw('')
// Reading them is what puts the theme on the page.
onSettingsChange(() => undefined)
