import { problemWords } from '../../../i18n/problem-words'
import type { Library } from '../../../library/library'
import { extensionCaller } from '../../../messages/from-extension'
import { openOptions } from '../../../platform/runtime'
import { send } from '../../../platform/send'
import type { Result } from '../../../problem/result'
import { nextMode } from '../../../reader/theme-choice'
import { changeLook } from '../shared/change-look'
import { openSample } from '../shared/sample'
import type { Toast } from '../shared/toast'
import { translate } from '../shared/words'
import type { LibraryKeyActs } from './keys'
import type { LibraryActs, LibraryState } from './view'

const caller = extensionCaller(send)

export interface Stage {
  root: HTMLElement
  /** Changed here, then drawn. */
  state: LibraryState
  draw(): void
  toast: Toast
  opening: Promise<Result<Library>>
}

export interface Acts extends LibraryActs, LibraryKeyActs {
  /** Reads the list again and draws it. */
  refresh(): Promise<void>
}

/** One stop for the focus in each row: the article's link, in the trash the button. */
const stops = (root: HTMLElement): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('.row:not([hidden]) a.open, .row:not([hidden], :has(a.open)) .act'),
]

/** Index of the row that has the focus; -1: none. */
const focused = (all: HTMLElement[]): number =>
  all.findIndex((stop) => stop.closest('.row')?.contains(document.activeElement))

/** Everything the page's buttons and keys do. */
export function createActs({ root, state, draw, toast, opening }: Stage): Acts {
  const isFailed = (answer: Result<unknown>): boolean => {
    if (answer.ok) return false
    const { said, next } = problemWords(answer.problem, translate)
    toast.show({ words: `${said} ${next}` })
    return true
  }
  async function refresh(): Promise<void> {
    const library = await opening
    const listed = library.ok ? await library.value.list() : library
    if (listed.ok) state.list = listed.value
    state.problem = listed.ok ? null : listed.problem
    draw()
  }
  /** A change that takes a row away; the focus goes to the one that comes into its place. */
  async function takeAway(change: (library: Library) => Promise<Result<null>>): Promise<boolean> {
    const at = focused(stops(root))
    const library = await opening
    if (isFailed(library.ok ? await change(library.value) : library)) return false
    // Toolbar buttons of open pages say whether their article is here.
    void caller.libraryChanged()
    await refresh()
    const left = stops(root)
    if (at !== -1) (left[Math.min(at, left.length - 1)] ?? root.querySelector<HTMLElement>('#list'))?.focus()
    return true
  }
  async function undo(url: string): Promise<void> {
    toast.hide()
    await takeAway((library) => library.restore(url))
  }
  async function trash(url: string): Promise<void> {
    if (!(await takeAway((library) => library.trash(url)))) return
    toast.show({ words: translate('trashed'), action: { words: translate('undo'), run: () => void undo(url) } })
  }
  async function restore(url: string): Promise<void> {
    if (await takeAway((library) => library.restore(url))) toast.show({ words: translate('restored') })
  }
  function search(query: string): void {
    state.query = query
    draw()
  }

  return {
    refresh,
    search,
    clearSearch: () => search(''),
    focusSearch: () => root.querySelector<HTMLInputElement>('#search')?.select(),
    choose(shelf) {
      state.shelf = shelf
      search('')
    },
    stepTheme: async () => void isFailed(await changeLook({ theme: { mode: nextMode(state.mode) } })),
    openSettings: () => void openOptions(),
    trySample: async () => void isFailed(await openSample(opening)),
    trash: (url) => void trash(url),
    restore: (url) => void restore(url),
    move(by) {
      const all = stops(root)
      const at = focused(all)
      all[at === -1 ? (by === 1 ? 0 : all.length - 1) : at + by]?.focus()
    },
    remove(url) {
      if (state.readOnly === null && state.shelf === 'all') void trash(url)
    },
    undo: () => toast.shown()?.action?.run(),
  }
}
