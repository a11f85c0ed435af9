import { readArticle } from '../../../article/article'
import { inject } from '../../../platform/scripting'
import type { Tab } from '../../../platform/tabs'
import { readResult } from '../../../problem/result'
import type { Reader, ReaderActions } from '../../../reader/reader'
import { openLibraryLate } from '../shared/open-library-late'
import { NOT_SAVED, savedStateOf } from '../shared/saved-state'

/** In place of the whole, or why it cannot be read. */
async function readSelected({ id, incognito }: Tab, reader: Reader): Promise<void> {
  const answer = await inject(id, 'selected')
  const read = answer.ok ? readResult(answer.value, readArticle) : answer
  if (!read.ok) {
    reader.showProblem(read.problem, [])
    return
  }
  reader.showArticle(read.value, NOT_SAVED)
  const library = await openLibraryLate({ privateWindow: incognito })
  const saved = library.ok ? await savedStateOf(library.value, read.value) : NOT_SAVED
  if (saved.savedAt !== null) reader.setSaved(saved)
}

/**
 * Has the next article shown with a button that shows what is selected in the tab's page instead. The answer tells
 * whether the whole still stands there.
 */
export function offerSelected(tab: Tab, actions: ReaderActions, reader: Reader): () => boolean {
  actions.readSelection = () => {
    actions.readSelection = undefined
    void readSelected(tab, reader)
  }
  return () => actions.readSelection !== undefined
}
