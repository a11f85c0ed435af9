import { html, nothing, type TemplateResult } from 'lit-html'
import { repeat } from 'lit-html/directives/repeat.js'
import type { LibraryActs, PictureOf } from './contract'
import { placeName } from './names'
import { row } from './row'
import { drawnPlaces } from './row-window'
import { foundIn, type LibraryState } from './state'

/**
 * The list: as high as all its rows, with only those near the window in the document. A screen reader is told by each
 * row where it stands among all.
 */
export function list(state: LibraryState, acts: LibraryActs, pictureOf: PictureOf): TemplateResult {
  const { records, places } = foundIn(state)
  const count = records.length
  const active = (state.active === null ? undefined : places.get(state.active)) ?? 0
  const now = Date.now()
  const drawn = drawnPlaces(state.rows, count, active).flatMap((place) => {
    const record = records[place]
    return record ? [{ record, place }] : []
  })
  return html`<ul class="list" id="list" tabindex="-1" aria-label=${placeName(state)}
    aria-busy=${state.list ? nothing : 'true'} style=${`--count:${count}`}>${repeat(
      drawn,
      ({ record }) => record.url,
      ({ record, place }) =>
        row(record, {
          place,
          count,
          query: state.query,
          withSize: state.order === 'largest',
          chosen: state.selection.chosen.has(record.url),
          active: place === active,
          readOnly: state.readOnly !== null,
          now,
          picture: pictureOf(record),
          acts,
        }),
    )}</ul>`
}

/** The rows' places while the list is still coming. */
export const bones = (): TemplateResult =>
  html`<ul class="list bones" id="list" aria-busy="true" style="--count:6">${[0, 1, 2, 3, 4, 5].map(
    (place) =>
      html`<li class="row" aria-hidden="true" style=${`--place:${place}`}><div class="words"><div class="bone"></div><div class="bone long"></div></div></li>`,
  )}</ul>`
