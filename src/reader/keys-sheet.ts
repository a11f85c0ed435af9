import { html, type TemplateResult } from 'lit-html'
import type { KeyRow } from './contract'
import { panelFrame } from './panel'
import type { Part } from './view-state'

/** What each key does, in the order of the bar. `handleKey` is what does it. */
const KEYS: KeyRow[] = [
  [['S'], 'save'],
  [['T'], 'theme'],
  [['−', '='], 'fontSize'],
  [[','], 'settings'],
  [['O'], 'outline'],
  [['Home', 'End'], 'keyEnds'],
  [['Ctrl', 'Z'], 'undo'],
  [['?'], 'keys'],
  [['Esc'], 'keyBack'],
]

/** The keys, on one sheet. */
export function keysSheet(part: Part): TemplateResult {
  const { translate, surface, keys = [] } = part.options
  const rows = [...KEYS, ...keys].filter(([, does]) => does !== 'outline' || surface !== 'popup')
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
