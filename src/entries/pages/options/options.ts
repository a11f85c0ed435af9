/** The options page. It shows what is stored and asks the background to change it; nothing waits for a save button. */
import { render } from 'lit-html'
import type { Library } from '../../../library/library'
import { shortcutOf } from '../../../platform/commands'
import { ALL_SITES, grantedSites, hasAllSites, onGrantsChange } from '../../../platform/permissions'
import { inPrivateWindow, ownVersion } from '../../../platform/runtime'
import { localStore } from '../../../platform/storage'
import type { Result } from '../../../problem/result'
import { readStoredSettings, SETTINGS_KEY } from '../../../settings/stored'
import { openLibraryLate } from '../shared/open-library-late'
import { onSettingsChange, readPageSettings } from '../shared/page-settings'
import { translate } from '../shared/words'
import { createActs } from './acts'
import { createLibraryActs, emptyPart } from './library-acts'
import type { OptionsState } from './state'
import { optionsPage } from './view'

document.title = translate('brandOptions')

/** Why what is shown is not what is stored; null: it is. */
async function storedProblem(): Promise<OptionsState['stored']> {
  const read = readStoredSettings(await localStore.read(SETTINGS_KEY))
  return read.ok ? null : read.problem.code === 'newer-data' ? 'newer-data' : 'broken-data'
}

/** What was granted for pictures alone. */
const pictureSites = async (): Promise<string[]> => (await grantedSites()).filter((pattern) => pattern !== ALL_SITES)

const [settings, stored, allSites, pictures, keys, saveKeys] = await Promise.all([
  readPageSettings(),
  storedProblem(),
  hasAllSites(),
  pictureSites(),
  shortcutOf('toggle-reader'),
  shortcutOf('save-article'),
])
const state: OptionsState = {
  settings,
  stored,
  allSites,
  pictureSites: pictures,
  keys,
  saveKeys,
  version: ownVersion(),
  query: '',
  section: 'look',
  refused: false,
  draft: null,
  problem: null,
  undoReset: null,
  library: emptyPart,
}
let opening: Promise<Result<Library>> | null = null
/** Opened after the first paint, and once. */
const openOnce = (): Promise<Result<Library>> => {
  opening ??= openLibraryLate({ privateWindow: inPrivateWindow() })
  return opening
}
const libraryActs = createLibraryActs(openOnce, (part) => {
  state.library = { ...state.library, ...part }
  draw()
})
const acts = createActs(state, draw, libraryActs)

function draw(): void {
  const section = document.activeElement?.closest('section')
  render(optionsPage(state, acts), document.body)
  // A button that took itself away (a grant given back) leaves the focus nowhere.
  if (section && document.activeElement === document.body) section.querySelector('h2')?.focus()
}

/** How far below the window's top a section begins to be the one being read, CSS pixels. */
const READING_LINE = 160

/** The last section that has come up to the reading line; at the end of the page the last one. */
function markSection(): void {
  const all = [...document.querySelectorAll('section')]
  const { scrollHeight, scrollTop, clientHeight } = document.documentElement
  const isEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1
  const read = isEnd ? all.at(-1) : all.findLast((each) => each.getBoundingClientRect().top <= READING_LINE)
  const section = read?.id ?? all[0]?.id ?? ''
  if (section === state.section) return
  state.section = section
  draw()
}

draw()
// The browser looked for the section of the address before it was there.
document.getElementById(location.hash.slice(1))?.scrollIntoView()
markSection()
void libraryActs.refresh()
addEventListener('scroll', markSection, { passive: true })
onSettingsChange(async (changed) => {
  acts.heard(changed)
  state.stored = await storedProblem()
  draw()
})
onGrantsChange(async () => {
  ;[state.allSites, state.pictureSites] = await Promise.all([hasAllSites(), pictureSites()])
  draw()
})
