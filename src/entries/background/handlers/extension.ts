import type { SaveReport } from '../../../article/save-report'
import type { ExtensionHandlers } from '../../../messages/serve'
import type { Tab } from '../../../platform/tabs'
import { fail, ok } from '../../../problem/result'
import type { DetectEverywhere } from '../detect-everywhere'
import type { Toolbar } from '../toolbar'
import { sendPicture } from './send-picture'
import type { SharedRim } from './shared-rim'

export interface ExtensionRim extends SharedRim {
  /** Is told of a save by the popup of that tab. */
  awaitGrant(report: SaveReport, tabId: number): Promise<void>
  detectEverywhere: Pick<DetectEverywhere, 'wish'>
  toolbar: Pick<Toolbar, 'saved' | 'refresh'>
  /** null: it is closed. */
  findTab(tabId: number): Promise<Tab | null>
}

/** What our own pages are answered. */
export const extensionHandlers = ({
  saves,
  beside,
  awaitGrant,
  settings,
  detectEverywhere,
  toolbar,
  findTab,
  fetchPicture,
  putBacks,
  flips,
}: ExtensionRim): ExtensionHandlers => ({
  async changeSettings(_from, patch) {
    const changed = await settings.change(patch)
    if (!changed.ok || patch.detectEverywhere === undefined) return changed
    await detectEverywhere.wish(patch.detectEverywhere)
    // Without the grant the wish did not last.
    return ok(await settings.read())
  },

  async resetSettings() {
    const reset = await settings.reset()
    if (reset.ok) await detectEverywhere.wish(reset.value.detectEverywhere)
    return reset
  },

  async save(_from, { article, tabId }) {
    const tab = tabId === null ? null : await findTab(tabId)
    if (tab?.incognito) return fail('private-window')
    const saved = await saves.save(article)
    if (!saved.ok || !tab) return saved
    await beside('showing a save', toolbar.saved(tab.id, tab.url, saved.value.url))
    // Nobody waits for the reader's word.
    void beside('waiting for a grant', awaitGrant(saved.value, tab.id))
    return saved
  },

  retryPictures: (_from, { url, only }) => saves.retryPictures(url, only),

  cancelSave(_from, url) {
    saves.cancel(url)
    return ok(null)
  },

  async libraryChanged() {
    await toolbar.refresh()
    return ok(null)
  },

  putBacks: async (_from, url) => ok(await putBacks.of(url)),
  flips: async (_from, url) => ok(await flips.of(url)),

  async rememberFlip(_from, change) {
    await flips.remember(change)
    return ok(null)
  },

  async rememberPutBack(_from, change) {
    await putBacks.remember(change)
    return ok(null)
  },

  picture: async (_from, address) => ok(sendPicture(await fetchPicture(address))),
})
