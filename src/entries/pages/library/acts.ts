import { openOptions } from '../../../platform/runtime'
import { nextMode } from '../../../reader/theme-choice'
import { changeLook } from '../shared/change-look'
import { exportAs } from '../shared/export-as'
import { openSample } from '../shared/sample'
import { translate } from '../shared/words'
import { backingUp } from './backing-up'
import { type Changes, createChanges } from './changes'
import type { LibraryActs } from './contract'
import { fetching } from './fetching'
import type { LibraryKeyActs, Move } from './keys'
import { losing } from './losing'
import { marking } from './marking'
import { createOneWork } from './one-work'
import { allOrNone, extended, NONE, type Selection, toggled } from './selection'
import { focusedUrl, focusRow, redraw, type Stage } from './stage'
import { foundIn } from './state'
import { tagging } from './tagging'

export interface Acts extends LibraryActs, LibraryKeyActs, Pick<Changes, 'refresh'> {
  /** Looks whether the browser lost articles. */
  lookForLost(): Promise<void>
}

/** Everything the page's buttons and keys do. */
export function createActs(stage: Stage): Acts {
  const changes = createChanges(stage)
  const works = createOneWork(stage)
  const { loadLacking, fetchLacking } = fetching(stage, changes, works)
  return {
    fetchLacking,
    ...backingUp(stage, changes, works),
    ...losing(stage),
    stop: works.stop,
    ...goingAbout(stage, changes, loadLacking),
    ...choosing(stage),
    ...marking(stage, changes),
    ...tagging(stage, changes),
    async refresh() {
      await changes.refresh()
      if (stage.state.shelf === 'lacking') await loadLacking()
    },
    undo: changes.undo,
  }
}

/** From shelf to shelf and row to row. */
function goingAbout(stage: Stage, changes: Changes, loadLacking: () => Promise<void>) {
  const { root, state, opening } = stage
  const toTop = () => scrollTo({ top: 0, behavior: 'instant' })
  function search(query: string): void {
    redraw(stage, { query })
    toTop()
  }
  return {
    search,
    clearSearch: () => search(''),
    focusSearch: () => root.querySelector<HTMLInputElement>('#search')?.select(),
    searchEverywhere() {
      redraw(stage, { shelf: 'all', tag: null })
      toTop()
    },
    goTo(place) {
      Object.assign(
        state,
        { shelf: 'all', tag: null, renaming: false, query: '', selection: NONE, active: null },
        place,
      )
      stage.draw()
      toTop()
      if (state.shelf === 'lacking') void loadLacking()
      // The drawer, where it is one; it gives the focus back by itself.
      const side = root.querySelector<HTMLElement>('#side:popover-open')
      side?.hidePopover()
    },
    sortBy(order) {
      redraw(stage, { order })
      toTop()
    },
    stepTheme: async () => void changes.isFailed(await changeLook({ theme: { mode: nextMode(state.mode) } })),
    openSettings: () => void openOptions(),
    trySample: async () => void changes.isFailed(await openSample(opening)),
    openMenu(url) {
      state.menu = url
      stage.draw()
    },
    async exportAs(url, kind) {
      const exported = await exportAs(opening, url, kind)
      if (!changes.isFailed(exported) && exported.ok)
        stage.toast.show({ words: translate('exportDone', { name: exported.value }) })
    },
    move: (by, range) => moveFocus(stage, by, range),
  } satisfies Partial<Acts>
}

/** Place of the row that is `by` away from `from`; from nowhere the first or the last. Undefined: no rows. */
function placeFrom(by: Move, from: number | undefined, count: number): number | undefined {
  if (count === 0) return undefined
  const last = count - 1
  if (by === 'first' || by === 'last') return by === 'first' ? 0 : last
  if (from === undefined) return by === 1 ? 0 : last
  return Math.max(0, Math.min(last, from + by))
}

function moveFocus(stage: Stage, by: Move, range: boolean): void {
  const { state } = stage
  const { records, places } = foundIn(state)
  const from = focusedUrl()
  const to = placeFrom(by, from === null ? undefined : places.get(from), records.length)
  const url = to === undefined ? undefined : records[to]?.url
  if (url === undefined) return
  if (range && from !== null && state.readOnly === null) {
    const begun = state.selection.anchor === null ? extended(state.selection, from, places) : state.selection
    state.selection = extended(begun, url, places)
  }
  focusRow(stage, url)
}

function choosing(stage: Stage) {
  const { state } = stage
  const select = (selection: Selection) => redraw(stage, { selection })
  return {
    choose(url, range) {
      if (state.readOnly !== null) return
      const { places } = foundIn(state)
      state.active = url
      select(range ? extended(state.selection, url, places) : toggled(state.selection, url))
    },
    chooseAll() {
      if (state.readOnly === null) select(allOrNone(state.selection, foundIn(state).places))
    },
    chooseNone() {
      const had = state.selection.chosen.size > 0
      if (had) select(NONE)
      return had
    },
  } satisfies Partial<Acts>
}
