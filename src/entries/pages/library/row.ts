import { html, nothing, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import type { LibraryRecord } from '../../../article/library-record'
import { savedPath } from '../../../platform/own-pages'
import { readersDate } from '../../../reader/dates'
import { icon } from '../../../reader/icons'
import { pageIcon } from '../../../reader/page-icons'
import { sizeWords } from '../../../reader/size-words'
import { recordMinutes } from '../shared/record-minutes'
import { lackingOf } from '../shared/saved-state'
import { locale, translate } from '../shared/words'
import type { LibraryActs } from './contract'
import { sourceOf, wordsOf } from './match'
import { moreButton } from './row-menu'

export interface RowOptions {
  /** In the list, from 0, and how many there are. */
  place: number
  count: number
  query: string
  /** Says what room it takes. */
  withSize: boolean
  chosen: boolean
  /** Tab stops here. */
  active: boolean
  readOnly: boolean
  /** epoch ms */
  now: number
  /** blob: address of its first picture; null: none. */
  picture: string | null
  acts: LibraryActs
}

/** The text with each word of the query marked. */
function marked(text: string, query: string): (string | TemplateResult)[] {
  const words = wordsOf(query)
  if (words.length === 0) return [text]
  const any = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'giu')
  // split() puts what the group caught at the odd places.
  return text.split(any).map((part, at) => (at % 2 === 1 ? html`<mark>${part}</mark>` : part))
}

function reading(record: LibraryRecord): TemplateResult {
  const n = recordMinutes(record)
  if (record.progress === 0) return html`<span>${translate('minutes', { n })}</span>`
  const share = Math.round(record.progress * 100)
  const words = record.progress < 1 ? translate('minutesLeft', { n }) : translate('finished')
  return html`<span class="read"><span class="track" aria-hidden="true"><span style=${`width:${share}%`}></span></span>${words}</span>`
}

/** How many of the article's pictures are not there; nothing, where all are. */
function lacking(record: LibraryRecord): TemplateResult | typeof nothing {
  const n = lackingOf(record)
  if (n === 0) return nothing
  return html`<span class="lacks">${icon('nopic')}<span>${translate('picturesMissing', { n })}</span></span>`
}

const tagWords = (tag: string, query: string): TemplateResult =>
  html`<span class="tag"><span aria-hidden="true">#</span>${marked(tag, query.replaceAll('#', ' '))}</span>`

function words(record: LibraryRecord, { query, withSize, active, readOnly, now }: RowOptions): TemplateResult {
  const { url, title, excerpt, savedAt, state, favourite, tags } = record
  const name = marked(title, query)
  const stop = active ? 0 : -1
  return html`<div class="words">
    <h2>${state === 'trash' ? html`<span class="open" tabindex=${readOnly ? stop : nothing}>${name}</span>` : html`<a class="open" href=${savedPath(url)} tabindex=${stop}>${name}</a>`}</h2>
    ${excerpt ? html`<p class="excerpt">${excerpt}</p>` : nothing}
    <p class="about"><span class="source">${marked(sourceOf(record), query)}</span>
      <span class="when">${readersDate(savedAt, locale, now)}</span>${reading(record)}
      ${withSize ? html`<span>${sizeWords(record.bytes, locale)}</span>` : nothing}
      ${lacking(record)}
      ${favourite ? html`<span class="loved">${pageIcon('star')}<span class="hidden-words">${translate('stateFavourite')}</span></span>` : nothing}
      ${tags.length > 0 ? html`<span class="tags">${tags.map((tag) => tagWords(tag, query))}</span>` : nothing}</p>
  </div>`
}

/** One article: the whole row opens it; in the trash it can only come back. */
export function row(record: LibraryRecord, options: RowOptions): TemplateResult {
  const { url, title, state } = record
  const { place, count, chosen, active, readOnly, picture, acts } = options
  const stop = active ? 0 : -1
  const act =
    state === 'trash'
      ? { words: translate('fromTrash'), drawing: pageIcon('undo'), run: () => acts.restore(url) }
      : { words: translate('moveToTrash'), drawing: pageIcon('trash'), run: () => acts.trash(url) }
  const choose = (event: Event) => acts.choose(url, event instanceof MouseEvent && event.shiftKey)
  return html`<li class="row ${chosen ? 'chosen' : ''}" data-url=${url} aria-posinset=${place + 1} aria-setsize=${count}
    style=${`--place:${place}`}>
    ${
      readOnly
        ? nothing
        : html`<span class="tick"><input type="checkbox" class="pick" tabindex=${stop} aria-label=${translate('labelled', { label: translate('select'), of: title })}
            .checked=${live(chosen)} @click=${choose} />${icon('check')}</span>`
    }
    ${words(record, options)}
    ${picture ? html`<img class="picture" src=${picture} alt="" width="104" height="72" decoding="async" />` : nothing}
    ${
      readOnly
        ? nothing
        : html`<span class="acts">${state === 'trash' ? nothing : moreButton(title, stop, () => acts.openMenu(url))}<button
            type="button" class="icon-button act" tabindex=${stop} aria-label=${translate('labelled', { label: act.words, of: title })} title=${act.words}
            @click=${act.run}>${act.drawing}</button></span>`
    }
  </li>`
}
