import { html, nothing, type TemplateResult } from 'lit-html'
import { icon } from '../../../reader/icons'
import { pageIcon } from '../../../reader/page-icons'
import { sizeWords } from '../../../reader/size-words'
import { brandMark } from '../shared/brand-mark'
import { locale, translate } from '../shared/words'
import type { LibraryActs } from './contract'
import { shelfName } from './names'
import { type Counts, countAll, SHELVES, type Shelf } from './shelf'
import type { LibraryState } from './state'

const DRAWINGS: Record<Shelf, () => TemplateResult> = {
  all: () => icon('library'),
  unread: () => pageIcon('inbox'),
  reading: () => pageIcon('reading'),
  favourite: () => pageIcon('star'),
  archive: () => pageIcon('archive'),
  lacking: () => icon('nopic'),
  trash: () => pageIcon('trash'),
}

let counted: { of: LibraryState['list']; counts: Counts } | null = null

/** The numbers of the side bar; counted once for a list. */
export function countsOf({ list }: LibraryState): Counts {
  if (!counted || counted.of !== list) counted = { of: list, counts: countAll(list?.records ?? [], locale) }
  return counted.counts
}

interface Place {
  words: string
  drawing: TemplateResult
  /** null: not known yet */
  count: number | null
  current: boolean
  go(): void
}

const placeItem = ({ words, drawing, count, current, go }: Place): TemplateResult =>
  html`<li><button type="button" class="place" aria-current=${current ? 'page' : nothing} @click=${go}>
    ${drawing}<span>${words}</span><span class="count">${count ?? nothing}</span></button></li>`

/** Shelves, tags and what it all takes. Below 900 px it is a drawer: a popover, which the browser closes by itself. */
export function sidebar(state: LibraryState, { goTo }: LibraryActs): TemplateResult {
  const { shelves, tags } = countsOf(state)
  const place = (shelf: Shelf) =>
    placeItem({
      words: shelfName(shelf),
      drawing: DRAWINGS[shelf](),
      count: state.list && shelves[shelf],
      current: state.tag === null && shelf === state.shelf,
      go: () => goTo({ shelf }),
    })
  const tagPlace = ([tag, count]: [string, number]) =>
    placeItem({
      words: tag,
      drawing: pageIcon('tag'),
      count,
      current: tag === state.tag,
      go: () => goTo({ tag }),
    })
  return html`<nav class="side" id="side" popover="auto" aria-label=${translate('library')}>
    <p class="brand">${brandMark()}<span>${translate('brandLibrary')}</span></p>
    <div class="places">
      <ul>${SHELVES.filter((shelf) => shelf !== 'lacking' || shelves.lacking > 0 || state.shelf === shelf).map(place)}</ul>
      ${
        tags.length > 0
          ? html`<h2 id="tags">${translate('tags')}</h2><ul aria-labelledby="tags">${tags.map(tagPlace)}</ul>`
          : nothing
      }
    </div>
    ${state.list ? storage(countsOf(state)) : nothing}
  </nav>`
}

/** How much there is, and as a bar how much of it is pictures. */
function storage({ shelves: { all }, bytes, pictures }: Counts): TemplateResult {
  const size = sizeWords(bytes, locale)
  const share = bytes > 0 ? Math.round((pictures / bytes) * 100) : 0
  return html`<div class="storage">
    ${all === 0 ? nothing : html`<div class="room" title=${translate('storagePictures', { size: sizeWords(pictures, locale) })}><span style=${`width:${share}%`}></span></div>`}
    <p>${all === 0 ? nothing : all === 1 ? translate('storageOne', { size }) : translate('storage', { n: all, size })}<br />
    ${translate('storageHere')}</p>
  </div>`
}
