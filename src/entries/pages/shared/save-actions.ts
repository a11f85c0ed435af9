import type { Article } from '../../../article/article'
import type { SaveReport } from '../../../article/save-report'
import { onSaveProgress } from '../../../library/save-progress'
import { extensionCaller } from '../../../messages/from-extension'
import { inPrivateWindow } from '../../../platform/runtime'
import { send } from '../../../platform/send'
import { fail, type Result } from '../../../problem/result'
import type { ReaderActions } from '../../../reader/reader'
import { askToPersist } from './ask-to-persist'
import { requestMissing } from './fetch-missing'

const caller = extensionCaller(send)

type SaveActions = Required<Pick<ReaderActions, 'save' | 'cancelSave' | 'retryPictures'>>

/** Saving from a page of ours, in the background. `tabId`: where it shows on the toolbar button; null: nowhere. */
export const saveActions = (tabId: number | null): SaveActions => ({
  async save(article: Article, told) {
    // Where no tab is told of, the background cannot know.
    if (inPrivateWindow()) return fail('private-window')
    const over = new AbortController()
    onSaveProgress(({ url, done, total }) => url === article.url && told?.(done, total), over.signal)
    const report = await caller.save({ article, tabId })
    over.abort()
    if (report.ok) void askToPersist()
    return report
  },
  cancelSave: ({ url }) => void caller.cancelSave(url),
  async retryPictures(report: SaveReport): Promise<Result<SaveReport>> {
    if (inPrivateWindow()) return fail('private-window')
    // In the click: nothing may be awaited before the browser is asked. Refused, the others are still tried.
    await requestMissing(report.images.missing)
    return caller.retryPictures({ url: report.url, only: null })
  },
})
