import { paragraphDiff } from '../../../article/paragraph-diff'
import { problemLine } from '../../../i18n/problem-words'
import type { Library } from '../../../library/library'
import { fail, ok, type Result } from '../../../problem/result'
import { exportAs } from '../shared/export-as'
import { fetchMissing, requestMissing } from '../shared/fetch-missing'
import { locale, translate } from '../shared/words'
import type { Compared, CopyActs, CopyState } from './state'

/** What the page is about and how it changes. */
export interface Stage {
  /** Key of the article in the library. */
  url: string
  state: CopyState
  draw(): void
  opening: Promise<Result<Library>>
}

/** The acts over a stage, and `load`, which reads all that the page shows anew. */
export function createActs(stage: Stage): CopyActs & { load(): Promise<void> } {
  const { url, state, draw, opening } = stage
  /** Of the comparison asked for last: an earlier one that comes later is not shown. */
  let asked = 0
  const say = (words: string): void => {
    state.said = words
    draw()
  }
  const sayWhy = (answer: Extract<Result<never>, { ok: false }>): void =>
    say(problemLine(answer.problem, translate, locale))

  async function load(): Promise<void> {
    const library = await opening
    const found = library.ok ? await library.value.find(url) : library
    const revisions = library.ok ? await library.value.revisions(url) : library
    state.readOnly = library.ok && library.value.readOnly !== null
    state.problem = found.ok ? (found.value ? null : { code: 'not-found' }) : found.problem
    state.copy = found.ok ? found.value : null
    state.revisions = found.ok && found.value && revisions.ok ? revisions.value : []
    draw()
    const [last, before] = state.revisions
    const isThere = (number: number | undefined) => state.revisions.some((one) => one.number === number)
    const stays = isThere(state.compared?.earlier) && isThere(state.compared?.later)
    if (last && before && !stays) await compare(before.number, last.number)
  }

  async function compare(earlier: number, later: number): Promise<void> {
    asked += 1
    const own = asked
    const library = await opening
    const compared = library.ok ? await compareIn(library.value, url, earlier, later) : library
    if (own !== asked) return
    if (!compared.ok) return sayWhy(compared)
    state.compared = compared.value
    draw()
  }

  return {
    load,
    compare: (earlier, later) => void compare(earlier, later),
    ...retrying(stage, load, say),
    async exportAs(kind) {
      const exported = await exportAs(opening, url, kind)
      if (exported.ok) say(translate('exportDone', { name: exported.value }))
      else sayWhy(exported)
    },
  }
}

/** The missing pictures again. `say`: shows what came of it. */
function retrying({ url, state, draw }: Stage, load: () => Promise<void>, say: (words: string) => void) {
  let ending: AbortController | null = null
  async function retry(granted: Promise<boolean>, { signal }: AbortController): Promise<void> {
    const missing = (state.copy?.images ?? []).flatMap((image) => (image.hash === null ? [image] : []))
    const onProgress = (done: number, total: number): void => {
      state.fetching = { done, total }
      draw()
    }
    onProgress(0, missing.length)
    await granted
    const got = await fetchMissing([{ url, missing }], { signal, onProgress })
    ending = null
    state.fetching = null
    await load()
    if (signal.aborted) return say(translate('workStopped'))
    if (!got.ok) return say(problemLine(got.problem, translate, locale))
    const { fetched: n, left: m } = got.value
    say(m === 0 ? translate('picturesGotAll', { n }) : translate('picturesGot', { n, m }))
  }
  return {
    retry() {
      if (ending) return
      ending = new AbortController()
      // In the click: nothing may be awaited before the browser is asked.
      void retry(requestMissing(state.copy?.images ?? []), ending)
    },
    stop: () => ending?.abort(),
  }
}

async function compareIn(library: Library, url: string, earlier: number, later: number): Promise<Result<Compared>> {
  const [before, after] = await Promise.all([earlier, later].map((number) => library.readRevision(url, number)))
  if (!before?.ok) return before ?? fail('not-found')
  if (!after?.ok) return after ?? fail('not-found')
  if (!before.value || !after.value) return fail('not-found')
  const [old, now] = [before.value.article, after.value.article]
  return ok({
    earlier,
    later,
    title: paragraphDiff(old.title, now.title),
    text: paragraphDiff(old.textContent, now.textContent),
  })
}
