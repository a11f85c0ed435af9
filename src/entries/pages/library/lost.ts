import { html, type TemplateResult } from 'lit-html'
import { settleLoss } from '../../../library/loss'
import { optionsPath } from '../../../platform/own-pages'
import { localStore } from '../../../platform/storage'
import { icon } from '../../../reader/icons'
import { findLost, type Lost, lostWords } from '../shared/lost'
import { translate } from '../shared/words'
import type { LibraryActs } from './contract'
import { redraw, type Stage } from './stage'

/** The line about articles that the browser lost. It stays until the reader decides. */
export function lostLine(lost: Lost, { settleLost }: LibraryActs): TemplateResult {
  const { said, next } = lostWords(lost)
  return html`<div class="notice reminder lost" role="alert">${icon('warn')}<span>${said} ${next}</span>
    <a class="quiet" href=${optionsPath('library')}>${translate('restoreBackup')}</a>
    <button type="button" class="quiet" @click=${settleLost}>${translate('dismiss')}</button></div>`
}

/** What that line does, and who looks whether it is needed. */
export function losing(stage: Stage) {
  async function lookForLost(): Promise<void> {
    const lost = stage.state.readOnly === null ? await findLost() : null
    if (lost || stage.state.lost) redraw(stage, { lost })
  }
  return {
    lookForLost,
    settleLost: () => void settleLoss(localStore).then(lookForLost),
  }
}
