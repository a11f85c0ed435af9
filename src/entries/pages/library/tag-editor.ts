import { html, nothing, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { repeat } from 'lit-html/directives/repeat.js'
import { icon } from '../../../reader/icons'
import { pageIcon } from '../../../reader/page-icons'
import { translate } from '../shared/words'
import type { LibraryActs } from './contract'
import { placeBelow } from './place-below'
import { countsOf } from './sidebar'
import { type LibraryState, targetsOf } from './state'
import { cleanTag, tagOn } from './tags'

/** The tags of the chosen articles: each of the library's, and a field for a new one that narrows them while typing. */
export function tagEditor(state: LibraryState, acts: LibraryActs): TemplateResult {
  const records = targetsOf(state, null)
  const typed = cleanTag(state.newTag).toLocaleLowerCase()
  const tags = countsOf(state)
    .tags.map(([tag]) => tag)
    .filter((tag) => tag.toLocaleLowerCase().includes(typed))
  const submit = (event: Event) => {
    event.preventDefault()
    acts.addTypedTag()
  }
  const type = (event: Event) => event.target instanceof HTMLInputElement && acts.typeTag(event.target.value)
  return html`<button type="button" class="button small" popovertarget="tagger" title=${translate('tags')}>${pageIcon('tag')}<span>${translate('tags')}</span></button>
    <div class="float tagger" id="tagger" popover="auto" role="dialog" aria-label=${translate('tags')} @toggle=${placeBelow}>
      <form @submit=${submit}>
        <input class="line" autocomplete="off" maxlength="40" placeholder=${translate('addTag')} aria-label=${translate('addTag')}
          .value=${live(state.newTag)} @input=${type} />
        ${typed ? html`<button type="submit" class="button small primary">${translate('add')}</button>` : nothing}
      </form>
      ${
        tags.length > 0
          ? html`<ul>${repeat(
              tags,
              (tag) => tag,
              (tag) => {
                const on = tagOn(records, tag)
                return html`<li><label><span class="tick"><input type="checkbox" .checked=${live(on === 'all')}
                .indeterminate=${live(on === 'some')} @click=${() => acts.toggleTag(tag)} />${icon('check')}${pageIcon('minus')}</span><span>${tag}</span></label></li>`
              },
            )}</ul>`
          : nothing
      }
    </div>`
}
