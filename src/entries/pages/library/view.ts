import { html, nothing, type TemplateResult } from 'lit-html'
import { problemLine, problemWords } from '../../../i18n/problem-words'
import { optionsPath } from '../../../platform/own-pages'
import type { Problem } from '../../../problem/problem'
import { icon } from '../../../reader/icons'
import { pageIcon } from '../../../reader/page-icons'
import { lostNotice } from '../shared/lost-notice'
import { locale, translate } from '../shared/words'
import { confirmation } from './confirmation'
import type { LibraryActs, PictureOf } from './contract'
import { emptyShelf, emptyState, noHits } from './empty'
import { heading } from './heading'
import { bones, list } from './list'
import { rowMenu } from './row-menu'
import { sidebar } from './sidebar'
import { sortMenu } from './sort-menu'
import { foundIn, type LibraryState } from './state'
import { workLine } from './work-line'

const MODE_WORDS = { auto: 'theme_auto', light: 'modeLight', dark: 'modeDark' } as const

/** The whole page. */
export function libraryPage(
  state: LibraryState,
  { acts, pictureOf, toast }: { acts: LibraryActs; pictureOf: PictureOf; toast: TemplateResult },
): TemplateResult {
  const theme = translate('labelled', { label: translate('theme'), of: translate(MODE_WORDS[state.mode]) })
  return html`<div class="qd page">
    <a class="button small skip" href="#list">${translate('skipToList')}</a>
    ${sidebar(state, acts)}
    <main class=${state.selection.chosen.size > 0 ? 'selecting' : ''}>
      <div class="header">
        <div class="top">
          <button type="button" class="icon-button drawer" popovertarget="side" aria-label=${translate('library')}
            title=${translate('library')}>${pageIcon('menu')}</button>
          ${searchField(state, acts)}
          <div class="tools">
            ${sortMenu(state, acts)}
            <a class="icon-button" href=${optionsPath('library')} aria-label=${translate('backupAndRestore')}
              title=${translate('backupAndRestore')}>${pageIcon('download')}</a>
            <button type="button" class="icon-button" aria-label=${theme} title=${theme}
              @click=${acts.stepTheme}>${icon('theme')}</button>
            <button type="button" class="icon-button" aria-label=${translate('allSettings')}
              title=${translate('allSettings')} @click=${acts.openSettings}>${icon('settings')}</button>
          </div>
        </div>
        ${state.readOnly ? notice({ code: state.readOnly }) : nothing}
        ${state.list && state.list.broken > 0 ? warning(translate('brokenRows', { n: state.list.broken })) : nothing}
        ${state.lost ? lostNotice(state.lost, acts.settleLost, optionsPath('library')) : nothing}
        ${(state.backupDue > 0 && !state.lost) || state.backingUp ? backupLine(state, acts) : nothing}
        ${state.problem ? nothing : heading(state, acts)}
      </div>
      ${content(state, acts, pictureOf)}
      ${rowMenu(state, acts)}
    </main>
    ${confirmation(state, acts)}
    ${toast}
  </div>`
}

const notice = (problem: Problem): TemplateResult => warning(problemLine(problem, translate, locale))

const warning = (words: string): TemplateResult => html`<p class="notice">${icon('warn')}<span>${words}</span></p>`

/** One quiet line when much was saved since the last backup, or how far the one is that was begun from it. */
function backupLine({ backupDue, backingUp, fetching }: LibraryState, acts: LibraryActs): TemplateResult {
  if (backingUp) return html`<div class="notice reminder">${workLine('backupDoing', backingUp, acts)}</div>`
  return html`<div class="notice reminder"><span>${translate('backupDue', { n: backupDue })}</span>
    <button type="button" class="quiet" ?disabled=${fetching !== null} @click=${acts.backUp}>${translate('backupNow')}</button>
    <button type="button" class="quiet" @click=${acts.quietBackup}>${translate('later')}</button></div>`
}

function searchField({ query }: LibraryState, { search }: LibraryActs): TemplateResult {
  const typed = (event: Event) => event.target instanceof HTMLInputElement && search(event.target.value)
  return html`<form role="search" @submit=${(event: Event) => event.preventDefault()}>
    <div class="field">
      ${pageIcon('search')}
      <input id="search" type="search" autocomplete="off" .value=${query} placeholder=${translate('searchLibrary')}
        aria-label=${translate('searchLibrary')} aria-keyshortcuts="/" @input=${typed} />
      ${
        query
          ? html`<button type="button" class="icon-button clear" aria-label=${translate('clearSearch')}
              @click=${() => search('')}>${icon('close')}</button>`
          : html`<kbd aria-hidden="true">/</kbd>`
      }
    </div>
  </form>`
}

function content(state: LibraryState, acts: LibraryActs, pictureOf: PictureOf): TemplateResult {
  if (state.problem) {
    const { said, next } = problemWords(state.problem, translate)
    return emptyState(said, next, nothing)
  }
  if (!state.list && !state.first) return bones()
  const found = foundIn(state)
  if (found.onShelf === 0) return emptyShelf(state, acts)
  return found.records.length === 0 ? noHits(state, acts) : list(state, acts, pictureOf)
}
