import { render } from 'lit-html'
import type { Library } from '../../../library/library'
import type { Reader } from '../../../reader/reader'
import { locale, translate } from '../shared/words'
import { isArchiveKey } from './archive-key'
import { type End, endView } from './end-view'

/** A saved copy, by its key in the library, and the view it is read in. */
interface Copy {
  library: Library
  url: string
  reader: Pick<Reader, 'tell' | 'tellProblem'>
  signal: AbortSignal
}

/**
 * Fills what stands below a saved copy and keeps it true: the way to archive it, where the library can be changed, and
 * the way to the next article to read. The first filling is over when this resolves.
 */
export async function endOfCopy(foot: HTMLElement, { library, url, reader, signal }: Copy): Promise<void> {
  const end: End = { archived: null, next: undefined }
  foot.className = 'end-acts'
  foot.lang = locale
  const draw = () => render(endView(end, press, translate), foot)
  /** Only while the article is on show. */
  const button = () => document.querySelector<HTMLElement>('.end-acts button')

  async function look(): Promise<void> {
    const found = await library.find(url)
    const record = found.ok && found.value?.record
    end.archived = record && !library.readOnly ? record.state === 'archive' : null
    // One that went to the trash under the reader's eyes still leads on.
    const next = record ? await library.toReadAfter(record, 1) : null
    if (next?.ok) end.next = next.value[0]
    draw()
  }

  /** Archives, or takes out of the archive; Undo is the same once more. No putBack: that would forget what was read since. */
  async function press(): Promise<void> {
    const kind = end.archived ? 'unarchive' : 'archive'
    const marked = await library.mark([url], { kind })
    if (!marked.ok) return reader.tellProblem(marked.problem)
    end.archived = kind === 'archive'
    draw()
    // The focus went with the line that Undo stood in. A press of the button itself leaves it there.
    if (document.activeElement === document.body) button()?.focus({ preventScroll: true })
    const words = translate(end.archived ? 'archived' : 'unarchived', { n: 1 })
    reader.tell({ words, action: { words: translate('undo'), run: press, undoes: true } })
  }

  addEventListener('keydown', (event) => isArchiveKey(event) && button()?.click(), { signal })
  // What is decided meanwhile is decided in another tab, the library's mostly.
  addEventListener('visibilitychange', look, { signal })
  await look()
}
