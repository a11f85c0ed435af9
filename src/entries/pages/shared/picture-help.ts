import type { SentPicture } from '../../../article/picture'
import { readPagePicture } from '../../../extract/picture-page'
import { extensionCaller } from '../../../messages/from-extension'
import { requestHost } from '../../../platform/permissions'
import { runInTab } from '../../../platform/scripting'
import { send } from '../../../platform/send'
import type { PictureHelp } from '../../../reader/reader'
import type { keptPicture } from './kept-picture'
import { NOT_TRIED, readPageCopy } from './page-copy'

const caller = extensionCaller(send)

/** What the tab's page has of a picture; the tab may have gone elsewhere, and what comes back is not believed. */
async function fromTab(tabId: number, address: string): Promise<SentPicture> {
  return readPageCopy(await runInTab(tabId, readPagePicture, address))
}

/**
 * What a page of ours can do for pictures. `tabId`: where the article was read; null: not known any more. `kept`: what is
 * saved of one, before its site is asked.
 */
export const pictureHelp = (tabId: number | null, kept: ReturnType<typeof keptPicture>): PictureHelp => ({
  async fetch(address) {
    const saved = await kept(address)
    if (saved) return saved
    const sent = await caller.picture(address)
    return sent.ok ? sent.value : NOT_TRIED
  },
  allowHost: requestHost,
  ...(tabId === null ? {} : { fromPage: (address: string) => fromTab(tabId, address) }),
})
