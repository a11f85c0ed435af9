/**
 * First script of the popup, classic and on its own: asks for the tab and starts the extraction in it, while the
 * view's code is still on its way.
 */
import { localStore } from '../../../platform/storage'
import { activeTab } from '../../../platform/tabs'
import { SETTINGS_KEY } from '../../../settings/stored'
import './begun'
import { extractFrom } from './extract-from'
import { hasSelection } from './has-selection'

performance.mark('popup-began')
const tab = activeTab()
globalThis.begun = {
  tab,
  // Before the extraction: a page answers in turn, so it is known when the article is.
  selected: tab.then(hasSelection),
  extracted: tab.then(extractFrom),
  settings: localStore.read(SETTINGS_KEY),
}
