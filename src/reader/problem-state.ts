import { html, nothing, type TemplateResult } from 'lit-html'
import { problemWords } from '../i18n/problem-words'
import type { Problem } from '../problem/problem'
import type { Recent } from './contract'
import { readersDate } from './dates'
import { icon } from './icons'
import type { Part, ProblemStage } from './view-state'

/** Where trying again changes nothing: the page, or what is gone, is what it is. */
const FINAL: ReadonlySet<Problem['code']> = new Set([
  'browser-page',
  'pdf',
  'deleted',
  'violation',
  'migrated',
  'not-found',
])

/** A page half under water. */
const drawing = html`<svg class="drawing" viewBox="0 0 72 72" aria-hidden="true">
  <path class="sheet" d="M17 47V13a3 3 0 0 1 3-3h23l10 10v27M43 10v7a3 3 0 0 0 3 3h7"></path>
  <path d="M9 51c4.5 0 4.5-4 9-4s4.5 4 9 4 4.5-4 9-4 4.5 4 9 4 4.5-4 9-4 4.5 4 9 4"></path>
  <path d="M14 60c4.5 0 4.5-4 9-4s4.5 4 9 4 4.5-4 9-4 4.5 4 9 4 4.5-4 9-4"></path>
</svg>`

const recentRows = ({ options }: Part, recent: Recent[]) => html`<h2 id="qd-recent">${options.translate('recent')}</h2>
  <ul aria-labelledby="qd-recent">
    ${recent.map(
      ({ url, title, meta }) => html`<li>
        <button type="button" class="recent" @click=${() => options.actions.openRecent?.(url)}>
          <span class="name"><span>${title}</span><span>${meta}</span></span>${icon('chevron')}
        </button>
      </li>`,
    )}
  </ul>`

/** What is so and what to do next, never a code. */
export function problemState(part: Part, { problem, recent, copy }: ProblemStage): TemplateResult {
  const { translate, actions, locale } = part.options
  const words = problemWords(problem, translate)
  const { retry } = actions
  const again = retry && !FINAL.has(problem.code)
  return html`<div class="problem">
    ${drawing}
    <h1>${words.said}</h1>
    <p>${words.next}</p>
    <div class="buttons">
      ${
        copy
          ? html`<button type="button" class="button primary" @click=${() => copy.open()}>${translate('openCopy', {
              date: readersDate(copy.savedAt, locale, Date.now()),
            })}</button>`
          : nothing
      }
      ${
        again
          ? html`<button type="button" class="button ${copy ? '' : 'primary'}" @click=${() => retry.call(actions)}>${translate('retry')}</button>`
          : nothing
      }
      <button type="button" class="button" @click=${() => actions.openLibrary()}>${translate('openLibrary')}</button>
    </div>
    ${recent.length > 0 && actions.openRecent ? recentRows(part, recent) : nothing}
  </div>`
}
