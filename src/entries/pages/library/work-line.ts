import { html, nothing, type TemplateResult } from 'lit-html'
import type { MessageKey } from '../../../i18n/translate'
import { translate } from '../shared/words'
import type { LibraryActs } from './contract'
import type { Steps } from './state'

/** How far a long work is, and the way to end it. `words` has {i} and {n}. */
export function workLine(words: MessageKey, { done, total }: Steps, { stop }: LibraryActs): TemplateResult {
  const said = translate(words, { i: done, n: total })
  return html`<progress aria-label=${said} value=${total > 0 ? done / total : nothing}></progress>
    <span class="number" role="status">${said}</span>
    <button type="button" class="button small" @click=${stop}>${translate('stop')}</button>`
}
