import { html, nothing, type TemplateResult } from 'lit-html'
import type { Part } from './view-state'

/** The one line at the foot. The status around it stays, so that a change in it is said. */
export function toast({ state: { toast: shown }, acts }: Part): TemplateResult {
  return html`<div role="status">${
    shown
      ? html`<div class="toast" @pointerenter=${() => acts.toastHeld(true)} @pointerleave=${() => acts.toastHeld(false)}
          @focusin=${() => acts.toastHeld(true)} @focusout=${() => acts.toastHeld(false)}>
          <p>${shown.words}</p>
          ${shown.action ? html`<button type="button" @click=${shown.action.run}>${shown.action.words}</button>` : nothing}
        </div>`
      : nothing
  }</div>`
}
