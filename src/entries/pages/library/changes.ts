import type { LibraryRecord } from '../../../article/library-record'
import { problemWords } from '../../../i18n/problem-words'
import type { Library, Marked } from '../../../library/library'
import type { MarkChange } from '../../../library/record-marks'
import { extensionCaller } from '../../../messages/from-extension'
import { send } from '../../../platform/send'
import type { Result } from '../../../problem/result'
import { translate } from '../shared/words'
import { NONE, type Selection } from './selection'
import { redraw, type Stage } from './stage'
import type { LibraryState } from './state'

const caller = extensionCaller(send)

export interface Changes {
  /** Stores one decision about articles, shows it, says `words` and offers to undo it. */
  mark(records: readonly LibraryRecord[], change: MarkChange, words: string): Promise<void>
  /** Takes articles that lie in the trash out for good, and says how many. */
  remove(urls: readonly string[]): Promise<void>
  /** Takes the last decision back, also when its line is gone. */
  undo(): void
  /** Reads the whole list again. */
  refresh(): Promise<void>
  /** Says why an answer is none; true: it is none. */
  isFailed(answer: Result<unknown>): boolean
}

/** The list with these records in the places of those with their addresses. */
function withRecords(list: LibraryState['list'], changed: readonly LibraryRecord[]): LibraryState['list'] {
  const byUrl = new Map(changed.map((record) => [record.url, record]))
  return list && { ...list, records: list.records.map((record) => byUrl.get(record.url) ?? record) }
}

/** The list without the articles at those addresses. */
function without(list: LibraryState['list'], urls: readonly string[]): LibraryState['list'] {
  const gone = new Set(urls)
  return list && { ...list, records: list.records.filter(({ url }) => !gone.has(url)) }
}

/** What the page changes in the library. Only what is stored is shown; the list is not read again for it. */
export function createChanges(stage: Stage): Changes {
  const { state, toast, opening } = stage
  let last: { before: readonly LibraryRecord[]; tag: string | null } | null = null

  function isFailed(answer: Result<unknown>): boolean {
    if (answer.ok) return false
    const { said, next } = problemWords(answer.problem, translate)
    toast.show({ words: `${said} ${next}` })
    return true
  }
  async function store<T>(change: (library: Library) => Promise<Result<T>>): Promise<T | null> {
    const library = await opening
    const answer = library.ok ? await change(library.value) : library
    if (isFailed(answer) || !answer.ok) return null
    // Toolbar buttons of open pages say whether their article is here.
    void caller.libraryChanged()
    return answer.value
  }
  const show = ({ after }: Marked, selection: Selection) =>
    redraw(stage, { list: withRecords(state.list, after), selection })

  async function undo(): Promise<void> {
    if (!last) return
    const { before, tag } = last
    last = null
    toast.hide()
    const marked = await store((library) => library.putBack(before))
    if (!marked) return
    // The tag that is shown may have been renamed and is no more.
    if (state.tag !== null && before.some(({ tags }) => tag !== null && tags.includes(tag))) state.tag = tag
    show(marked, state.selection)
  }
  async function refresh(): Promise<void> {
    const library = await opening
    const listed = library.ok ? await library.value.list() : library
    redraw(stage, listed.ok ? { list: listed.value, problem: null } : { problem: listed.problem })
  }
  return {
    isFailed,
    undo: () => void undo(),
    async mark(records, change, words) {
      const urls = records.map(({ url }) => url)
      if (urls.length === 0 || state.readOnly) return
      const marked = await store((library) => library.mark(urls, change))
      if (!marked) return
      last = { before: marked.before, tag: state.tag }
      // Tags are given one after another to the same articles.
      show(marked, change.kind === 'tags' ? state.selection : NONE)
      toast.show({ words, action: { words: translate('undo'), run: () => void undo() } })
    },
    async remove(urls) {
      const gone = await store((library) => library.remove([...urls]))
      if (gone === null) return
      last = null
      redraw(stage, { list: without(state.list, urls), selection: NONE })
      toast.show({ words: translate('removed', { n: gone }) })
      // What came back out of the trash meanwhile has stayed.
      if (gone < urls.length) await refresh()
    },
    refresh,
  }
}
