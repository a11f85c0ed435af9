import type { LookPatch } from '../settings/patch'
import { defaultSettings, type Look } from '../settings/settings'
import { putBack } from './put-back'
import { saveAct } from './save-act'
import type { Stand } from './stand'
import { nextMode } from './theme-choice'
import type { Acts } from './view-state'

type Base = Omit<Stand, 'acts'>

/** Opening and closing a panel, with the focus going in and coming back to where it was. */
function panelActs({ scope, view, state, draw, scroller }: Base): Pick<Acts, 'open' | 'closePanel'> {
  let opener: Element | null = null
  const closePanel = () => {
    state.open = null
    draw()
    const back = opener instanceof HTMLElement && view.contains(opener) ? opener : scroller()
    opener = null
    back.focus({ preventScroll: true })
  }
  return {
    open(panel) {
      if (state.open === panel) return closePanel()
      opener ??= scope.activeElement
      state.open = panel
      view.dataset.bar = 'here'
      draw()
      view.querySelector<HTMLElement>('#qd-panel')?.focus({ preventScroll: true })
    },
    closePanel,
  }
}

/** A look as a patch: the reader's own theme is not for a panel to change, and stays when all else goes back. */
const withoutCustom = ({ reading, theme: { custom: _, ...theme }, colours }: Look): LookPatch => ({
  reading,
  theme,
  colours,
})

function lookActs({ options, state, looks, toasts }: Base): Pick<Acts, 'stepTheme' | 'changeLook' | 'resetLook'> {
  const { translate } = options
  return {
    stepTheme: () => looks.change({ theme: { mode: nextMode(state.look.theme.mode) } }, true),
    changeLook: (patch, store = true) => looks.change(patch, store),
    resetLook() {
      const before = state.look
      looks.change(withoutCustom(defaultSettings), true)
      const run = () => looks.change(withoutCustom(before), true)
      toasts.show({ words: translate('resetDone'), action: { words: translate('undo'), run, undoes: true } })
    },
  }
}

/** Scrolls to a place of the article and puts the focus there, so that Tab goes on from it. */
function jumpAct({ options, view, state, draw, scroller, edge }: Base): (target: Element) => void {
  return (target) => {
    if (options.surface !== 'popup' && state.outline === true && !state.room.outline) {
      state.outline = null
      draw()
    }
    if (target.matches('article h1')) scroller().scrollTo({ top: 0 })
    else {
      const gap = edge() + 24
      const away = target.getBoundingClientRect().top - scroller().getBoundingClientRect().top - gap
      scroller().scrollBy({ top: away })
    }
    if (!(target instanceof HTMLElement) || !view.contains(target)) return
    if (!target.hasAttribute('tabindex')) target.tabIndex = -1
    target.focus({ preventScroll: true })
  }
}

/** Dropped blocks that come back, by a click or because they did before. */
function putBackActs(base: Base): Pick<Acts, 'putBack' | 'restorePutBacks'> {
  const { options, state, toasts } = base
  const { rememberPutBack, putBacks } = options.actions
  const { translate } = options

  /** Null: nothing of it may be shown, or it stands there already. */
  function show(id: string): { url: string; element: HTMLElement } | null {
    const { stage } = state
    if (stage.kind !== 'article' || state.putBack.has(id)) return null
    const dropped = stage.article.receipt.dropped.find((block) => block.id === id)
    const element = dropped ? putBack(dropped, { ...stage, ...options }, stage.article.url) : null
    if (!element) return null
    state.putBack = new Set([...state.putBack, id])
    // What came back has colours too.
    base.dress()
    return { url: stage.article.url, element }
  }

  return {
    putBack(id) {
      const shown = show(id)
      if (!shown) return
      const { url, element } = shown
      void rememberPutBack?.({ url, id, on: true })
      // Its button is gone; what it brought is the next thing to read.
      element.tabIndex = -1
      element.focus({ preventScroll: true })
      const run = (): void => {
        element.remove()
        state.putBack = new Set([...state.putBack].filter((other) => other !== id))
        void rememberPutBack?.({ url, id, on: false })
        base.draw()
      }
      toasts.show({ words: translate('putBackDone'), action: { words: translate('undo'), run, undoes: true } })
    },
    async restorePutBacks() {
      const { stage } = state
      if (stage.kind !== 'article' || stage.article.receipt.dropped.length === 0) return
      const known = await putBacks?.(stage.article.url)
      // Another article may stand here by now.
      if (!known?.ok || state.stage !== stage) return
      for (const id of known.value) show(id)
    },
  }
}

/** What the parts of the chrome do to the view. */
export function createActs(base: Base, swapTexts: () => void): Acts {
  const { state, draw, toasts } = base
  const save = saveAct(base)
  return {
    ...panelActs(base),
    ...lookActs(base),
    save: () => void save(),
    jump: jumpAct(base),
    swapTexts,
    toggleOutline() {
      const shown = state.outline ?? state.room.outline
      state.outline = shown ? false : state.room.outline ? null : true
      draw()
    },
    toggleReceipt() {
      state.receiptOpen = !state.receiptOpen
      draw()
    },
    ...putBackActs(base),
    toastHeld: (held) => toasts.hold(held),
    undo: () => toasts.undo(),
  }
}
