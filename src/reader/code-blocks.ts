import { html, render } from 'lit-html'
import type { Translate } from '../i18n/translate'
import { icon } from './icons'

/** The code as it stands, a line a line. */
function codeOf(block: HTMLElement): string {
  const copied = block.cloneNode(true)
  if (copied instanceof HTMLElement) for (const end of copied.querySelectorAll('br')) end.replaceWith('\n')
  return copied.textContent ?? ''
}

/** Copies `block`; where the browser refuses, selects it, so that one key is left to the reader. */
async function copy(block: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(codeOf(block))
    return true
  } catch {
    // Refused on insecure pages and by permission policies: both throw, by contract.
    getSelection()?.selectAllChildren(block)
    return false
  }
}

/** Gives every code block a button that copies it; `copied` is told when it did. */
export function codeBlocks(body: HTMLElement, translate: Translate, copied: () => void): void {
  for (const block of body.querySelectorAll('pre')) {
    const around = document.createElement('div')
    around.className = 'code'
    block.replaceWith(around)
    const press = async () => {
      if (await copy(block)) copied()
    }
    render(
      html`<button type="button" class="icon-button copy" aria-label=${translate('copyCode')}
        title=${translate('copyCode')} @click=${press}>${icon('copy')}</button>`,
      around,
    )
    around.prepend(block)
  }
}
