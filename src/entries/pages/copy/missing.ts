import { html, nothing, type TemplateResult } from 'lit-html'
import { countPictures, type SavedImage } from '../../../article/library-revision'
import type { MissingReason } from '../../../article/picture'
import type { MessageKey } from '../../../i18n/translate'
import { icon } from '../../../reader/icons'
import { sizeWords } from '../../../reader/size-words'
import { webAddress } from '../shared/web-address'
import { locale, translate } from '../shared/words'
import type { CopyActs, CopyState } from './state'

type Missing = Extract<SavedImage, { hash: null }>

const REASONS: Record<MissingReason, MessageKey> = {
  'not-tried': 'missingNotTried',
  'not-allowed': 'missingNotAllowed',
  refused: 'missingRefused',
  unreachable: 'missingUnreachable',
  gone: 'missingGone',
  'timed-out': 'missingTimedOut',
  'too-large': 'missingTooLarge',
  'no-picture': 'missingNoPicture',
  notice: 'missingNotice',
  'no-room': 'missingNoRoom',
  dropped: 'missingDropped',
}

/** What of the article's pictures is stored, and of each that is not why; with the way to try again. */
export function pictures(images: readonly SavedImage[], state: CopyState, acts: CopyActs): TemplateResult {
  const { total, saved, bytes } = countPictures(images)
  const missing = images.flatMap((image) => (image.hash === null ? [image] : []))
  return html`<section aria-labelledby="pictures">
    <h2 id="pictures" class="silent" tabindex="-1">${translate('pictures')}</h2>
    <p class="note">${
      total === 0
        ? translate('picturesNone')
        : missing.length === 0
          ? translate('picturesAll', { n: saved, size: sizeWords(bytes, locale) })
          : translate('picturesLack', { total, n: missing.length })
    }</p>
    ${
      missing.length > 0
        ? html`<ul class="lacking">${missing.map((image) => row(image, missing.length > 1 && !state.readOnly, state, acts))}</ul>
            ${state.readOnly ? nothing : state.fetching ? progress(state.fetching, acts) : retry(missing, acts)}`
        : nothing
    }
  </section>`
}

/** One that is missing. `alone`: it can be fetched by itself; the only one has the button below. */
function row(image: Missing, alone: boolean, { fetching }: CopyState, acts: CopyActs): TemplateResult {
  const address = webAddress(image.src)
  const words = translate(image.reason === 'not-allowed' ? 'allowAndRetry' : 'retryImage')
  // While others are fetched it stays, so that the focus does.
  const button = (name: string) =>
    html`<button type="button" class="quiet" aria-label=${translate('labelled', { label: words, of: name })} aria-disabled=${fetching ? 'true' : nothing}
      @click=${() => acts.retry(image)}>${words}</button>`
  return html`<li>${icon('nopic')}<span class="reason">${translate(REASONS[image.reason])}</span>
    ${
      address
        ? html`<a class="address" href=${address.href} target="_blank" rel="noopener noreferrer">${shortAddress(address)}</a>
            ${alone ? button(shortAddress(address)) : nothing}`
        : nothing
    }</li>`
}

/** Longest name shown whole; of a longer one the end, since pictures of one account begin alike. Characters. */
const NAME = 24

/** Host and name of the file: what tells one picture from another. A size behind the name, as WeChat has it, does not. */
function shortAddress({ hostname, pathname }: URL): string {
  const parts = pathname.split('/').filter((part) => part !== '')
  const name = parts.findLast((part) => !/^\d{1,4}$/.test(part)) ?? parts.at(-1) ?? ''
  return `${hostname} … ${name.length > NAME ? name.slice(-NAME / 2) : name}`
}

function retry(missing: readonly Missing[], acts: CopyActs): TemplateResult {
  const asks = missing.some(({ reason }) => reason === 'not-allowed')
  const one = asks ? 'allowAndRetry' : 'retryImage'
  const words = missing.length === 1 ? one : asks ? 'allowAndRetryAll' : 'retryAllImages'
  return html`<button type="button" class="button" id="retry" @click=${() => acts.retry(null)}>${translate(words)}</button>`
}

const progress = ({ done, total }: { done: number; total: number }, { stop }: CopyActs): TemplateResult =>
  html`<p class="doing"><progress aria-label=${translate('fetchingPictures', { i: done, n: total })} value=${total > 0 ? done / total : nothing}></progress>
    <span>${translate('fetchingPictures', { i: done, n: total })}</span>
    <button type="button" class="button small" @click=${stop}>${translate('stop')}</button></p>`
