import { html, nothing, type TemplateResult } from 'lit-html'
import { problemWords } from '../../../i18n/problem-words'
import { icon } from '../../../reader/icons'
import { pageIcon } from '../../../reader/page-icons'
import { brandMark } from '../shared/brand-mark'
import { translate } from '../shared/words'
import { librarySaid } from './library-section'
import { preview } from './preview'
import { matchingSections, type Row, type Section } from './rows'
import { sections } from './sections'
import type { OptionsActs, OptionsState } from './state'

const DRAWINGS: Record<string, () => TemplateResult> = {
  look: () => icon('theme'),
  reading: () => icon('text'),
  sites: () => pageIcon('globe'),
  keys: () => pageIcon('keys'),
  library: () => icon('library'),
  grants: () => pageIcon('shield'),
  about: () => pageIcon('reading'),
}

/** The whole page. */
export function optionsPage(state: OptionsState, acts: OptionsActs): TemplateResult {
  const all = sections(state, acts)
  const found = matchingSections(all, state.query, translate)
  return html`<div class="qd page options">
    <nav class="side" aria-label=${translate('brandOptions')}>
      <p class="brand">${brandMark()}<span>${translate('brandOptions')}</span></p>
      <ul>${all.map(
        ({ id, title }) => html`<li><a class="place" href=${`#${id}`}
        aria-current=${id === state.section ? 'true' : nothing} @click=${() => acts.search('')}>${DRAWINGS[id]?.()}<span>${translate(title)}</span></a></li>`,
      )}</ul>
    </nav>
    <main>
      <div class="column-of-rows">
        <h1 class="unseen">${translate('brandOptions')}</h1>
        ${searchField(state, acts)}
        ${notices(state, acts)}
        ${found.map(sectionOf)}
        <p class="unseen" role="status">${librarySaid(state.library)}</p>
        ${found.length === 0 ? html`<p class="none" role="status">${translate('noOptions', { q: state.query.trim() })}</p>` : nothing}
      </div>
      ${preview(state.settings)}
    </main>
  </div>`
}

const searchField = ({ query }: OptionsState, { search }: OptionsActs): TemplateResult => {
  const typed = (event: Event) => event.target instanceof HTMLInputElement && search(event.target.value)
  return html`<form role="search" @submit=${(event: Event) => event.preventDefault()}>
    <div class="field">
      ${pageIcon('search')}
      <input type="search" autocomplete="off" .value=${query} placeholder=${translate('searchOptions')}
        aria-label=${translate('searchOptions')} @input=${typed} />
    </div>
  </form>`
}

function notices({ stored, problem, undoReset }: OptionsState, { reset }: OptionsActs): TemplateResult[] {
  const found: TemplateResult[] = []
  if (stored) found.push(notice(translate(stored === 'newer-data' ? 'optionsNewer' : 'optionsBroken'), 'reset', reset))
  else if (problem) found.push(notice(problemWords(problem, translate).said))
  if (undoReset) found.push(notice(translate('resetDone'), 'undo', undoReset))
  return found
}

/** What is so, and what can be done about it. */
const notice = (said: string, words?: 'reset' | 'undo', run?: () => void): TemplateResult =>
  html`<p class="notice" role=${words ? 'status' : 'alert'}>${icon(words === 'undo' ? 'check' : 'warn')}<span>${said}</span>${
    words ? html`<button type="button" class="quiet" @click=${run}>${translate(words)}</button>` : nothing
  }</p>`

const sectionOf = ({ id, title, rows }: Section): TemplateResult =>
  html`<section id=${id} aria-labelledby=${`${id}-title`}>
    <h2 id=${`${id}-title`} class="silent" tabindex="-1">${translate(title)}</h2>
    ${rows.map(rowOf)}
  </section>`

const rowOf = ({ label, why, control, whole }: Row): TemplateResult =>
  whole
    ? html`<div class="row whole">${control}</div>`
    : html`<div class="row">
        <div><span>${label}</span>${why ? html`<span class="why">${why}</span>` : nothing}</div>
        ${control}
      </div>`
