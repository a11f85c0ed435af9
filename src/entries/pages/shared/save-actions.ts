import type { Article } from '../../../article/article'
import type { SaveReport } from '../../../article/save-report'
import { onSaveProgress } from '../../../library/save-progress'
import { extensionCaller } from '../../../messages/from-extension'
import { inPrivateWindow } from '../../../platform/runtime'
import { send } from '../../../platform/send'
import { fail, type Result } from '../../../problem/result'
import type { ReaderActions } from '../../../reader/reader'
import { askToPersist } from './ask-to-persist'
import { requestOnce } from './asked-hosts'
import { requestMissing } from './fetch-missing'

const caller = extensionCaller(send)

type Names = 'save' | 'cancelSave' | 'allowPictures' | 'allowMissing' | 'retryPictures'
type SaveActions = Required<Pick<ReaderActions, Names>>

/** Saving from a page of ours, in the background. `tabId`: where it shows on the toolbar button; null: nowhere. */
export const saveActions = (tabId: number | null): SaveActions => ({
  async save(article: Article, told) {
    // Where no tab is told of, the background cannot know.
    if (inPrivateWindow()) return fail('private-window')
    const report = await following(article.url, told, () => caller.save({ article, tabId }))
    if (report.ok) void askToPersist()
    return report
  },
  cancelSave: ({ url }) => void caller.cancelSave(url),
  async allowPictures({ images }) {
    return !inPrivateWindow() && requestOnce(images.map(({ src }) => src))
  },
  allowMissing: ({ images }) => requestMissing(images.missing),
  async retryPictures({ url }, told): Promise<Result<SaveReport>> {
    if (inPrivateWindow()) return fail('private-window')
    return following(url, told, () => caller.retryPictures({ url, only: null }))
  },
})

/** Tells how far a work on the article of that address is, as long as it lasts. */
async function following<T>(
  url: string,
  told: ((done: number, total: number) => void) | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const over = new AbortController()
  onSaveProgress((at) => at.url === url && told?.(at.done, at.total), over.signal)
  try {
    return await work()
  } finally {
    over.abort()
  }
}
