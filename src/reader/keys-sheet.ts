import { html, type TemplateResult } from 'lit-html'
import type { MessageKey } from '../i18n/translate'
import { panelFrame } from './panel'
import type { Part } from './view-state'

/** What each key does, in the order of the bar. `handleKey` is what does it. */
const KEYS: [keys: string[], does: MessageKey, popup: boolean][] = [
  [['S'], 'save', true],
  [['T'], 'theme', true],
  [['−', '='], 'fontSize', true],
  [[','], 'settings', true],
  [['O'], 'outline', false],
  [['Home', 'End'], 'keyEnds', true],
  [['?'], 'keys', true],
  [['Esc'], 'keyBack', true],
]

/** The keys, on one sheet. */
export function keysSheet(part: Part): TemplateResult {
  const { translate, surface } = part.options
  const rows = KEYS.filter(([, , popup]) => popup || surface !== 'popup')
  return panelFrame(
    part,
    translate('keys'),
    html`<dl>
      ${rows.map(
        ([keys, does]) => html`<dt>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dt><dd>${translate(does)}</dd>`,
      )}
    </dl>`,
  )
}
