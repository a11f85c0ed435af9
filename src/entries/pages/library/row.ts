import { html, nothing, type TemplateResult } from 'lit-html'
import type { LibraryRecord } from '../../../article/library-record'
import { savedPath } from '../../../platform/own-pages'
import { readersDate } from '../../../reader/dates'
import { icon } from '../../../reader/icons'
import { pageIcon } from '../../../reader/page-icons'
import { recordMinutes } from '../shared/record-minutes'
import { locale, translate } from '../shared/words'
import { sourceOf, wordsOf } from './shelf'

export interface RowActs {
  trash(url: string): void
  restore(url: string): void
}

export interface RowOptions {
  query: string
  /** A row the query does not want stays and is hidden: making 2,000 anew takes ten times as long. */
  shown: boolean
  readOnly: boolean
  /** epoch ms */
  now: number
  acts: RowActs
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
  const words = translate('minutes', { n: recordMinutes(record) })
  if (record.progress === 0) return html`<span>${words}</span>`
  const share = Math.round(record.progress * 100)
  return html`<span class="read"><span class="track" aria-hidden="true"><span style=${`width:${share}%`}></span></span>
    ${translate('recentReading', { p: share, n: recordMinutes(record) })}</span>`
}

/** One article: the whole row opens it; in the trash it can only come back. */
export function row(record: LibraryRecord, { query, shown, readOnly, now, acts }: RowOptions): TemplateResult {
  const { url, title, excerpt, savedAt, trashed } = record
  const act = trashed
    ? { words: translate('fromTrash'), icon: pageIcon('undo'), run: () => acts.restore(url) }
    : { words: translate('moveToTrash'), icon: pageIcon('trash'), run: () => acts.trash(url) }
  const wanted = shown ? query : ''
  const name = marked(title, wanted)
  return html`<li class="row" data-url=${url} ?hidden=${!shown}>
    <div class="words">
      <h2>${trashed ? html`<span class="open">${name}</span>` : html`<a class="open" href=${savedPath(url)}>${name}</a>`}</h2>
      ${excerpt ? html`<p class="excerpt">${excerpt}</p>` : nothing}
      <p class="about"><span class="source">${marked(sourceOf(record), wanted)}</span>
        <span>${readersDate(savedAt, locale, now)}</span>${reading(record)}</p>
    </div>
    ${
      readOnly
        ? nothing
        : html`<button type="button" class="icon-button act" aria-label=${`${act.words}: ${title}`} title=${act.words}
            @click=${act.run}>${act.icon}</button>`
    }
  </li>`
}

/** A row's place while the list is still coming. */
export const bone = (): TemplateResult =>
  html`<li class="row" aria-hidden="true"><div class="words"><div class="bone"></div><div class="bone long"></div></div></li>`

/** Decoration beside a notice. */
export const warning = (words: string): TemplateResult =>
  html`<p class="notice">${icon('warn')}<span>${words}</span></p>`
