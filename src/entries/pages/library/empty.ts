import { html, nothing, type TemplateResult } from 'lit-html'
import type { MessageKey } from '../../../i18n/translate'
import { optionsPath } from '../../../platform/own-pages'
import { translate } from '../shared/words'
import type { LibraryActs } from './contract'
import { matching } from './match'
import type { Shelf } from './shelf'
import { isOnShelf } from './shelf'
import type { LibraryState } from './state'

const WORDS: Record<Shelf, [said: MessageKey, next: MessageKey]> = {
  all: ['empty', 'emptyNext'],
  unread: ['unreadEmpty', 'unreadEmptyNext'],
  reading: ['readingEmpty', 'readingEmptyNext'],
  favourite: ['favouriteEmpty', 'favouriteEmptyNext'],
  archive: ['archiveEmpty', 'archiveEmptyNext'],
  lacking: ['lackingEmpty', 'lackingEmptyNext'],
  trash: ['trashEmpty', 'trashNote'],
}

/** A shelf with nothing on it; in an empty library all of them say so, but for the trash. */
export function emptyShelf({ shelf, tag, list, readOnly }: LibraryState, acts: LibraryActs): TemplateResult {
  if (tag !== null) return emptyState(translate('tagEmpty', { tag }), translate('tagEmptyNext'), nothing)
  const kept = list?.records.some(({ state }) => state !== 'trash') ?? false
  const [said, next] = WORDS[kept || shelf === 'trash' ? shelf : 'all']
  const offer =
    kept || shelf === 'trash' || readOnly
      ? nothing
      : html`<div class="buttons"><button type="button" class="button primary" @click=${acts.trySample}>${translate('tryOne')}</button>
          <a class="button" href=${optionsPath('library')}>${translate('restoreBackup')}</a></div>`
  return emptyState(translate(said), translate(next), offer)
}

/** No hit on this shelf: where all the others have some, the way to them. */
export function noHits({ query, shelf, tag, list }: LibraryState, acts: LibraryActs): TemplateResult {
  const kept = list?.records.filter((record) => isOnShelf(record, 'all')) ?? []
  const elsewhere = shelf === 'all' && tag === null ? 0 : matching(kept, query).length
  return html`<div class="none" id="list" tabindex="-1">
    <p>${translate('noHits', { q: query.trim() })}</p>
    ${
      elsewhere > 0
        ? html`<button type="button" class="button small" @click=${acts.searchEverywhere}>${translate('searchEverywhere', { n: elsewhere })}</button>`
        : nothing
    }
    <button type="button" class="button small" @click=${() => acts.search('')}>${translate('clearSearch')}</button>
  </div>`
}

/** A page that has nothing to list: what is so, and what to do next. */
export function emptyState(title: string, next: string, button: TemplateResult | typeof nothing): TemplateResult {
  return html`<div class="empty" id="list" tabindex="-1">
    <svg class="lake" viewBox="0 0 72 72" aria-hidden="true"><path class="far" d="M10 30 26 16l12 11 8-6 16 11"></path>
      <path d="M4 42c5-5 11-5 16 0s11 5 16 0 11-5 16 0 11 5 16 0M12 53c4-4 8-4 12 0s8 4 12 0 8-4 12 0 8 4 12 0M24 63c4-3 8-3 12 0s8 3 12 0"></path></svg>
    <h2>${title}</h2>
    <p>${next}</p>
    ${button}
  </div>`
}
