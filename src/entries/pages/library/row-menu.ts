import { html, nothing, type TemplateResult } from 'lit-html'
import { copyPath } from '../../../platform/own-pages'
import { icon } from '../../../reader/icons'
import { pageIcon } from '../../../reader/page-icons'
import { translate } from '../shared/words'
import type { LibraryActs } from './contract'
import { placeBelow } from './place-below'
import type { LibraryState } from './state'

/** Id of the one menu that all rows share: a row itself comes and goes with the scrolling. */
const ID = 'row-menu'

/** What else can be done with one article. `stop`: of Tab in the list. */
export const moreButton = (title: string, stop: number, open: () => void): TemplateResult =>
  html`<button type="button" class="icon-button more" tabindex=${stop} popovertarget=${ID} aria-label=${translate('labelled', { label: translate('more'), of: title })}
    title=${translate('more')} @click=${open}>${icon('more')}</button>`

/** The menu of the row it was opened from. */
export function rowMenu({ menu }: LibraryState, { exportAs }: LibraryActs): TemplateResult {
  const item = (kind: 'markdown' | 'web-page', words: string) => {
    const press = (event: Event) => {
      if (event.currentTarget instanceof HTMLElement)
        event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
      if (menu !== null) exportAs(menu, kind)
    }
    return html`<li><button type="button" class="item" @click=${press}>${pageIcon('download')}<span>${words}</span></button></li>`
  }
  return html`<div class="float menu" id=${ID} popover="auto" @toggle=${placeBelow}>
    ${
      menu === null
        ? nothing
        : html`<ul aria-label=${translate('more')}>
            <li><a class="item" href=${copyPath(menu)}>${pageIcon('reading')}<span>${translate('versionsAndPictures')}</span></a></li>
            ${item('markdown', translate('exportMarkdown'))}
            ${item('web-page', translate('exportPage'))}
          </ul>`
    }
  </div>`
}
