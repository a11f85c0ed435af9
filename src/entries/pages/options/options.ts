/** The options page. It shows what is stored and asks the background to change it; nothing waits for a save button. */
import { render } from 'lit-html'
import { shortcutOf } from '../../../platform/commands'
import { hasAllSites, onGrantsChange } from '../../../platform/permissions'
import { ownVersion } from '../../../platform/runtime'
import { localStore } from '../../../platform/storage'
import { adoptSheets } from '../../../reader/sheets'
import { readStoredSettings, SETTINGS_KEY } from '../../../settings/stored'
import { onSettingsChange, readPageSettings } from '../shared/page-settings'
import { translate } from '../shared/words'
import { createActs } from './acts'
import type { OptionsState } from './state'
import { optionsPage } from './view'

adoptSheets(document)
document.title = translate('brandOptions')

/** Why what is shown is not what is stored; null: it is. */
async function storedProblem(): Promise<OptionsState['stored']> {
  const read = readStoredSettings(await localStore.read(SETTINGS_KEY))
  return read.ok ? null : read.problem.code === 'newer-data' ? 'newer-data' : 'broken-data'
}

const [settings, stored, allSites, keys] = await Promise.all([
  readPageSettings(),
  storedProblem(),
  hasAllSites(),
  shortcutOf('toggle-reader'),
])
const state: OptionsState = {
  settings,
  stored,
  allSites,
  keys,
  version: ownVersion(),
  query: '',
  refused: false,
  problem: null,
}
const acts = createActs(state, draw)

function draw(): void {
  render(optionsPage(state, acts), document.body)
}

draw()
onSettingsChange(async (changed) => {
  state.settings = changed
  state.stored = await storedProblem()
  draw()
})
onGrantsChange(async () => {
  state.allSites = await hasAllSites()
  draw()
})
