import { html, nothing, type TemplateResult } from 'lit-html'

/** How long a toast stays, ms, while nobody points at it or has the focus in it. */
const SHOWN_MS = 8_000

export interface ToastWords {
  words: string
  action?: { words: string; run(): void }
}

/** One line at the foot of a page, one at a time. `render` is called whenever `template()` changed. */
export interface Toast {
  show(words: ToastWords): void
  hide(): void
  /** What is shown now; null: nothing. */
  shown(): ToastWords | null
  template(): TemplateResult
}

export function createToast(render: () => void): Toast {
  let shown: ToastWords | null = null
  let clock: ReturnType<typeof setTimeout> | undefined
  const hide = () => {
    clearTimeout(clock)
    shown = null
    render()
  }
  const run = () => {
    clearTimeout(clock)
    clock = setTimeout(hide, SHOWN_MS)
  }
  const hold = () => clearTimeout(clock)
  return {
    hide,
    shown: () => shown,
    show(words) {
      shown = words
      run()
      render()
    },
    // The status around it stays, so that what comes into it is said.
    template: () =>
      html`<div role="status" class="toasts">${
        shown
          ? html`<div class="toast" @pointerenter=${hold} @pointerleave=${run} @focusin=${hold} @focusout=${run}>
            <p>${shown.words}</p>
            ${shown.action ? html`<button type="button" @click=${shown.action.run}>${shown.action.words}</button>` : nothing}
          </div>`
          : nothing
      }</div>`,
  }
}
