import { html, nothing, render } from 'lit-html'
import type { Translate } from '../i18n/translate'
import { icon } from './icons'

export interface MissingPicture {
  /** Of the picture as the article has it. */
  address: string
  alt: string
  translate: Translate
  /** Asks for the picture again. */
  retry(): void
  /** Asks the reader for the right to the picture's host; null: nobody can, or it would not help. */
  allow: (() => void) | null
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : address)

/** The place of a picture that cannot be had: what is so, what may help, and the way to the original. */
export function missingPicture({ address, alt, translate, retry, allow }: MissingPicture): HTMLElement {
  const place = document.createElement('span')
  place.className = 'missing'
  const said = translate('pictureMissing')
  render(
    html`${icon('nopic')}<span>${alt ? `${said} ${alt}` : said}</span>
      ${
        allow
          ? html`<button type="button" class="quiet" @click=${allow}>${translate('allowPictures', { host: hostOf(address) })}</button>`
          : html`<button type="button" class="quiet" @click=${retry}>${translate('retryImage')}</button>`
      }
      ${
        /^https?:/.test(address)
          ? html`<a href=${address} target="_blank" rel="noopener noreferrer">${translate('openOriginal')}</a>`
          : nothing
      }`,
    place,
  )
  return place
}
