import { html, nothing, type TemplateResult } from 'lit-html'
import { shortTitle } from './headings'
import type { Part } from './view-state'

/** Whether the outline is on screen: by the reader's word, else where the margin has room for it. */
export function outlineShown({ state, options }: Pick<Part, 'state' | 'options'>): boolean {
  if (options.surface === 'popup' || state.stage.kind !== 'article' || state.stage.headings.length === 0) return false
  return state.outline ?? state.room.outline
}

/** 目录: the sections, the present one marked, and what is left to read. In the margin, else as a drawer. */
export function outline(part: Part): TemplateResult | typeof nothing {
  const { state, options, acts } = part
  if (!outlineShown(part) || state.stage.kind !== 'article') return nothing
  const { headings, article } = state.stage
  const row = (text: string, index: number, sub: boolean, target: Element | null) => html`<li class=${sub ? 'sub' : ''}>
    <button type="button" aria-current=${state.section === index ? 'location' : nothing}
      @click=${() => target && acts.jump(target)}>${text}</button>
  </li>`
  const title = () => part.state.stage.kind === 'article' && part.state.stage.body.parentElement?.querySelector('h1')
  return html`<nav class="outline ${state.room.outline ? '' : 'drawer'}" aria-label=${options.translate('outline')}>
    <h2 aria-hidden="true">${options.translate('outline')}</h2>
    <ol>
      ${row(shortTitle(article.title), -1, false, title() || null)}
      ${headings.map(({ text, sub, element }, index) => row(text, index, sub, element))}
    </ol>
    ${
      state.minutesLeft > 0
        ? html`<p class="left">${options.translate('minutesLeft', { n: state.minutesLeft })}</p>`
        : nothing
    }
  </nav>`
}
