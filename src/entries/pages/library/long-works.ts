import type { Lacking } from '../../../library/library'
import { backUp } from '../shared/back-up'
import { fetchMissing, requestMissing } from '../shared/fetch-missing'
import { quietBackup } from '../shared/last-backup'
import { sizeWords } from '../shared/size-words'
import { locale, translate } from '../shared/words'
import type { Changes } from './changes'
import type { LibraryActs } from './contract'
import { redraw, type Stage } from './stage'

/** What takes a while and can be stopped: fetching what is missing, and backing up. One of them at a time. */
export function longWorks(stage: Stage, changes: Changes) {
  const { state, draw, toast, opening } = stage
  let ending: AbortController | null = null

  async function loadLacking(): Promise<void> {
    const library = await opening
    const found = library.ok ? await library.value.lacking() : library
    state.lacking = found.ok ? found.value : null
    draw()
  }

  /** Runs a work with its signal; false: another is under way. */
  async function alone(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    ending = new AbortController()
    try {
      await work(ending.signal)
    } finally {
      ending = null
      redraw(stage, { fetching: null, backingUp: null })
    }
  }

  const fetchAll = (lacking: readonly Lacking[], granted: Promise<boolean>) =>
    alone(async (signal) => {
      await granted
      const got = await fetchMissing(lacking, {
        signal,
        onProgress: (done, total) => redraw(stage, { fetching: { done, total } }),
      })
      await changes.refresh()
      await loadLacking()
      if (signal.aborted) return toast.show({ words: translate('workStopped') })
      if (changes.isFailed(got) || !got.ok) return
      const { fetched: n, left: m } = got.value
      toast.show({ words: m === 0 ? translate('picturesGotAll', { n }) : translate('picturesGot', { n, m }) })
    })

  const backUpAll = () =>
    alone(async (signal) => {
      redraw(stage, { backingUp: { done: 0, total: 0 } })
      const made = await backUp(opening, {
        signal,
        onProgress: (done, total) => redraw(stage, { backingUp: { done, total } }),
      })
      if (signal.aborted) return toast.show({ words: translate('workStopped') })
      if (changes.isFailed(made) || !made.ok) return
      const { count: n, bytes } = made.value
      redraw(stage, { backupDue: 0 })
      toast.show({ words: translate('backupDone', { n, size: sizeWords(bytes, locale) }) })
    })

  return {
    loadLacking,
    fetchLacking() {
      const { lacking } = state
      if (ending || lacking === null) return
      const missing = lacking.flatMap((each) => each.missing)
      // In the click: nothing may be awaited before the browser is asked.
      const granted = requestMissing(missing)
      redraw(stage, { fetching: { done: 0, total: missing.length } })
      void fetchAll(lacking, granted)
    },
    backUp() {
      if (!ending) void backUpAll()
    },
    quietBackup() {
      void quietBackup(Date.now())
      redraw(stage, { backupDue: 0 })
    },
    stop: () => ending?.abort(),
  } satisfies Partial<LibraryActs> & { loadLacking(): Promise<void> }
}
