import { render } from 'lit-html'
import { problemWords } from '../i18n/problem-words'
import type { Problem } from '../problem/problem'
import { createActs } from './acts'
import { applyAlignment, applyLook } from './apply-look'
import { authorColours } from './author-colours'
import type { ReaderOptions } from './contract'
import { keepPlace } from './keep-place'
import { lookChanges } from './look-changes'
import { shell } from './shell'
import { swapTexts } from './staging'
import type { Stand } from './stand'
import { isHighContrast, systemLook, systemQueries, themeInUse } from './theme-choice'
import { toastClock } from './toast-clock'
import { tabStop } from './toolbar'
import type { ViewState } from './view-state'
import { wearTheme } from './wear-theme'

/** Height of the bar and its line, CSS pixels: bar.css. */
const BAR = 49
/** What outline and panel take beside the column, with the gap between. */
const OUTLINE = 24 + 232
const PANEL = 320 + 24
/** Below it a margin, however wide, is no place for a column of its own. */
const WIDE = 1200
/**
 * Below it the view is a phone's. An attribute and no media query: a browser finds a popup's size by laying it out in
 * several widths, and a query that flips between them costs all styles each time.
 */
const NARROW = 600

function firstState({ look }: ReaderOptions): ViewState {
  const system = systemLook()
  return {
    stage: { kind: 'loading' },
    look,
    theme: themeInUse(look, system),
    system,
    saved: { savedAt: null, changed: false, progress: 0 },
    saving: false,
    open: null,
    outline: null,
    room: { outline: false, panel: false },
    receiptOpen: false,
    putBack: new Set(),
    titleAway: false,
    section: -1,
    minutesLeft: 0,
    toast: null,
  }
}

/** The root the view's style sheets and its focus belong to. */
function scopeOf(root: HTMLElement | ShadowRoot): Document | ShadowRoot {
  const scope = root.getRootNode()
  if (scope instanceof Document || scope instanceof ShadowRoot) return scope
  throw new Error('the view needs a root that stands in a document')
}

/** Palette, custom properties, nodes; and only then the one measuring: each between two writings costs a layout. */
function dresser(stand: Pick<Stand, 'scope' | 'view' | 'state' | 'fit' | 'draw'>) {
  const { scope, view, state } = stand
  const colour = authorColours()
  return (): void => {
    const { look, system } = state
    state.theme = themeInUse(look, system)
    wearTheme(scope, state.theme)
    // The faces depend on the article's language.
    const language = state.stage.kind === 'article' ? state.stage.language : null
    // Our pages have a colour outside the view too: the document's.
    if (scope instanceof Document) scope.documentElement.dataset.theme = state.theme.id
    applyLook(view, { look, theme: state.theme, language })
    stand.draw()
    colour(state.stage.kind === 'article' ? state.stage.body : null, {
      theme: state.theme,
      author: look.colours.author,
      highContrast: isHighContrast(look, system),
    })
    if (state.stage.kind === 'article') state.stage.night.show(state.theme.dark ? look.colours.nightPictures : null)
    stand.fit()
  }
}

/** Builds the view's node in `root`, with its sheets and nothing shown yet. */
export function raise(root: HTMLElement | ShadowRoot, options: ReaderOptions): Stand {
  const scope = scopeOf(root)
  const view = document.createElement('div')
  view.className = 'qd'
  view.dataset.surface = options.surface
  view.dataset.bar = 'fresh'
  view.lang = options.locale
  const state = firstState(options)
  const scroller = (): HTMLElement => view.querySelector<HTMLElement>('.scroll') ?? view
  const draw = (): void => {
    if (options.signal.aborted) return
    render(shell({ options, state, acts: stand.acts }), view)
    const toolbar = view.querySelector('[role="toolbar"]')
    if (toolbar) tabStop(toolbar)
  }
  const fit = (): void => {
    const column = view.querySelector('.column')?.clientWidth ?? 0
    const margin = (view.clientWidth - column) / 2
    view.toggleAttribute('data-narrow', view.clientWidth < NARROW)
    const wide = options.surface !== 'popup' && column > 0 && view.clientWidth >= WIDE
    applyAlignment(view, state.look, column / state.look.reading.fontSize)
    const room = { outline: wide && margin >= OUTLINE, panel: wide && margin >= PANEL }
    if (room.outline === state.room.outline && room.panel === state.room.panel) return
    state.room = room
    draw()
  }
  const edge = () => (options.surface === 'popup' ? 0 : BAR)
  const toasts = toastClock((toast) => {
    state.toast = toast
    draw()
  }, options.signal)
  const tellProblem = (problem: Problem, again?: () => void) => {
    const { said, next } = problemWords(problem, options.translate)
    const action = again && { words: options.translate('retry'), run: again }
    toasts.show({ words: `${said} ${next}`, ...(action && { action }) })
  }
  const dress = dresser({ scope, view, state, fit, draw })
  const showLook = () => keepPlace(scroller(), edge(), dress)
  const looks = lookChanges(options.look, {
    store: (patch) => options.actions.changeLook(patch),
    show: (look) => {
      state.look = look
      showLook()
    },
    failed: tellProblem,
    signal: options.signal,
  })
  const base = { options, scope, view, state, looks, toasts, dress, draw, scroller, edge, fit, tellProblem }
  const stand: Stand = { ...base, acts: createActs(base, () => swapTexts(stand)) }
  root.append(view)
  const queries = systemQueries()
  const follow = (): void => {
    state.system = systemLook(queries)
    showLook()
  }
  for (const query of Object.values(queries)) query.addEventListener('change', follow, { signal: options.signal })
  dress()
  return stand
}
