import type { Lacking } from '../../../library/library'
import { fetchMissing, requestMissing } from '../shared/fetch-missing'
import { translate } from '../shared/words'
import type { Changes } from './changes'
import type { LibraryActs } from './contract'
import type { OneWork } from './one-work'
import { stillLacking } from './shelf'
import { redraw, type Stage } from './stage'

/** The shelf of what lacks pictures: what is missing on it, and trying all of it again. */
export function fetching(stage: Stage, changes: Changes, works: OneWork) {
  const { state, draw, toast, opening } = stage

  async function loadLacking(): Promise<void> {
    const library = await opening
    const found = library.ok ? await library.value.lacking() : library
    state.lacking = changes.isFailed(found) || !found.ok ? null : found.value
    draw()
  }

  async function fetchAll(lacking: readonly Lacking[], granted: Promise<boolean>, signal: AbortSignal): Promise<void> {
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
  }

  return {
    loadLacking,
    fetchLacking() {
      const lacking = stillLacking(state.lacking ?? [], state.list?.records ?? [])
      if (works.isBusy() || lacking.length === 0) return
      const missing = lacking.flatMap((each) => each.missing)
      // In the click: nothing may be awaited before the browser is asked.
      const granted = requestMissing(missing)
      redraw(stage, { fetching: { done: 0, total: missing.length } })
      void works.run((signal) => fetchAll(lacking, granted, signal))
    },
  } satisfies Partial<LibraryActs> & { loadLacking(): Promise<void> }
}
