import type { Article } from '../article/article'
import { ok } from '../problem/result'
import type { KeptPictures, SavedState } from './contract'
import { findHeadings } from './headings'
import type { KeyScope } from './keys'
import { articleLanguage } from './language'
import type { Flips } from './night-pictures'
import { readingMinutes } from './reading-time'
import { hideBar, placeOf } from './scrolling'
import type { Stand } from './stand'
import { articleBody } from './view'
import type { Stage } from './view-state'

/** Shows a stage from its top, with nothing of the last one left open. */
export function stageShower({ view, state, scroller, dress }: Stand): (stage: Stage) => void {
  return (stage) => {
    // Nothing scrolls in the skeleton, and asking costs a layout before the first paint.
    if (state.stage.kind !== 'loading') scroller().scrollTop = 0
    state.stage = stage
    state.receiptOpen = false
    state.putBack = new Set()
    state.titleAway = false
    state.section = -1
    state.outline = null
    view.dataset.bar = 'fresh'
    dress()
  }
}

/** Ends what belongs to the article before. */
const articleSignals = new WeakMap<Stand, AbortController>()

/** What is to be shown: `kept` of a saved copy, null of a live article. */
export interface Shown {
  article: Article
  saved: SavedState
  kept: KeptPictures | null
}

/** What the surface remembers of turned pictures; null: it cannot. */
function flipsOf({ actions }: Stand['options'], url: string): Flips | null {
  if (!actions.flips) return null
  return {
    load: async () => (await actions.flips?.(url)) ?? ok([]),
    remember: (id, on) => void actions.rememberFlip?.({ url, id, on }),
  }
}

/** Shows an article, where the reader left it when it is saved; one that may not be shown is a problem. */
export function showArticle(stand: Stand, show: (stage: Stage) => void, shown: Shown): void {
  const { article, saved, kept } = shown
  const { options, state, acts, toasts, scroller } = stand
  articleSignals.get(stand)?.abort()
  const own = new AbortController()
  articleSignals.set(stand, own)
  const made = articleBody(article, {
    translate: options.translate,
    sanitize: options.sanitize,
    kept,
    signal: AbortSignal.any([own.signal, options.signal]),
    pictures: options.actions.pictures ?? null,
    flips: flipsOf(options, article.url),
    copied: () => toasts.show({ words: options.translate('copied') }),
    jump: acts.jump,
  })
  if (!made.ok) {
    show({ kind: 'problem', problem: made.problem, recent: [], copy: null })
    return
  }
  state.saved = saved
  state.saving = false
  const minutes = readingMinutes(article.textContent)
  state.minutesLeft = minutes
  const headings = findHeadings(made.value.body)
  show({ kind: 'article', article, kept, ...made.value, language: articleLanguage(article), headings, minutes })
  void acts.restorePutBacks()
  const target = scroller()
  if (saved.savedAt !== null && saved.progress < 1) {
    target.scrollTop = saved.progress * (target.scrollHeight - target.clientHeight)
  }
  const active = stand.scope.activeElement
  // Arrow keys and Space scroll at once; a reader who is already at a button stays there.
  if (!active || !stand.view.contains(active)) target.focus({ preventScroll: true })
}

/** Of a translated page: the author's words in the place of the translator's, or back. What is shown is what is saved. */
export function swapTexts(stand: Stand): void {
  const { stage, saved } = stand.state
  if (stage.kind !== 'article' || stage.article.translation === null) return
  const { article, kept } = stage
  const { shows, other } = stage.article.translation
  const { title, content, textContent, lang } = article
  const swapped: Article = {
    ...article,
    ...other,
    title: other.title || title,
    length: other.textContent.length,
    translation: {
      shows: shows === 'original' ? 'translation' : 'original',
      other: { title, content, textContent, lang },
    },
  }
  showArticle(stand, stageShower(stand), { article: swapped, saved, kept })
}

/** What the library knew late: the button says it, the text keeps still. */
export function setSaved({ state, draw }: Stand, saved: SavedState): void {
  if (state.stage.kind !== 'article') return
  state.saved = saved
  draw()
}

/** ms without scrolling after which a saved article's progress is told. */
const RESTS = 1_500

/** Tells the progress of a saved article once the reader rests, leaves, or closes. */
function progressTeller({ options, state }: Stand): (share: number) => void {
  const { actions, signal } = options
  let timer = 0
  let waiting: number | null = null
  const tell = () => {
    clearTimeout(timer)
    if (waiting !== null && state.saved.savedAt !== null) actions.progress?.(waiting)
    waiting = null
  }
  signal.addEventListener('abort', tell, { once: true })
  document.addEventListener('visibilitychange', tell, { signal })
  return (share) => {
    if (state.stage.kind !== 'article' || signal.aborted) return
    waiting = share
    clearTimeout(timer)
    timer = window.setTimeout(tell, RESTS)
  }
}

/** Follows scrolling: progress line, title in the bar, section in the outline. Once a frame. */
function watchScrolling(stand: Stand): void {
  const { options, view, state, draw, scroller, edge } = stand
  const tell = progressTeller(stand)
  let asked = false
  const look = () => {
    asked = false
    const { stage } = state
    if (options.signal.aborted) return
    const place = placeOf(scroller(), edge(), stage.kind === 'article' ? stage.headings : [])
    const line = view.querySelector<HTMLElement>('.progress')
    if (line) line.style.transform = `scaleX(${stage.kind === 'article' && scroller().scrollTop > 0 ? place.share : 0})`
    const left = stage.kind === 'article' ? Math.ceil(stage.minutes * (1 - place.share)) : 0
    if (place.titleAway === state.titleAway && place.section === state.section && left === state.minutesLeft) return
    state.titleAway = place.titleAway
    state.section = place.section
    state.minutesLeft = left
    draw()
  }
  const scrolled = () => {
    const target = scroller()
    tell(target.scrollTop / Math.max(1, target.scrollHeight - target.clientHeight))
    if (!asked) requestAnimationFrame(look)
    asked = true
  }
  scroller().addEventListener('scroll', scrolled, { passive: true, signal: options.signal })
}

/** What the keys act on. */
export const keyScope = ({ options, scope, view, state, acts, scroller }: Stand): KeyScope => ({
  view,
  scroller: scroller(),
  state,
  acts,
  active: scope.activeElement instanceof HTMLElement && view.contains(scope.activeElement) ? scope.activeElement : null,
  hasOutline: options.surface !== 'popup' && state.stage.kind === 'article' && state.stage.headings.length > 0,
})

/** Starts everything that listens. It all ends with the view's signal. */
export function watch(stand: Stand): void {
  const { options, view, state, scroller, fit } = stand
  const { signal } = options
  watchScrolling(stand)
  if (options.surface !== 'popup') hideBar(view, scroller(), { held: () => state.open !== null, signal })
  const sizes = new ResizeObserver(fit)
  sizes.observe(view)
  signal.addEventListener('abort', () => sizes.disconnect(), { once: true })
  if (options.surface !== 'overlay') return
  // A page cannot reach in; if it ever could, what it presses is not the reader's wish.
  const press = (event: Event) => {
    if (event.isTrusted) return
    event.preventDefault()
    event.stopPropagation()
  }
  view.addEventListener('click', press, { capture: true, signal })
}
