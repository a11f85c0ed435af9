import { html, type TemplateResult } from 'lit-html'
import { translate } from '../shared/words'
import type { LibraryActs } from './contract'
import type { LibraryState } from './state'

/** Asks before articles go for good: the one thing here that cannot be undone. */
export function confirmation({ leaving }: LibraryState, { removeForGood }: LibraryActs): TemplateResult {
  const close = (event: Event) =>
    event.currentTarget instanceof HTMLElement && event.currentTarget.closest('dialog')?.close()
  const remove = (event: Event) => {
    close(event)
    removeForGood()
  }
  return html`<dialog class="float" id="leaving" aria-labelledby="leaving-words" aria-describedby="leaving-next">
    <h2 id="leaving-words">${translate('removeAsk', { n: leaving.length })}</h2>
    <p id="leaving-next">${translate('removeAskNext')}</p>
    <div class="buttons">
      <button type="button" class="button" autofocus @click=${close}>${translate('cancel')}</button>
      <button type="button" class="button danger" @click=${remove}>${translate('removeForGood')}</button>
    </div>
  </dialog>`
}
