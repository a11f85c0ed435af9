import { html, nothing, type TemplateResult } from 'lit-html'
import { repeat } from 'lit-html/directives/repeat.js'
import { problemWords } from '../../../i18n/problem-words'
import type { LibraryList } from '../../../library/library'
import type { Problem } from '../../../problem/problem'
import { icon } from '../../../reader/icons'
import { pageIcon } from '../../../reader/page-icons'
import type { ThemeChoice } from '../../../settings/settings'
import { brandMark } from '../shared/brand-mark'
import { sizeWords } from '../shared/size-words'
import { locale, translate } from '../shared/words'
import { bone, type RowActs, row, warning } from './row'
import { matching, onShelf, type Shelf } from './shelf'

export interface LibraryState {
  /** null: still coming. */
  list: LibraryList | null
  /** Why there is no list. */
  problem: Problem | null
  readOnly: 'newer-data' | 'private-window' | null
  shelf: Shelf
  query: string
  /** What the theme button says is on now. */
  mode: ThemeChoice['mode']
}

export interface LibraryActs extends RowActs {
  choose(shelf: Shelf): void
  search(query: string): void
  stepTheme(): void
  openSettings(): void
  trySample(): void
}

const MODE_WORDS = { auto: 'theme_auto', light: 'modeLight', dark: 'modeDark' } as const

/** The whole page. */
export function libraryPage(state: LibraryState, acts: LibraryActs, toast: TemplateResult): TemplateResult {
  const theme = `${translate('theme')}: ${translate(MODE_WORDS[state.mode])}`
  return html`<div class="qd page">
    <a class="button small skip" href="#list">${translate('skipToList')}</a>
    ${sidebar(state, acts)}
    <main>
      <div class="top">
        ${searchField(state, acts)}
        <div class="tools">
          <button type="button" class="icon-button" aria-label=${theme} title=${theme}
            @click=${acts.stepTheme}>${icon('theme')}</button>
          <button type="button" class="icon-button" aria-label=${translate('allSettings')} title=${translate('allSettings')}
            @click=${acts.openSettings}>${icon('settings')}</button>
        </div>
      </div>
      ${state.readOnly ? notice({ code: state.readOnly }) : nothing}
      ${state.list && state.list.broken > 0 ? warning(translate('brokenRows', { n: state.list.broken })) : nothing}
      ${content(state, acts)}
    </main>
    ${toast}
  </div>`
}

function notice(problem: Problem): TemplateResult {
  const { said, next } = problemWords(problem, translate)
  const stop = locale === 'en' ? '. ' : '。'
  return warning(`${said.replace(/[。.]$/, '')}${stop}${next}`)
}

function sidebar({ list, shelf }: LibraryState, { choose }: LibraryActs): TemplateResult {
  const records = list?.records ?? []
  const kept = onShelf(records, 'all')
  const place = (id: Shelf, words: string, drawing: TemplateResult) =>
    html`<li><button type="button" class="place" aria-current=${id === shelf ? 'page' : nothing} @click=${() => choose(id)}>
      ${drawing}<span>${words}</span><span class="count">${list ? onShelf(records, id).length : ''}</span></button></li>`
  const size = sizeWords(
    records.reduce((sum, { bytes }) => sum + bytes, 0),
    locale,
  )
  return html`<nav class="side" aria-label=${translate('library')}>
    <p class="brand">${brandMark()}<span>${translate('brandLibrary')}</span></p>
    <ul>
      ${place('all', translate('stateAll'), icon('library'))}
      ${place('trash', translate('stateTrash'), pageIcon('trash'))}
    </ul>
    ${
      list
        ? html`<p class="storage">${kept.length === 0 ? nothing : kept.length === 1 ? translate('storageOne', { size }) : translate('storage', { n: kept.length, size })}<br />
            ${translate('storageHere')}</p>`
        : nothing
    }
  </nav>`
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

function content(state: LibraryState, acts: LibraryActs): TemplateResult {
  const { list, problem, shelf, query } = state
  if (problem) {
    const { said, next } = problemWords(problem, translate)
    return emptyState(said, next, nothing)
  }
  const shelfWords = translate(shelf === 'trash' ? 'stateTrash' : 'stateAll')
  if (!list) {
    return html`<div class="heading"><h1>${shelfWords}</h1></div>
      <ul class="list bones" id="list" aria-busy="true">${Array.from({ length: 6 }, bone)}</ul>`
  }
  const records = onShelf(list.records, shelf)
  if (records.length === 0) return emptyShelf(state, acts)
  const hits = new Set(matching(records, query))
  return html`<div class="heading">
      <h1>${shelfWords}</h1>
      <p role="status">${query.trim() ? translate('hits', { n: hits.size }) : records.length}</p>
      ${shelf === 'trash' ? html`<p class="note">${translate('trashNote')}</p>` : nothing}
    </div>
    ${hits.size === 0 ? noHits(query, acts) : nothing}
    <ul class="list" id="list" tabindex="-1" aria-label=${shelfWords}>${repeat(
      records,
      ({ url }) => url,
      (record) =>
        row(record, { query, shown: hits.has(record), readOnly: state.readOnly !== null, now: Date.now(), acts }),
    )}</ul>`
}

const noHits = (query: string, { search }: LibraryActs): TemplateResult =>
  html`<div class="none"><p>${translate('noHits', { q: query.trim() })}</p>
    <button type="button" class="button small" @click=${() => search('')}>${translate('clearSearch')}</button></div>`

const emptyShelf = ({ shelf, readOnly }: LibraryState, { trySample }: LibraryActs): TemplateResult =>
  shelf === 'trash'
    ? emptyState(translate('trashEmpty'), translate('trashNote'), nothing)
    : emptyState(
        translate('empty'),
        translate('emptyNext'),
        readOnly
          ? nothing
          : html`<button type="button" class="button primary" @click=${trySample}>${translate('tryOne')}</button>`,
      )

function emptyState(title: string, next: string, button: TemplateResult | typeof nothing): TemplateResult {
  return html`<div class="empty" id="list" tabindex="-1">
    <svg class="lake" viewBox="0 0 72 72" aria-hidden="true"><path class="far" d="M10 30 26 16l12 11 8-6 16 11"></path>
      <path d="M4 42c5-5 11-5 16 0s11 5 16 0 11-5 16 0 11 5 16 0M12 53c4-4 8-4 12 0s8 4 12 0 8-4 12 0 8 4 12 0M24 63c4-3 8-3 12 0s8 3 12 0"></path></svg>
    <h1>${title}</h1>
    <p>${next}</p>
    ${button}
  </div>`
}
