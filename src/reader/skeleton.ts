import { html, type TemplateResult } from 'lit-html'
import type { Part } from './view-state'

/** Widths of the bones, % of the column: a headline, three paragraphs, as most articles begin. */
const PARAGRAPHS = [
  [100, 68],
  [100, 100, 12],
  [100, 74],
  [100, 30],
  [100, 100, 46],
]
const bone = (kind: string, width: number) => html`<div class="bone ${kind}" style=${`width:${width}%`}></div>`

/** The place of the text before the text is there: every bone is centred on the line that will come. */
export function skeleton({ options }: Part): TemplateResult {
  return html`<div class="column skeleton" aria-busy="true">
    <p class="hidden-words" role="status">${options.translate('loading')}</p>
    <div class="bones">
      ${bone('heading', 86)}${bone('heading', 42)}${bone('small', 38.6)}${bone('small', 41.7)}
      <div class="first">
        ${PARAGRAPHS.map((lines) => html`<div class="paragraph">${lines.map((width) => bone('', width))}</div>`)}
      </div>
    </div>
  </div>`
}
