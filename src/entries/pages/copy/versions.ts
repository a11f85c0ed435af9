import { html, nothing, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import type { MessageKey } from '../../../i18n/translate'
import type { RevisionSummary } from '../../../library/library'
import { savedPath } from '../../../platform/own-pages'
import { locale, translate } from '../shared/words'
import { difference } from './difference'
import { savedMoment } from './saved-moment'
import type { CopyActs, CopyState } from './state'

/** The savings of the article, each to be read, and what changed between two of them: unless chosen, the last two. */
export function versions(state: CopyState, acts: CopyActs): TemplateResult {
  const { revisions, compared, copy } = state
  return html`<section aria-labelledby="versions">
      <h2 id="versions">${translate('versions')}</h2>
      ${
        revisions.length < 2
          ? html`<p class="note">${translate('versionsOne')}</p>`
          : html`<p class="note">${translate('compareWhy')}</p><ul class="versions">${revisions.map((revision) => version(revision, state, acts))}</ul>`
      }
    </section>
    ${compared ? difference(compared, copy?.article.lang ?? null) : nothing}`
}

function version(revision: RevisionSummary, { compared, copy }: CopyState, { compare }: CopyActs): TemplateResult {
  const { number, savedAt, length, current } = revision
  const when = savedMoment(savedAt, locale)
  const { earlier, later } = compared ?? { earlier: 0, later: 0 }
  const url = copy?.record.url ?? ''
  return html`<li class="version">
    ${side({ name: 'earlier', words: 'compareEarlier', when, on: number === earlier, off: number >= later, choose: () => compare(number, later) })}
    ${side({ name: 'later', words: 'compareLater', when, on: number === later, off: number <= earlier, choose: () => compare(earlier, number) })}
    <span class="what"><a class="when" href=${savedPath(url, current ? null : number)}>${when}</a>
      <span class="size">${translate('versionSize', { n: length.toLocaleString(locale) })}</span>
      ${current ? html`<span class="now">${translate('versionNow')}</span>` : nothing}</span>
  </li>`
}

interface Side {
  name: string
  words: MessageKey
  when: string
  on: boolean
  /** It would stand on the wrong side of the other one. */
  off: boolean
  choose(): void
}

/** One of the two radios of a version: in each group one is chosen, and arrows move through those that may be. */
const side = ({ name, words, when, on, off, choose }: Side): TemplateResult =>
  html`<label class="side-of ${name}" title=${translate(words)}><input type="radio" name=${name} aria-label=${translate('labelled', { label: translate(words), of: when })}
    .checked=${live(on)} ?disabled=${off} @change=${choose} /><span class="dot" aria-hidden="true"></span></label>`
