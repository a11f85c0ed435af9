import { html, type TemplateResult } from 'lit-html'
import type { MessageKey } from '../../../i18n/translate'
import { icon } from '../../../reader/icons'
import { translate } from '../shared/words'
import type { LibraryActs } from './contract'
import { placeBelow } from './place-below'
import { ORDERS, type Order } from './sort'
import type { LibraryState } from './state'

const WORDS: Record<Order, MessageKey> = {
  newest: 'sortNewest',
  oldest: 'sortOldest',
  title: 'sortTitle',
  longest: 'sortLongest',
  shortest: 'sortShortest',
  largest: 'sortLargest',
}

/** The order of the list: a button that names it, and the others behind it, native radios that arrows move through. */
export function sortMenu({ order }: LibraryState, { sortBy }: LibraryActs): TemplateResult {
  const name = translate(WORDS[order])
  const close = (event: Event) => {
    // A click by the pointer is a choice; arrows in the group send clicks too, without a place.
    const isPointer = event instanceof PointerEvent && event.pointerType !== ''
    if (isPointer && event.currentTarget instanceof HTMLElement)
      event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
  }
  return html`<button type="button" class="sort" popovertarget="sort" aria-label=${translate('labelled', { label: translate('sort'), of: name })}>
      <span>${name}</span>${icon('down')}</button>
    <div class="float menu" id="sort" popover="auto" @toggle=${placeBelow}>
      <fieldset><legend class="hidden-words">${translate('sort')}</legend>${ORDERS.map(
        (one) => html`<label @click=${close}><input type="radio" name="sort" .checked=${one === order}
          @change=${() => sortBy(one)} /><span>${translate(WORDS[one])}</span>${icon('check')}</label>`,
      )}</fieldset>
    </div>`
}
