import type { SentPicture } from '../../../article/picture'
import { readPagePicture } from '../../../extract/picture-page'
import { extensionCaller } from '../../../messages/from-extension'
import { readSentPicture } from '../../../messages/picture'
import { requestHost } from '../../../platform/permissions'
import { runInTab } from '../../../platform/scripting'
import { send } from '../../../platform/send'
import type { PictureHelp } from '../../../reader/reader'

const NONE: SentPicture = { ok: false, reason: 'not-tried' }
const caller = extensionCaller(send)

/** What the tab's page has of a picture; the tab may have gone elsewhere, and what comes back is not believed. */
async function fromTab(tabId: number, address: string): Promise<SentPicture> {
  const base64 = await runInTab(tabId, readPagePicture, address)
  const sent = readSentPicture({ ok: true, base64 })
  return sent.ok ? sent.value : NONE
}

/** What a page of ours can do for pictures. `tabId`: where the article was read; null: not known any more. */
export const pictureHelp = (tabId: number | null): PictureHelp => ({
  async fetch(address) {
    const sent = await caller.picture(address)
    return sent.ok ? sent.value : NONE
  },
  allowHost: requestHost,
  ...(tabId === null ? {} : { fromPage: (address: string) => fromTab(tabId, address) }),
})
