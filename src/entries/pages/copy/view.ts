import { html, nothing, type TemplateResult } from 'lit-html'
import { problemWords } from '../../../i18n/problem-words'
import { libraryPath, savedPath } from '../../../platform/own-pages'
import { icon } from '../../../reader/icons'
import { pageIcon } from '../../../reader/page-icons'
import { sizeWords } from '../../../reader/size-words'
import { locale, translate } from '../shared/words'
import { pictures } from './missing'
import { savedMoment } from './saved-moment'
import type { CopyActs, CopyState } from './state'
import { versions } from './versions'

/** The whole page. */
export function copyPage(state: CopyState, acts: CopyActs): TemplateResult {
  return html`<div class="qd page copy">
    <header><a class="icon-button" href=${libraryPath} aria-label=${translate('library')} title=${translate('library')}>${icon('library')}</a>
      <span>${translate('copyTitle')}</span></header>
    <main>
      ${state.problem ? trouble(state) : state.copy ? content(state, state.copy, acts) : nothing}
      <p class="hidden-words" role="status">${state.said}</p>
    </main>
  </div>`
}

function trouble({ problem }: CopyState): TemplateResult {
  const { said, next } = problemWords(problem ?? { code: 'internal' }, translate)
  return html`<h1>${said}</h1><p class="note">${next}</p>
    <div class="buttons"><a class="button primary" href=${libraryPath}>${translate('openLibrary')}</a></div>`
}

function content(
  state: CopyState,
  { record, article, images }: NonNullable<CopyState['copy']>,
  acts: CopyActs,
): TemplateResult {
  const { siteName, byline, savedAt, bytes, url } = record
  return html`<h1 lang=${article.lang ?? nothing}>${record.title}</h1>
    <p class="about">${(siteName ?? byline) ? html`<span>${siteName ?? byline}</span>` : nothing}
      <span>${translate('savedOn', { date: savedMoment(savedAt, locale) })}</span><span>${sizeWords(bytes, locale)}</span>
      ${/^https?:/.test(url) ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${translate('viewSource')}</a>` : nothing}</p>
    <div class="buttons">
      <a class="button primary" href=${savedPath(url)}>${translate('readCopy')}</a>
      <button type="button" class="button" @click=${() => acts.exportAs('markdown')}>${pageIcon('download')}${translate('exportMarkdown')}</button>
      <button type="button" class="button" @click=${() => acts.exportAs('web-page')}>${pageIcon('download')}${translate('exportPage')}</button>
    </div>
    ${state.said ? html`<p class="said" aria-hidden="true">${state.said}</p>` : nothing}
    ${pictures(images, state, acts)}
    ${versions(state, acts)}`
}
