import { html, nothing, type TemplateResult } from 'lit-html'
import type { ToastWords } from './contract'

/**
 * The one line at the foot; null: none. The status around it stays, so that a change in it is said. `hold`: it is
 * pointed at or focused.
 */
export function toast(shown: ToastWords | null, hold: (held: boolean) => void): TemplateResult {
  return html`<div role="status">${
    shown
      ? html`<div class="toast" @pointerenter=${() => hold(true)} @pointerleave=${() => hold(false)}
          @focusin=${() => hold(true)} @focusout=${() => hold(false)}>
          <p>${shown.words}</p>
          ${shown.action ? html`<button type="button" @click=${shown.action.run}>${shown.action.words}</button>` : nothing}
        </div>`
      : nothing
  }</div>`
}
