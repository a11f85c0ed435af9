import { html, nothing, type TemplateResult } from 'lit-html'
import type { ParagraphChange } from '../../../article/paragraph-diff'
import { translate } from '../shared/words'
import { countChanges, folded, type Shown } from './fold'
import type { Compared } from './state'

const added = (text: string): TemplateResult => html`<ins>${text}</ins>`
const removed = (text: string): TemplateResult => html`<del>${text}</del>`

/** A change of some words in their place. */
const inPlace = (pieces: Extract<ParagraphChange, { kind: 'changed' }>['pieces']) =>
  pieces.map(({ kind, text }) => (kind === 'added' ? added(text) : kind === 'removed' ? removed(text) : text))

/** A paragraph; whole ones that came or went say so, since a screen reader may pass over the marks. */
function paragraph(change: Shown): TemplateResult {
  switch (change.kind) {
    case 'folded':
      return html`<details class="unchanged"><summary>${translate('sameParagraphs', { n: change.texts.length })}</summary>
        ${change.texts.map((text) => html`<p>${text}</p>`)}</details>`
    case 'changed':
      return html`<p class="changed">${inPlace(change.pieces)}</p>`
    case 'added':
      return html`<p class="added"><span class="hidden-words">${translate('paragraphAdded')}</span>${added(change.text)}</p>`
    case 'removed':
      return html`<p class="removed"><span class="hidden-words">${translate('paragraphRemoved')}</span>${removed(change.text)}</p>`
    default:
      return html`<p>${change.text}</p>`
  }
}

/** What became of each paragraph between two versions; what stayed is folded away. */
export function difference({ title, text }: Compared, lang: string | null): TemplateResult {
  const { changed: c, added: a, removed: r } = countChanges([...title, ...text])
  const hasTitle = title.some(({ kind }) => kind !== 'same')
  return html`<section aria-labelledby="difference">
    <h2 id="difference">${translate('difference')}</h2>
    <p class="note" role="status">${c + a + r === 0 ? translate('differenceNone') : translate('differenceCount', { c, a, r })}</p>
    ${
      c + a + r === 0
        ? nothing
        : html`<div class="difference" lang=${lang ?? nothing}>${hasTitle ? html`<div class="title">${title.map(paragraph)}</div>` : nothing}${folded(text).map(paragraph)}</div>`
    }
  </section>`
}
