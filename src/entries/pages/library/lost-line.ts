import { html, type TemplateResult } from 'lit-html'
import { optionsPath } from '../../../platform/own-pages'
import { icon } from '../../../reader/icons'
import { type Lost, lostWords } from '../shared/lost-words'
import { translate } from '../shared/words'
import type { LibraryActs } from './contract'

/** The line about articles that the browser lost. It stays until the reader decides. */
export function lostLine(lost: Lost, { settleLost }: LibraryActs): TemplateResult {
  const { said, next } = lostWords(lost)
  return html`<div class="notice reminder lost" role="alert">${icon('warn')}<span>${said} ${next}</span>
    <a class="quiet" href=${optionsPath('library')}>${translate('restoreBackup')}</a>
    <button type="button" class="quiet" @click=${settleLost}>${translate('dismiss')}</button></div>`
}
