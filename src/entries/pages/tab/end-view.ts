import { html, nothing, type TemplateResult } from 'lit-html'
import type { LibraryRecord } from '../../../article/library-record'
import type { Translate } from '../../../i18n/translate'

/** What stands below a saved copy. */
export interface End {
  /** Null: the library cannot be changed, or does not have the article any more. */
  archived: boolean | null
  /** The next article to read; undefined: none is left. */
  next: Pick<LibraryRecord, 'title' | 'url'> | undefined
}

/** Archiving and the way back from it are one button, so that the focus stays where it is. */
export function endView({ archived, next }: End, press: () => void, translate: Translate): TemplateResult {
  const words = translate(archived ? 'unarchive' : 'archive')
  return html`${archived ? html`<span>${translate('isArchived')}</span>` : nothing}${
    archived === null
      ? nothing
      : html`<button type="button" class="quiet" title=${`${words} (E)`} @click=${press}>${words}</button>`
  }${next ? html`<a class="quiet" href=${`#saved=${encodeURIComponent(next.url)}`} title=${next.title}>${translate('nextArticle')}</a>` : nothing}`
}
