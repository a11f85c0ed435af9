import { html, nothing, type TemplateResult } from 'lit-html'
import { articleState } from './article-state'
import { bar } from './bar'
import { keysSheet } from './keys-sheet'
import { outline } from './outline'
import { settingsPanel } from './panel'
import { problemState } from './problem-state'
import { skeleton } from './skeleton'
import { toast } from './toast'
import type { Part } from './view-state'

function content(part: Part): TemplateResult {
  const { stage } = part.state
  if (stage.kind === 'article') return articleState(stage, part)
  return stage.kind === 'loading' ? skeleton(part) : problemState(part, stage)
}

const panels = { settings: settingsPanel, keys: keysSheet }

/** The whole view, in the order of focus: skip link, bar, outline, article, panel, toast. */
export function shell(part: Part): TemplateResult {
  const { state, options, acts } = part
  const skip = (event: Event) => {
    event.preventDefault()
    const scroller = event.target instanceof Element ? event.target.parentElement?.querySelector('main') : null
    scroller?.focus()
  }
  return html`${
    options.surface !== 'tab' || state.stage.kind !== 'article'
      ? nothing
      : html`<a class="skip button" href="#main" @click=${skip}>${options.translate('skipToText')}</a>`
  }
    ${bar(part)}${outline(part)}
    <main class="scroll" id="main" tabindex="-1" aria-busy=${state.stage.kind === 'loading' ? 'true' : nothing}
      @click=${() => state.outline === true && !state.room.outline && acts.toggleOutline()}>${content(part)}</main>
    ${state.open ? panels[state.open](part) : nothing}${toast(state.toast, acts.toastHeld)}`
}
