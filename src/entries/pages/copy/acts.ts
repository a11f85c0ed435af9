import { paragraphDiff } from '../../../article/paragraph-diff'
import type { MissingPicture } from '../../../article/save-report'
import { problemLine } from '../../../i18n/problem-words'
import type { Library } from '../../../library/library'
import { fail, ok, type Result } from '../../../problem/result'
import { caught } from '../shared/caught'
import { exportAs } from '../shared/export-as'
import { fetchMissing, fetchOne, requestMissing } from '../shared/fetch-missing'
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
  /** The same of reading anew: a save elsewhere and the end of a retry may ask for it at once. */
  let loads = 0
  const say = (words: string): void => {
    state.said = words
    draw()
  }
  const sayWhy = (answer: Extract<Result<never>, { ok: false }>): void =>
    say(problemLine(answer.problem, translate, locale))

  async function load(): Promise<void> {
    loads += 1
    const own = loads
    const library = await opening
    const found = library.ok ? await library.value.find(url) : library
    const revisions = library.ok ? await library.value.revisions(url) : library
    if (own !== loads) return
    state.readOnly = library.ok && library.value.readOnly !== null
    state.problem = found.ok ? (found.value ? null : { code: 'not-found' }) : found.problem
    state.copy = found.ok ? found.value : null
    state.revisions = state.copy && revisions.ok ? revisions.value : []
    draw()
    await compareLastTwo()
  }

  /** Unless the two that are compared are there still. */
  async function compareLastTwo(): Promise<void> {
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

/** Missing pictures again. `say`: shows what came of it. */
function retrying({ url, state, draw }: Stage, load: () => Promise<void>, say: (words: string) => void) {
  let ending: AbortController | null = null
  const missingNow = () => (state.copy?.images ?? []).flatMap((image) => (image.hash === null ? [image] : []))
  const onProgress = (done: number, total: number): void => {
    state.fetching = { done, total }
    draw()
  }
  async function retry(granted: Promise<boolean>, one: MissingPicture | null, signal: AbortSignal): Promise<void> {
    const told = { signal, onProgress }
    const got = await caught('fetching pictures', async () => {
      const missing = missingNow()
      onProgress(0, one ? 1 : missing.length)
      await granted
      return one ? fetchOne(url, one, told) : fetchMissing([{ url, missing }], told)
    })
    ending = null
    state.fetching = null
    const read = await caught('reading the copy', async () => ok(await load()))
    if (signal.aborted) return say(translate('workStopped'))
    const failed = got.ok ? read : got
    if (!failed.ok) return say(problemLine(failed.problem, translate, locale))
    // Removed meanwhile: the page says so.
    if (!state.copy) return
    const [n, m] = [got.ok ? got.value.fetched : 0, missingNow().length]
    say(m === 0 ? translate('picturesGotAll', { n }) : translate('picturesGot', { n, m }))
  }
  return {
    retry(one: MissingPicture | null) {
      if (ending) return
      ending = new AbortController()
      // In the click: nothing may be awaited before the browser is asked.
      void retry(requestMissing(one ? [one] : missingNow()), one, ending.signal)
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
