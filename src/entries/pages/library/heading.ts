import { html, nothing, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { icon } from '../../../reader/icons'
import { type PageIconName, pageIcon } from '../../../reader/page-icons'
import { notAllowed } from '../shared/fetch-missing'
import { translate } from '../shared/words'
import type { LibraryActs } from './contract'
import { placeName } from './names'
import { stillLacking } from './shelf'
import { foundIn, type LibraryState, targetsOf } from './state'
import { tagEditor } from './tag-editor'
import { workLine } from './work-line'

/** The row over the list: what is shown and how much of it, or what can be done with the chosen articles. */
export function heading(state: LibraryState, acts: LibraryActs): TemplateResult {
  const chosen = state.selection.chosen.size
  return html`<p class="hidden-words" role="status">${said(state)}</p>
    <div class="heading">${chosen > 0 ? chosenRow(state, acts) : placeRow(state, acts)}</div>`
}

/** What a screen reader is told when the list or the choice changes. */
function said(state: LibraryState): string {
  if (!state.list) return ''
  const chosen = state.selection.chosen.size
  if (chosen > 0) return translate('selected', { n: chosen })
  const found = foundIn(state)
  const n = found.records.length
  return state.query.trim() ? translate('hits', { n }) : `${placeName(state)} ${n}`
}

function placeRow(state: LibraryState, acts: LibraryActs): TemplateResult {
  const { shelf, tag, query, renaming } = state
  if (tag !== null && renaming) return renameForm(tag, acts)
  const n = foundIn(state).records.length
  return html`<h1>${placeName(state)}</h1>
    <p class="number">${state.list ? (query.trim() ? translate('hits', { n }) : n) : nothing}</p>
    ${shelf === 'trash' && n > 0 ? html`<p class="note">${translate('trashNote')}</p>` : nothing}
    ${shelf === 'lacking' && state.readOnly === null ? lackingEnds(state, acts) : nothing}
    ${
      tag !== null && state.readOnly === null
        ? html`<span class="ends">
            <button type="button" class="button small" @click=${() => acts.startRenaming(true)}>${pageIcon('pen')}<span>${translate('renameTag')}</span></button>
            <button type="button" class="button small danger" @click=${acts.dropTag}>${pageIcon('trash')}<span>${translate('dropTag')}</span></button>
          </span>`
        : nothing
    }`
}

/** How many pictures are missing, and the way to try all of them again. */
function lackingEnds(state: LibraryState, acts: LibraryActs): TemplateResult | typeof nothing {
  const { lacking, list, fetching, backingUp } = state
  if (fetching) return html`<span class="ends">${workLine('fetchingPictures', fetching, acts)}</span>`
  const missing = stillLacking(lacking ?? [], list?.records ?? []).flatMap((each) => each.missing)
  if (missing.length === 0) return nothing
  const words = translate(notAllowed(missing).length > 0 ? 'allowAndRetryAll' : 'retryAllImages')
  return html`<span class="ends"><span class="number">${translate('lackingCount', { n: missing.length })}</span>
    <button type="button" class="button small" id="fetch-lacking"
      ?disabled=${backingUp !== null} @click=${acts.fetchLacking}>${words}</button></span>`
}

function renameForm(tag: string, { renameTag, startRenaming }: LibraryActs): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault()
    const form = event.currentTarget
    const typed = form instanceof HTMLFormElement ? new FormData(form).get('tag') : null
    if (typeof typed === 'string') renameTag(typed)
  }
  return html`<h1 class="hidden-words">${`#${tag}`}</h1>
    <form class="rename" @submit=${submit}>
      <input class="line" id="rename" name="tag" autocomplete="off" maxlength="40" .value=${tag} aria-label=${translate('renameTag')} />
      <button type="submit" class="button small primary">${translate('renameTag')}</button>
      <button type="button" class="button small" @click=${() => startRenaming(false)}>${translate('cancel')}</button>
    </form>`
}

interface Act {
  words: string
  drawing: PageIconName
  run(): void
  danger?: boolean
}

const actButton = ({ words, drawing, run, danger = false }: Act): TemplateResult =>
  html`<button type="button" class="button small ${danger ? 'danger' : ''}" title=${words} @click=${run}>${pageIcon(drawing)}<span>${words}</span></button>`

function chosenRow(state: LibraryState, acts: LibraryActs): TemplateResult {
  const chosen = state.selection.chosen.size
  const all = chosen >= foundIn(state).records.length
  return html`<h1 class="hidden-words">${placeName(state)}</h1>
    <span class="tick"><input type="checkbox" id="all" aria-label=${translate('selectAll')} .checked=${live(all)}
      .indeterminate=${live(!all)} @click=${acts.chooseAll} />${icon('check')}${pageIcon('minus')}</span>
    <p class="number">${translate('selected', { n: chosen })}</p>
    <div class="ends" role="group" aria-label=${translate('selected', { n: chosen })}>
      ${state.readOnly === null ? (state.shelf === 'trash' ? trashActs(acts) : openActs(state, acts)) : nothing}
      <button type="button" class="icon-button" aria-label=${translate('selectNone')} title=${translate('selectNone')}
        @click=${acts.chooseNone}>${icon('close')}</button>
    </div>`
}

const trashActs = (acts: LibraryActs): TemplateResult =>
  html`${actButton({ words: translate('fromTrash'), drawing: 'undo', run: () => acts.restore() })}
    ${actButton({ words: translate('removeForGood'), drawing: 'trash', run: acts.askToRemove, danger: true })}`

/** Where all chosen ones have what a button gives, the same button takes it away. */
function openActs(state: LibraryState, acts: LibraryActs): TemplateResult {
  const records = targetsOf(state, null)
  const archived = records.every((record) => record.state === 'archive')
  const loved = records.every(({ favourite }) => favourite)
  const unread = records.some((record) => record.state === 'unread')
  return html`${actButton({ words: translate(archived ? 'unarchive' : 'archive'), drawing: 'archive', run: acts.archive })}
    ${actButton({ words: translate(loved ? 'unfavourite' : 'favourite'), drawing: 'star', run: acts.favourite })}
    ${actButton({ words: translate(unread ? 'markRead' : 'markUnread'), drawing: unread ? 'allRead' : 'inbox', run: acts.markRead })}
    ${tagEditor(state, acts)}
    ${actButton({ words: translate('moveToTrash'), drawing: 'trash', run: () => acts.trash(), danger: true })}`
}
